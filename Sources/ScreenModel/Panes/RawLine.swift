import SMTPSyntax
import SessionModel

/// What the row under the line says of `:raw "…"` before Enter.
enum RawLine {
    /// Nil where there is nothing to say beside the form of the command.
    static func row(_ text: String, _ marks: Marks) -> StyledLine? {
        guard text.hasPrefix(":raw "), let quote = text.firstIndex(of: "\"") else { return nil }
        do throws(QuotedOctets.Problem) {
            let octets = try QuotedOctets.octets(text[quote...])
            if let end = SmuggledEnd(in: octets) {
                return StyledLine(
                    " \(marks.warning) \(end.written) ends a message for some servers only: SMTP smuggling.", .warning)
            }
            return StyledLine(" \(octets.count) bytes\(ending(of: octets))", .dim)
        } catch {
            // While it is typed it has no end yet.
            return error == .noEnd ? nil : StyledLine(" \(marks.warning) \(error.words)", .warning)
        }
    }

    private static func ending(of octets: [UInt8]) -> String {
        switch QuotedOctets.lines(of: octets).last?.ending {
        case nil, .some(.crlf): ""
        case .some(.lf): ", the last line ends with LF alone"
        case .some(.cr): ", the last line ends with CR alone"
        case .some(.none): ", the last line has no end"
        }
    }
}

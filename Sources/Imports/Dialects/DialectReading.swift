import SMTPStandard
import SMTPSyntax

/// A dialect, and which side is which: how the lines of a part of a paste are read.
struct DialectReading: Hashable {
    let dialect: Dialect
    /// Whether what came to the program is from the server; in the log of a server it is from the client.
    let isIncomingFromServer: Bool

    /// Who says what in a line.
    struct Said: Hashable {
        let lines: [[UInt8]]
        let isClient: Bool
        let isUnderTLS: Bool
        /// The other host; empty where the dialect does not name it.
        let peer: [UInt8]
    }

    /// Nil for a line without a mark.
    func said(in line: ArraySlice<UInt8>) -> Said? {
        guard !isNote(line), let marked = MarkedLine(line, in: dialect) else { return nil }
        let isRepeated = dialect.repeats.map { marked.content.starts(with: $0) } ?? false
        return Said(
            lines: isRepeated ? [] : lines(of: marked.content), isClient: isClient(marked.mark.role),
            isUnderTLS: marked.mark.isUnderTLS, peer: Array(marked.peer))
    }

    /// Whether a line is one of the program's own.
    func isNote(_ line: ArraySlice<UInt8>) -> Bool {
        guard !dialect.notes.isEmpty || !dialect.openings.isEmpty else { return false }
        return LogPrefix.starts(of: line).contains { start in
            let text = line[start...]
            return dialect.notes.contains { text.starts(with: $0) }
                || dialect.openings.contains { $0.fits(text) }
        }
    }

    private func isClient(_ role: DialectMark.Role) -> Bool {
        switch role {
        case .client: true
        case .server: false
        case .incoming: !isIncomingFromServer
        case .outgoing: isIncomingFromServer
        }
    }

    private static let tag = Array("<CRLF>".utf8)

    /// The lines of the session that the content of a marked line represents.
    func lines(of content: ArraySlice<UInt8>) -> [[UInt8]] {
        switch dialect.quoting {
        case .none, .fileForm: [Array(content)]
        case .literal: PasteEscapes.quoted(ASCII.trimmed(content)).map(PasteEscapes.lines) ?? [Array(content)]
        case .tags: Self.tagged(Array(content))
        case .glued: Self.unglued(Array(content))
        }
    }

    /// The lines of a reply that was written as one line: `250-mx.example.test250-SIZE 1000250 HELP`.
    private static func unglued(_ text: [UInt8]) -> [[UInt8]] {
        guard let first = ReplyLine(text), !first.isLast else { return [text] }
        let code = Array(text.prefix(3))
        let starts = text.indices.filter { place in
            text[place...].starts(with: code) && place + 3 < text.count
                && (text[place + 3] == UInt8(ascii: "-") || text[place + 3] == UInt8(ascii: " "))
        }
        guard starts.count > 1, starts.last.map({ text[$0 + 3] }) == UInt8(ascii: " ") else { return [text] }
        return zip(starts, starts.dropFirst() + [text.count]).map { Array(text[$0..<$1]) }
    }

    private static func tagged(_ text: [UInt8]) -> [[UInt8]] {
        var lines: [[UInt8]] = []
        var rest = text
        while let found = OctetSearch.firstRange(of: tag, in: rest) {
            lines.append(Array(rest[..<found.lowerBound]))
            rest = Array(rest[found.upperBound...])
        }
        return rest.isEmpty && !lines.isEmpty ? lines : lines + [rest]
    }
}

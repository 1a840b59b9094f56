import SMTPSyntax

/// The form that people paste: `C: ` and `S: ` lines, `-- ` notes, `#` lines in front.
///
/// It is safe to print, and exact: control and invisible characters are written as escapes, a backslash doubled, so
/// that the octets can be had back (`docs/transcript-format.md`). A star that a server sent is written `\*`, because
/// a bare one is a wildcard when the text is played as a script.
package enum TextForm {
    /// The lines in front.
    package static func header(_ header: RecordingHeader) -> [String] {
        let place = header.address.map { $0 == header.target ? "" : " (\($0))" } ?? ""
        let time = header.started.isEmpty ? "" : ", \(safe(header.started))"
        return ["# smtptui transcript", "# \(safe(header.target))\(safe(place))\(time)"]
    }

    /// The line of an event; nil for those that do not appear in this form.
    package static func line(_ entry: Entry) -> String? {
        switch entry.body {
        case .client(let line): marked(line.isUnderTLS ? "C~" : "C:", client(line))
        case .server(let line): marked(line.isUnderTLS ? "S~" : "S:", server(line.wire.bytes))
        case .finding(let finding): "-- finding: \(finding.text) (\(finding.source))"
        case .note(let note): "-- \(safe(note.text))"
        case .tls(let outcome): "-- \(safe(outcome.sentence))"
        case .phase: nil
        }
    }

    private static func marked(_ mark: String, _ text: String) -> String {
        text.isEmpty ? mark : "\(mark) \(text)"
    }

    /// In a command a script would read a name in braces as a placeholder.
    private static func client(_ line: ClientEntry) -> String {
        let text = VisibleText.fileForm(line.line)
        let ending = line.ending.fileForm
        guard case .command = line.kind, text.contains("{user}") || text.contains("{password}") else {
            return text + ending
        }
        return text.split(separator: "{", omittingEmptySubsequences: false).joined(separator: #"\x7b"#) + ending
    }

    private static func server(_ bytes: [UInt8]) -> String {
        let text = VisibleText.fileForm(bytes)
        return text.contains("*")
            ? text.split(separator: "*", omittingEmptySubsequences: false).joined(separator: "\\*") : text
    }

    private static func safe(_ text: String) -> String { VisibleText(text).string }
}

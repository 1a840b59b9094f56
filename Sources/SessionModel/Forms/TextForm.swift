import SMTPSyntax

/// The form that people paste: `C: ` and `S: ` lines, `-- ` notes, `#` lines in front.
///
/// It is safe to print, and exact: control and invisible characters are written as escapes, a backslash doubled, so
/// that the octets can be had back (`docs/transcript-format.md`). An asterisk that a server sent is written `\*`,
/// because a bare one is a wildcard when the text is played as a script.
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
        case .client(let line):
            return string { append(line.line[...], line.kind, line.ending, isUnderTLS: line.isUnderTLS, to: &$0) }
        case .server(let line): return string { append(line.wire.bytes[...], isUnderTLS: line.isUnderTLS, to: &$0) }
        case .finding(let finding): return "-- finding: \(finding.text) (\(finding.source))"
        case .note(let note): return "-- \(safe(note.text))"
        case .tls(let outcome): return "-- \(safe(outcome.sentence))"
        case .phase: return nil
        }
    }

    /// Appends the lines of some entries, each with a line feed; lines of the wire without a string in between.
    package static func append(_ entries: Range<Int>, of transcript: Transcript, to output: inout [UInt8]) {
        for entry in entries {
            switch transcript.mark(at: entry)?.kind {
            case .client(let number):
                let mark = transcript.clients[Int(number)]
                append(transcript.text(at: entry), mark.kind, mark.ending, isUnderTLS: mark.isUnderTLS, to: &output)
            case .server(let mark):
                append(transcript.text(at: entry), isUnderTLS: mark.amid.contains(.tls), to: &output)
            case nil, .phase: continue
            case .finding, .note, .tls: output += (transcript[entry].flatMap(line) ?? "").utf8
            }
            output.append(UInt8(ascii: "\n"))
        }
    }

    /// A line that was sent. In a command a script would read a name in braces as a placeholder.
    private static func append(
        _ text: ArraySlice<UInt8>, _ kind: ClientEntry.Kind, _ ending: LineEnding, isUnderTLS: Bool,
        to output: inout [UInt8]
    ) {
        begin(isUnderTLS ? "C~" : "C:", isEmpty: text.isEmpty && ending == .crlf, &output)
        if case .command = kind, hasPlaceholder(text) {
            for (place, part) in text.split(separator: UInt8(ascii: "{"), omittingEmptySubsequences: false).enumerated()
            {
                if place > 0 { output += #"\x7b"#.utf8 }
                VisibleText.appendFileForm(part, to: &output)
            }
        } else {
            VisibleText.appendFileForm(text, to: &output)
        }
        if ending != .crlf { output += ending.fileForm.utf8 }
    }

    /// A line that came.
    private static func append(_ text: ArraySlice<UInt8>, isUnderTLS: Bool, to output: inout [UInt8]) {
        begin(isUnderTLS ? "S~" : "S:", isEmpty: text.isEmpty, &output)
        VisibleText.appendFileForm(text, escapesStars: true, to: &output)
    }

    private static func begin(_ mark: StaticString, isEmpty: Bool, _ output: inout [UInt8]) {
        output.append(contentsOf: UnsafeBufferPointer(start: mark.utf8Start, count: mark.utf8CodeUnitCount))
        if !isEmpty { output.append(UInt8(ascii: " ")) }
    }

    private static let placeholders = [Array("{user}".utf8), Array("{password}".utf8)]

    private static func hasPlaceholder(_ text: ArraySlice<UInt8>) -> Bool {
        guard OctetSearch.firstIndex(of: UInt8(ascii: "{"), in: text) != nil else { return false }
        let text = Array(text)
        return placeholders.contains { OctetSearch.firstRange(of: $0, in: text) != nil }
    }

    private static func string(_ append: (inout [UInt8]) -> Void) -> String {
        var output: [UInt8] = []
        append(&output)
        return String(decoding: output, as: UTF8.self)
    }

    private static func safe(_ text: String) -> String { VisibleText(text).string }
}

import SMTPSyntax

/// The form that people paste: `C: ` and `S: ` lines, `-- ` notes, `#` lines in front.
///
/// It is safe to print, and exact: control and invisible characters are written as escapes, a backslash doubled, so
/// that the octets can be had back (`docs/transcript-format.md`). An asterisk that a server sent is written `\*`,
/// because without a backslash it is a wildcard when the text is run as a script.
package enum TextForm {
    /// The lines in front.
    package static func header(_ header: RecordingHeader) -> [String] {
        let place = header.address.map { $0 == header.target ? "" : " (\($0))" } ?? ""
        let way = header.route.map { " via \($0)" } ?? ""
        let time = header.started.isEmpty ? "" : ", \(safe(header.started))"
        let lines = ["# smtptui transcript", "# \(safe(header.target))\(safe(place))\(safe(way))\(time)"]
        return header.keepsSecrets ? lines + ["# \(RecordingHeader.secretsWarning)"] : lines
    }

    /// The line of an event; nil for those that do not appear in this form.
    package static func line(_ entry: Entry) -> String? {
        switch entry.body {
        case .client(let line):
            return string { append(line.line[...], line.kind, line.ending, isUnderTLS: line.isUnderTLS, to: &$0) }
        case .server(let line): return string { append(line.wire.bytes[...], isUnderTLS: line.isUnderTLS, to: &$0) }
        case .finding(let finding): return "-- finding: \(safe(finding.text)) (\(finding.source))"
        case .note(let note): return "-- \(safe(note.text))"
        case .tls(let outcome): return "-- \(safe(outcome.sentence))"
        case .phase: return nil
        }
    }

    /// Appends the lines of some entries, each with a line feed; lines of the wire without a string in between.
    package static func append(_ entries: Range<Int>, of transcript: Transcript, to output: inout [UInt8]) {
        var entry = max(entries.lowerBound, transcript.start)
        // The last command of the group that is being written.
        var group: Int?
        while entry < entries.upperBound, let block = transcript.block(at: entry) {
            let end = min(block.entries.upperBound, entries.upperBound)
            while entry < end {
                let next = min(end, block.end(ofAlike: entry))
                if group == nil, let last = WrittenGroup.end(from: entry, before: entries.upperBound, in: transcript) {
                    output += ":queue\n".utf8
                    group = last
                }
                append(entry..<next, in: block, of: transcript, to: &output)
                if entry == group {
                    output += ":flush\n".utf8
                    group = nil
                }
                entry = next
            }
        }
    }

    /// Entries that share their mark.
    private static func append(
        _ entries: Range<Int>, in block: TextBlock, of transcript: Transcript, to output: inout [UInt8]
    ) {
        let mark = block.mark(of: entries.lowerBound)
        switch mark.kind {
        case .server(let mark) where mark.context.isOfRecipient:
            append(results: entries, in: block, isUnderTLS: mark.isUnderTLS, of: transcript, to: &output)
        case .server(let mark): append(entries, in: block, isUnderTLS: mark.isUnderTLS, to: &output)
        case .client:
            let style = transcript.style(ofClient: Int(mark.number))
            append(
                block.text(of: entries.lowerBound), style.kind, style.ending, isUnderTLS: style.isUnderTLS, to: &output)
            output.append(UInt8(ascii: "\n"))
        case .finding, .note, .tls:
            if isReconnect(entries.lowerBound, in: transcript) { output += ":reconnect\n".utf8 }
            output += (transcript[entries.lowerBound].flatMap(line) ?? "").utf8
            output.append(UInt8(ascii: "\n"))
        case .phase: break
        }
    }

    /// Whether a note says that a further connection was opened, which a script does with a line of its own.
    private static func isReconnect(_ entry: Int, in transcript: Transcript) -> Bool {
        guard transcript.exchangeCount > 0, case .note(let note) = transcript[entry]?.body, note.id == Note.connectedID
        else { return false }
        // What cannot be looked at any more came before.
        return transcript.exchange(numbered: 0).flatMap(transcript.beginning).map { $0 < entry } ?? true
    }

    /// Lines of replies for one recipient each, and after each reply whose result it is.
    private static func append(
        results entries: Range<Int>, in block: TextBlock, isUnderTLS: Bool, of transcript: Transcript,
        to output: inout [UInt8]
    ) {
        for entry in entries {
            append(entry..<entry + 1, in: block, isUnderTLS: isUnderTLS, to: &output)
            if let result = transcript.result(at: entry) { output += "-- \(safe(result.words))\n".utf8 }
        }
    }

    /// Lines that came. Plain ones, which nearly all are, are put together elsewhere and appended at once: 230
    /// instructions per line, where adding each to the array takes 730.
    private static func append(
        _ entries: Range<Int>, in block: TextBlock, isUnderTLS: Bool, to output: inout [UInt8]
    ) {
        let text = block.text[block.start(of: entries.lowerBound)..<block.start(of: entries.upperBound)]
        guard VisibleText.isPlain(text) else {
            for entry in entries {
                append(block.text(of: entry), isUnderTLS: isUnderTLS, to: &output)
                output.append(UInt8(ascii: "\n"))
            }
            return
        }
        let size = text.count + entries.count * 4
        withUnsafeTemporaryAllocation(byteCount: size, alignment: 1) { lines in
            let end = write(entries, in: block, isUnderTLS ? UInt8(ascii: "~") : UInt8(ascii: ":"), to: lines)
            output.append(contentsOf: UnsafeRawBufferPointer(rebasing: lines[..<end]))
        }
    }

    /// Writes plain lines; returns the number of octets.
    private static func write(
        _ entries: Range<Int>, in block: TextBlock, _ mark: UInt8, to lines: UnsafeMutableRawBufferPointer
    ) -> Int {
        block.text.withUnsafeBytes { text in
            var place = 0
            var start = block.start(of: entries.lowerBound) - block.text.startIndex
            for entry in entries {
                let end = block.start(of: entry + 1) - block.text.startIndex
                lines[place] = UInt8(ascii: "S")
                lines[place + 1] = mark
                lines[place + 2] = UInt8(ascii: " ")
                place += start < end ? 3 : 2
                UnsafeMutableRawBufferPointer(rebasing: lines[place...]).copyMemory(
                    from: UnsafeRawBufferPointer(rebasing: text[start..<end]))
                place += end - start
                lines[place] = UInt8(ascii: "\n")
                place += 1
                start = end
            }
            return place
        }
    }

    /// A line that a script sends, as a script writes it.
    static func line(sent text: [UInt8], isMessage: Bool, _ ending: LineEnding) -> String {
        string { append(text[...], isMessage ? .data : .command(.hidden), ending, isUnderTLS: false, to: &$0) }
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
        } else if kind == .data, text.first == UInt8(ascii: "@") {
            // In a script the name of a file begins so.
            output += #"\x40"#.utf8
            VisibleText.appendFileForm(text.dropFirst(), to: &output)
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

    /// Whether a script may read something in a line as the name of a value: `{user}`, `{env:NAME}`.
    private static func hasPlaceholder(_ text: ArraySlice<UInt8>) -> Bool {
        guard let brace = OctetSearch.firstIndex(of: UInt8(ascii: "{"), in: text),
            let end = text.lastIndex(of: UInt8(ascii: "}"))
        else { return false }
        return brace < end
    }

    private static func string(_ append: (inout [UInt8]) -> Void) -> String {
        var output: [UInt8] = []
        append(&output)
        return String(decoding: output, as: UTF8.self)
    }

    private static func safe(_ text: String) -> String { VisibleText(text).string }
}

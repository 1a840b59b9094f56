import SMTPSyntax

/// A recording read back.
package struct RecordedDialogue: Hashable, Sendable {
    package let header: RecordingHeader
    package let events: [RecordedEvent]

    /// Whether it is known when things happened; a pasted text does not say so.
    package var hasTimes: Bool { !header.started.isEmpty }

    /// A session in text form, or as a log or a terminal shows it; nil where the text is none.
    package init?(pasted bytes: [UInt8]) {
        let lines = String(decoding: bytes, as: UTF8.self).split(omittingEmptySubsequences: false) { $0.isNewline }
        guard let dialogue = PastedDialogue(lines.map(String.init)) else { return nil }
        header = RecordingHeader(started: "", target: "pasted text", address: nil, program: nil)
        events = dialogue.events
    }

    /// Reads the octets of a file.
    ///
    /// A last line that was cut off, as by a crash, is left out; anything else that is not in the format is refused
    /// with the number of its line. Where the file was appended to, the events of all sessions are read.
    package init(_ bytes: [UInt8]) throws(RecordingProblem) {
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: true)
        guard let first = lines.first else { throw .noHeader }
        header = try RecordingHeader(line: first)
        var events: [RecordedEvent] = []
        for (index, line) in lines.enumerated().dropFirst() {
            do throws(RecordingLineProblem) {
                if let event = try RecordingCodec.event(in: line) { events.append(event) }
            } catch {
                if index == lines.count - 1 { break }
                throw .badEvent(line: index + 1, error)
            }
        }
        self.events = events
    }
}

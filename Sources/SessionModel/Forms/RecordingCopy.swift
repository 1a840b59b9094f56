import SMTPSyntax

/// A recording written again as it is, line by line: also what a newer version has written, and what an older one has
/// said of a line.
///
///     var copy = RecordingCopy()
///     try copy.push(octets, to: &output)      // as often as there are octets
///     try copy.finish(to: &output)
///
/// The session is lived again meanwhile. A secret that it finds is cut out, as when the line was recorded, and a
/// character that could act on a terminal is written as an escape; a recording of ours has neither.
package struct RecordingCopy: Sendable {
    private var reader = RecordingReader()
    @Shared private var dialogue: Dialogue

    /// `keepsSecrets` copies the secrets of a recording that has them.
    package init(keepsSecrets: Bool = false) {
        dialogue = Dialogue(Transcript(.unbounded), keepsSecrets: keepsSecrets)
    }

    /// What is left out of what has been read.
    package var rest: RecordingRest { reader.rest }

    /// Once it has thrown, it throws the same each time.
    package mutating func push(_ bytes: [UInt8], to output: inout [UInt8]) throws(RecordingProblem) {
        // The reader hands the lines to the dialogue, so it is not a part of this value meanwhile.
        var dialogue = Dialogue()
        swap(&dialogue, &self.dialogue)
        defer {
            dialogue.forget(before: dialogue.transcript.count)
            self.dialogue = dialogue
        }
        try reader.push(bytes, lines: { Self.copy($0, $1, in: &dialogue, to: &output) })
    }

    package mutating func finish(to output: inout [UInt8]) throws(RecordingProblem) {
        var dialogue = dialogue
        try reader.finish(lines: { Self.copy($0, $1, in: &dialogue, to: &output) })
    }

    private static func copy(
        _ line: Span<UInt8>, _ event: RecordedEvent?, in dialogue: inout Dialogue, to output: inout [UInt8]
    ) {
        guard let event else {
            guard !dialogue.session.keepsSecrets, let header = try? RecordingHeader(line: line), header.keepsSecrets
            else { return JSONWriter.copy(line, to: &output) }
            output += "\(header.withoutSecrets.line)\n".utf8
            return
        }
        let first = dialogue.transcript.count
        dialogue.replay(event)
        guard let entry = dialogue.entry(withoutSecretsOf: event, from: first) else {
            return JSONWriter.copy(line, to: &output)
        }
        RecordingCodec.append(entry, to: &output)
    }
}

extension Dialogue {
    /// The entry of a replayed event, where a secret was cut out of it; nil where its text is as it was.
    fileprivate func entry(withoutSecretsOf event: RecordedEvent, from first: Int) -> Entry? {
        if case .server(let wire, let time) = event, wire.ending == .none {
            // It waits for its end, and is an entry as soon as nothing more comes.
            var ended = self
            ended.receiveEOF(at: time)
            return ended.entry(withoutSecretsOf: event, among: first..<ended.transcript.count)
        }
        return entry(withoutSecretsOf: event, among: first..<transcript.count)
    }

    private func entry(withoutSecretsOf event: RecordedEvent, among entries: Range<Int>) -> Entry? {
        for index in entries {
            guard let entry = transcript[index] else { continue }
            switch (entry.body, event) {
            case (.client(let line), .client(let wire, _)): return line.line == wire.bytes ? nil : entry
            case (.server(let line), .server(let wire, _)): return line.wire.bytes == wire.bytes ? nil : entry
            case (.note(let note), .note(let recorded, _)): return note == recorded ? nil : entry
            default: continue
            }
        }
        return nil
    }
}

import SMTPSyntax

/// A recording read back.
package struct RecordedDialogue: Hashable, Sendable {
    package let header: RecordingHeader
    package let events: [RecordedEvent]
    /// What of the file is not among them.
    package let rest: RecordingRest

    package init(header: RecordingHeader, events: [RecordedEvent]) {
        self.header = header
        self.events = events
        rest = RecordingRest()
    }

    /// Whether it is known when things happened; a pasted text does not say so.
    package var hasTimes: Bool { !header.started.isEmpty }

    /// Reads the octets of a file, as `RecordingReader` does.
    package init(_ bytes: [UInt8]) throws(RecordingProblem) {
        var reader = RecordingReader()
        var events: [RecordedEvent] = []
        try reader.push(bytes) { events.append($0) }
        try reader.finish { events.append($0) }
        guard let header = reader.header else { throw .noHeader }
        self.header = header
        self.events = events
        rest = reader.rest
    }
}

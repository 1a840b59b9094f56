import SMTPSyntax

/// Writes and reads the events of a recording: JSON Lines, one event per line (`docs/transcript-format.md`).
///
/// For each type of event the two directions are next to each other, so that a field has one place.
package enum RecordingCodec {
    /// Appends the line of an event, with its line feed; events are numbered from 1.
    package static func append(_ entry: Entry, to lines: inout [UInt8]) {
        var block: [UInt8] = []
        swap(&block, &lines)
        var json = JSONWriter(after: block)
        // Only the writer has the block now, so that it grows in place.
        block = []
        json.begin()
        json.member("n", entry.index + 1)
        json.member("t", seconds: entry.time)
        write(entry.body, to: &json)
        json.end()
        json.endLine()
        lines = json.octets
    }

    /// The line of an event, without its line feed.
    package static func line(_ entry: Entry) -> String {
        var octets: [UInt8] = []
        append(entry, to: &octets)
        return String(decoding: octets.dropLast(), as: UTF8.self)
    }

    private static func write(_ body: Entry.Body, to json: inout JSONWriter) {
        switch body {
        case .client(let line):
            json.member("type", "client")
            write(line, to: &json)
        case .server(let line):
            json.member("type", "server")
            write(line, to: &json)
        case .phase(let from, let to):
            json.member("type", "phase")
            json.member("from", from.rawValue)
            json.member("to", to.rawValue)
        case .finding(let finding):
            json.member("type", "finding")
            write(finding, to: &json)
        case .note(let note):
            json.member("type", "note")
            json.member("id", note.id)
            json.member("text", note.text)
            if let exchange = note.exchange { json.member("of", exchange) }
            if let octets = note.octets { json.member("octets", octets) }
        case .tls(let outcome):
            json.member("type", "tls")
            write(outcome, to: &json)
        }
    }

    /// What a line of a recording is for the one who lives the session again.
    enum Reading: Hashable {
        case event(RecordedEvent)
        /// A phase, or a finding that follows from the lines; or a further header, which begins an appended session.
        case derived
        /// A type of a newer version.
        case unknown
    }

    /// The event of a line; nil for one that is not needed to live the session again, and for unknown types.
    package static func event(in line: Span<UInt8>) throws(RecordingLineProblem) -> RecordedEvent? {
        if case .event(let event) = try read(line) { event } else { nil }
    }

    static func read(_ line: Span<UInt8>) throws(RecordingLineProblem) -> Reading {
        let fields = try RecordedFields(line)
        let time = try fields.time(in: line)
        switch try fields.type(in: line) {
        case .client: return try fields.wireLine(in: line).map { .event(.client($0, at: time)) } ?? .derived
        case .server: return try fields.wireLine(in: line).map { .event(.server($0, at: time)) } ?? .derived
        case .note: return .event(.note(try fields.note(in: line), at: time))
        case .tls: return try outcome(JSONText(line: line)).map { .event(.tls($0, at: time)) } ?? .derived
        case .finding: return try fields.finding(in: line).map { .event(.finding($0, at: time)) } ?? .derived
        case .derived: return .derived
        case .other: return .unknown
        }
    }

    private static func write(_ finding: Finding, to json: inout JSONWriter) {
        json.member("id", finding.id)
        json.member("by", finding.by.rawValue)
        json.member("text", finding.text)
        json.member("section", finding.source.description)
    }
}

import SMTPSyntax

/// Writes and reads the events of a recording: JSON Lines, one event per line (`docs/transcript-format.md`).
///
/// For each type of event the two directions are next to each other, so that a field has one place.
package enum RecordingCodec {
    /// The line of an event, without its line feed; events are numbered from 1.
    package static func line(_ entry: Entry) -> String {
        let (type, members) = members(of: entry.body)
        return JSONText.object(
            [("n", .number(entry.index + 1)), ("t", .seconds(entry.time)), ("type", .text(type))] + members)
    }

    private static func members(of body: Entry.Body) -> (type: String, members: [(String, JSONText)]) {
        switch body {
        case .client(let line): ("client", members(of: line))
        case .server(let line): ("server", members(of: line))
        case .phase(let from, let to): ("phase", [("from", .text(from.rawValue)), ("to", .text(to.rawValue))])
        case .finding(let finding): ("finding", members(of: finding))
        case .note(let note): ("note", members(of: note))
        case .tls(let outcome): ("tls", members(of: outcome))
        }
    }

    /// The event of a line; nil for one that is not needed to live the session again, and for unknown types.
    package static func event(in line: some Collection<UInt8>) throws(RecordingLineProblem) -> RecordedEvent? {
        let json = try JSONText(line: line)
        let time = try json.field("t", \.decimal) ?? 0
        return switch try json.required("type", \.string) {
        case "client": try wireLine(json).map { .client($0, at: time) }
        case "server": try wireLine(json).map { .server($0, at: time) }
        case "note": .note(try note(json), at: time)
        case "tls": try outcome(json).map { .tls($0, at: time) }
        // Phases and findings follow from the lines, and a further header begins an appended session.
        default: nil
        }
    }

    // Written only.
    private static func members(of finding: Finding) -> [(String, JSONText)] {
        [
            ("id", .text(finding.id)), ("by", .text(finding.by.rawValue)), ("text", .text(finding.text)),
            ("section", .text(finding.source.description)),
        ]
    }

    private static func members(of note: Note) -> [(String, JSONText)] {
        [("id", .text(note.id)), ("text", .text(note.text))]
    }

    private static func note(_ json: JSONText) throws(RecordingLineProblem) -> Note {
        Note(id: try json.field("id", \.string) ?? "remark", text: try json.field("text", \.string) ?? "")
    }
}

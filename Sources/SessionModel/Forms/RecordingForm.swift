import SMTPSyntax

/// The recording: JSON Lines, one event a line (`docs/transcript-format.md`).
package enum RecordingForm {
    /// The version of the format, which the header names.
    package static let version = 1

    /// The first line of a recording.
    ///
    /// `started` is UTC in ISO 8601 with milliseconds; `address` is nil when nothing was connected to.
    package static func header(started: String, target: String, address: String?, program: String) -> String {
        JSONText.object([
            ("smtptui", .number(version)), ("type", .text("header")), ("started", .text(started)),
            ("target", .text(target)), ("address", address.map { .text($0) } ?? .null), ("program", .text(program)),
        ])
    }

    /// The line of an event, without its line feed; events are numbered from 1.
    package static func line(_ entry: Entry) -> String {
        var members: [(String, JSONText)] = [("n", .number(entry.index + 1)), ("t", .seconds(entry.time))]
        members += self.members(of: entry.body)
        return JSONText.object(members)
    }

    private static func members(of body: Entry.Body) -> [(String, JSONText)] {
        switch body {
        case .client(let line): client(line)
        case .server(let line): server(line)
        case .phase(let from, let to):
            [("type", .text("phase")), ("from", .text(from.rawValue)), ("to", .text(to.rawValue))]
        case .finding(let finding):
            [
                ("type", .text("finding")), ("id", .text(finding.id)), ("by", .text(finding.by.rawValue)),
                ("text", .text(finding.text)), ("section", .text(finding.source.description)),
            ]
        case .note(let note):
            [("type", .text("note")), ("id", .text(note.id)), ("text", .text(note.text))]
        case .tls(let outcome): [("type", .text("tls"))] + TLSForm.members(of: outcome)
        }
    }

    private static func client(_ line: ClientEntry) -> [(String, JSONText)] {
        var members: [(String, JSONText)] = [("type", .text("client")), text(of: line.line)]
        members.append(("end", .text(LineEnding.crlf.rawValue)))
        switch line.kind {
        case .command(let verb): members.append(("verb", .text(verb.name)))
        case .data: members.append(("data", .bool(true)))
        case .authAnswer: members.append(("auth", .bool(true)))
        }
        if line.isUnderTLS { members.append(("tls", .bool(true))) }
        if line.isRedacted { members.append(("redacted", .bool(true))) }
        members.append(("verdict", .text(line.verdict.kind.rawValue)))
        if let why = line.verdict.why { members.append(("why", .text(why))) }
        return members
    }

    private static func server(_ line: ServerEntry) -> [(String, JSONText)] {
        var members: [(String, JSONText)] = [("type", .text("server")), text(of: line.wire.bytes)]
        members.append(("end", .text(line.wire.ending.rawValue)))
        if line.isUnderTLS { members.append(("tls", .bool(true))) }
        if let reply = line.reply {
            members.append(("code", .number(Int(reply.code.number))))
            if let enhanced = reply.enhanced { members.append(("enhanced", .text(enhanced.description))) }
            members.append(("last", .bool(reply.isLast)))
        }
        if let answers = line.answers { members.append(("re", .number(answers + 1))) }
        return members
    }

    /// The octets of a line: as text when they are UTF-8, in base64 when not.
    private static func text(of bytes: [UInt8]) -> (String, JSONText) {
        if let text = String(validating: bytes, as: UTF8.self) { return ("line", .text(text)) }
        return ("base64", .text(Base64.encode(bytes)))
    }
}

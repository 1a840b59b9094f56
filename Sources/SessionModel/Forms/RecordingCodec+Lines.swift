import SMTPSyntax

// Lines of the wire. Of what is written only the octets and the end are read back: the rest follows from them.
extension RecordingCodec {
    static func members(of line: ClientEntry) -> [(String, JSONText)] {
        var members = self.members(of: line.wire)
        switch line.kind {
        case .command(let verb): members.append(("verb", .text(verb.name)))
        case .data: members.append(("data", .bool(true)))
        case .authAnswer: members.append(("auth", .bool(true)))
        }
        if line.isUnderTLS { members.append(("tls", .bool(true))) }
        if line.isRedacted { members.append(("redacted", .bool(true))) }
        members.append(("verdict", .text(line.verdict.kind.rawValue)))
        if let why = line.verdict.why { members.append(("why", .text(why))) }
        members.append(("likely", .text(line.verdict.foreseesSuccess ? "accepted" : "refused")))
        return members
    }

    static func members(of line: ServerEntry) -> [(String, JSONText)] {
        var members = self.members(of: line.wire)
        if line.isUnderTLS { members.append(("tls", .bool(true))) }
        if let reply = line.reply {
            members.append(("code", .number(Int(reply.code.number))))
            if let enhanced = reply.enhanced { members.append(("enhanced", .text(enhanced.description))) }
            members.append(("last", .bool(reply.isLast)))
        }
        if let answers = line.answers { members.append(("re", .number(answers + 1))) }
        return members
    }

    /// The octets as text when they are UTF-8, in base64 when not; then the end.
    private static func members(of line: WireLine) -> [(String, JSONText)] {
        let text = String(validating: line.bytes, as: UTF8.self)
        return [
            text.map { ("line", .text($0)) } ?? ("base64", .text(Base64.encode(line.bytes))),
            ("end", .text(line.ending.rawValue)),
        ]
    }

    /// Nil where the octets are missing.
    static func wireLine(_ json: JSONText) throws(RecordingLineProblem) -> WireLine? {
        let text = try json.field("line", \.string).map { Array($0.utf8) }
        let bytes = try json.field("base64", \.string)
        let ending = try json.field("end", \.string).flatMap(LineEnding.init)
        return (text ?? bytes.flatMap { Base64.decode($0.utf8) }).map { WireLine(bytes: $0, ending: ending ?? .crlf) }
    }
}

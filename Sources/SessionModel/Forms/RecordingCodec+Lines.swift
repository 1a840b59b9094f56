import SMTPSyntax

// Lines of the wire. Of what is written only the octets and the end are read back: the rest follows from them.
extension RecordingCodec {
    static func write(_ line: ClientEntry, to json: inout JSONWriter) {
        write(line.line, line.ending, to: &json)
        switch line.kind {
        case .command(let verb): json.member("verb", verb.name)
        case .data: json.member("data", true)
        case .authAnswer: json.member("auth", true)
        }
        if line.isUnderTLS { json.member("tls", true) }
        if line.isRedacted { json.member("redacted", true) }
        json.member("verdict", line.verdict.kind.rawValue)
        if let why = line.verdict.why { json.member("why", why) }
        json.member("likely", line.verdict.foreseesSuccess ? "accepted" : "refused")
    }

    static func write(_ line: ServerEntry, to json: inout JSONWriter) {
        write(line.wire.bytes, line.wire.ending, to: &json)
        if line.isUnderTLS { json.member("tls", true) }
        if let reply = line.reply {
            json.member("code", Int(reply.code.number))
            if let enhanced = reply.enhanced { json.member("enhanced", enhanced.description) }
            json.member("last", reply.isLast)
        }
        if let answers = line.answers { json.member("re", answers + 1) }
        if let result = line.result { json.member("recipient", result.address) }
    }

    /// The octets as text when they are UTF-8, in base64 when not; then the end.
    private static func write(_ line: [UInt8], _ ending: LineEnding, to json: inout JSONWriter) {
        if !json.member("line", text: line) { json.member("base64", Base64.encode(line)) }
        json.member("end", ending.rawValue)
    }
}

import SMTPSyntax

// What a handshake was beside its cipher and its certificates.
extension RecordingCodec {
    static func write(_ details: HandshakeDetails, to json: inout JSONWriter) {
        json.member("staple", written(details.staple, isRequired: details.requiresStaple))
        json.member("timestamps", .list(details.timestamps.map(written)))
        if let resumption = details.resumption { json.member("resumption", written(resumption)) }
        if details.ignoresCiphers { json.member("ignored-ciphers", true) }
    }

    /// Nil where nothing is known of them, as in a recording of an older version.
    static func details(_ json: JSONText) throws(RecordingLineProblem) -> HandshakeDetails? {
        guard let staple = json["staple"], staple != .null else { return nil }
        var timestamps: [SignedTimestamp] = []
        for item in (try json.field("timestamps", \.items) ?? []).prefix(SignedTimestamp.most) {
            timestamps.append(try timestamp(item))
        }
        var resumption: TLSResumption?
        if let field = json["resumption"] { resumption = try self.resumption(field) }
        return HandshakeDetails(
            staple: try self.staple(staple), requiresStaple: try staple.field("required", \.boolean) ?? false,
            timestamps: timestamps, resumption: resumption,
            ignoresCiphers: try json.field("ignored-ciphers", \.boolean) ?? false)
    }

    private static func written(_ staple: OCSPStaple, isRequired: Bool) -> JSONText {
        let required: [JSONText.Member] = [.init("required", .bool(isRequired))]
        return switch staple {
        case .none: .record([.init("status", .text("none"))] + required)
        case .unreadable: .record([.init("status", .text("unreadable"))] + required)
        case .refused(let word):
            .record([.init("status", .text("refused")), .init("reason", .text(word))] + required)
        case .answer(let answer): .record(members(answer) + required)
        }
    }

    private static func members(_ answer: OCSPAnswer) -> [JSONText.Member] {
        let status: [JSONText.Member] =
            switch answer.status {
            case .good: [.init("status", .text("good"))]
            case .unknown: [.init("status", .text("unknown"))]
            case .revoked(let since, let reason):
                [
                    .init("status", .text("revoked")), .init("since", .text(since)),
                    .init("reason", .optional(reason)),
                ]
            }
        return status + [
            .init("matches", .bool(answer.isOfCertificate)), .init("from", .text(answer.from)),
            .init("to", .optional(answer.to)), .init("age", .text(answer.age.rawValue)),
            .init("responder", .text(answer.responder)), .init("signature", .text(answer.signature.rawValue)),
        ]
    }

    private static func staple(_ json: JSONText) throws(RecordingLineProblem) -> OCSPStaple {
        switch try json.required("status", \.string) {
        case "none": .none
        case "refused": .refused(try json.field("reason", \.string) ?? "")
        case "good": .answer(try answer(.good, json))
        case "unknown": .answer(try answer(.unknown, json))
        case "revoked":
            .answer(
                try answer(
                    .revoked(
                        since: try json.field("since", \.string) ?? "", reason: try json.field("reason", \.string)),
                    json))
        default: .unreadable
        }
    }

    private static func answer(
        _ status: OCSPAnswer.Status, _ json: JSONText
    ) throws(RecordingLineProblem) -> OCSPAnswer {
        OCSPAnswer(
            status, isOfCertificate: try json.field("matches", \.boolean) ?? true,
            from: try json.field("from", \.string) ?? "", to: try json.field("to", \.string),
            age: try json.field("age", \.string).flatMap(OCSPAnswer.Age.init) ?? .current,
            responder: try json.field("responder", \.string) ?? "",
            signature: try json.field("signature", \.string).flatMap(OCSPAnswer.Signature.init) ?? .unverified)
    }

    private static func written(_ timestamp: SignedTimestamp) -> JSONText {
        .record([
            .init("log", .text(timestamp.log)), .init("time", .text(timestamp.time)),
            .init("source", .text(timestamp.source.rawValue)),
        ])
    }

    private static func timestamp(_ json: JSONText) throws(RecordingLineProblem) -> SignedTimestamp {
        SignedTimestamp(
            log: try json.required("log", \.string), time: try json.required("time", \.string),
            source: try json.field("source", \.string).flatMap(SignedTimestamp.Source.init) ?? .certificate)
    }

    private static func written(_ resumption: TLSResumption) -> JSONText {
        .record([
            .init("outcome", .text(resumption.outcome.rawValue)), .init("given", .number(resumption.given)),
            .init("lifetime", resumption.lifetime.map { .number($0) } ?? .null),
            .init("ticket", .bool(resumption.isTicket)),
        ])
    }

    private static func resumption(_ json: JSONText) throws(RecordingLineProblem) -> TLSResumption? {
        guard let outcome = TLSResumption.Outcome(rawValue: try json.required("outcome", \.string)) else { return nil }
        return TLSResumption(
            outcome, given: try json.field("given", \.integer) ?? 0, lifetime: try json.field("lifetime", \.integer),
            isTicket: try json.field("ticket", \.boolean) ?? true)
    }
}

import SMTPSyntax

// How a handshake ended.
extension RecordingCodec {
    static func write(_ outcome: TLSOutcome, to json: inout JSONWriter) {
        switch outcome {
        case .secured(let report): write(report, to: &json)
        case .failed(let failure): write(failure, to: &json)
        }
    }

    /// Nil where it is neither.
    static func outcome(_ json: JSONText) throws(RecordingLineProblem) -> TLSOutcome? {
        if try json.field("failed", \.boolean) == true { return .failed(try failure(json)) }
        return try report(json).map { .secured($0) }
    }

    private static func write(_ report: TLSReport, to json: inout JSONWriter) {
        json.member("version", report.version)
        json.member("cipher", .optional(report.cipher))
        json.member("verified", report.isTrustKnown ? .bool(report.isVerified) : .null)
        json.member("reason", .optional(report.reason))
        json.member("name", report.name)
        json.member("sni", .optional(report.sni))
        json.member("group", .optional(report.group))
        json.member("asked", report.asksForCertificate.map { .bool($0) } ?? .null)
        switch report.sentCertificate {
        case .certificate(let subject): json.member("sent", subject)
        case .nothing: json.member("sent", .null)
        case nil: break
        }
        if let trust = report.trust {
            json.member("trust", trust.id)
            json.member("since", .optional(trust.since))
            json.member("otherwise", .optional(report.failing))
        }
        write(report.chain, to: &json)
        if let details = report.details { write(details, to: &json) }
    }

    private static func report(_ json: JSONText) throws(RecordingLineProblem) -> TLSReport? {
        guard let version = try json.field("version", \.string) else { return nil }
        var report = TLSReport(
            version: version, cipher: try json.field("cipher", \.string), group: try json.field("group", \.string),
            asksForCertificate: try json.field("asked", \.boolean), name: try json.field("name", \.string) ?? "",
            sni: try json.field("sni", \.string), reason: try json.field("reason", \.string),
            isTrustKnown: try json.field("verified", \.boolean) != nil, chain: try chain(json),
            details: try details(json))
        report.trust = TLSTrust(
            id: try json.field("trust", \.string) ?? "", since: try json.field("since", \.string))
        report.failing = try json.field("otherwise", \.string)
        // Null is not the same as a recording that does not say so.
        if case .record(let members) = json, members.contains(where: { $0.name == "sent" }) {
            report.sentCertificate = try json.field("sent", \.string).map { .certificate(subject: $0) } ?? .nothing
        }
        return report
    }

    private static func write(_ failure: TLSFailure, to json: inout JSONWriter) {
        json.member("failed", true)
        json.member("reason", failure.reason)
        json.member("open", failure.isOpen)
        write(failure.chain, to: &json)
    }

    private static func failure(_ json: JSONText) throws(RecordingLineProblem) -> TLSFailure {
        TLSFailure(
            try json.field("reason", \.string) ?? "", isOpen: try json.field("open", \.boolean) ?? false,
            chain: try chain(json))
    }

    /// The server's own certificate, then those sent after it.
    private static func write(_ chain: [TLSCertificate], to json: inout JSONWriter) {
        guard let peer = chain.first else { return }
        json.member("peer", written(peer))
        json.member("chain", .list(chain.dropFirst().map(written)))
    }

    private static func chain(_ json: JSONText) throws(RecordingLineProblem) -> [TLSCertificate] {
        var chain: [TLSCertificate] = []
        if let peer = json["peer"] { chain.append(try certificate(peer)) }
        for item in try json.field("chain", \.items) ?? [] { chain.append(try certificate(item)) }
        return chain
    }

    private static func written(_ certificate: TLSCertificate) -> JSONText {
        .record(
            [
                .init("subject", .text(certificate.subject)), .init("issuer", .text(certificate.issuer)),
                .init("names", .list(certificate.names.map { .text($0) })), .init("from", .text(certificate.notBefore)),
                .init("to", .text(certificate.notAfter)), .init("key", .text(certificate.key)),
                .init("sha256", .text(certificate.fingerprint)),
            ]
                + (certificate.keyFingerprint.isEmpty
                    ? [] : [.init("key-sha256", .text(certificate.keyFingerprint))])
                + (certificate.remarks.isEmpty
                    ? [] : [.init("weak", .list(certificate.remarks.map { .text($0.rawValue) }))]))
    }

    private static func certificate(_ json: JSONText) throws(RecordingLineProblem) -> TLSCertificate {
        var names: [String] = []
        for name in try json.required("names", \.items) {
            guard let text = name.string else { throw .wrongType("names") }
            names.append(text)
        }
        var certificate = TLSCertificate(
            subject: try json.required("subject", \.string), issuer: try json.required("issuer", \.string),
            names: names, notBefore: try json.required("from", \.string), notAfter: try json.required("to", \.string),
            key: try json.required("key", \.string), fingerprint: try json.required("sha256", \.string))
        certificate.keyFingerprint = try json.field("key-sha256", \.string) ?? ""
        certificate.remarks = (try json.field("weak", \.items) ?? []).compactMap {
            $0.string.flatMap(TLSRemark.init(rawValue:))
        }
        return certificate
    }
}

import SMTPSyntax

// How a handshake ended.
extension RecordingCodec {
    static func members(of outcome: TLSOutcome) -> [(String, JSONText)] {
        switch outcome {
        case .secured(let report): members(of: report)
        case .failed(let failure): members(of: failure)
        }
    }

    /// Nil where it is neither.
    static func outcome(_ json: JSONText) throws(RecordingLineProblem) -> TLSOutcome? {
        if try json.field("failed", \.boolean) == true { return .failed(try failure(json)) }
        return try report(json).map { .secured($0) }
    }

    private static func members(of report: TLSReport) -> [(String, JSONText)] {
        [
            ("version", .text(report.version)), ("cipher", .optional(report.cipher)),
            ("verified", .bool(report.isVerified)), ("reason", .optional(report.reason)),
            ("name", .text(report.name)), ("sni", .optional(report.sni)), ("group", .optional(report.group)),
            ("asked", report.asksForCertificate.map { .bool($0) } ?? .null),
        ] + members(of: report.chain)
    }

    private static func report(_ json: JSONText) throws(RecordingLineProblem) -> TLSReport? {
        guard let version = try json.field("version", \.string) else { return nil }
        return TLSReport(
            version: version, cipher: try json.field("cipher", \.string), group: try json.field("group", \.string),
            asksForCertificate: try json.field("asked", \.boolean), name: try json.field("name", \.string) ?? "",
            sni: try json.field("sni", \.string), reason: try json.field("reason", \.string), chain: try chain(json))
    }

    private static func members(of failure: TLSFailure) -> [(String, JSONText)] {
        [("failed", .bool(true)), ("reason", .text(failure.reason)), ("open", .bool(failure.isOpen))]
            + members(of: failure.chain)
    }

    private static func failure(_ json: JSONText) throws(RecordingLineProblem) -> TLSFailure {
        TLSFailure(
            try json.field("reason", \.string) ?? "", isOpen: try json.field("open", \.boolean) ?? false,
            chain: try chain(json))
    }

    /// The server's own certificate, then those sent after it.
    private static func members(of chain: [TLSCertificate]) -> [(String, JSONText)] {
        guard let peer = chain.first else { return [] }
        return [("peer", written(peer)), ("chain", .list(chain.dropFirst().map(written)))]
    }

    private static func chain(_ json: JSONText) throws(RecordingLineProblem) -> [TLSCertificate] {
        var chain: [TLSCertificate] = []
        if let peer = json["peer"] { chain.append(try certificate(peer)) }
        for item in try json.field("chain", \.items) ?? [] { chain.append(try certificate(item)) }
        return chain
    }

    private static func written(_ certificate: TLSCertificate) -> JSONText {
        .record([
            .init("subject", .text(certificate.subject)), .init("issuer", .text(certificate.issuer)),
            .init("names", .list(certificate.names.map { .text($0) })), .init("from", .text(certificate.notBefore)),
            .init("to", .text(certificate.notAfter)), .init("key", .text(certificate.key)),
            .init("sha256", .text(certificate.fingerprint)),
        ])
    }

    private static func certificate(_ json: JSONText) throws(RecordingLineProblem) -> TLSCertificate {
        var names: [String] = []
        for name in try json.required("names", \.items) {
            guard let text = name.string else { throw .wrongType("names") }
            names.append(text)
        }
        return TLSCertificate(
            subject: try json.required("subject", \.string), issuer: try json.required("issuer", \.string),
            names: names, notBefore: try json.required("from", \.string), notAfter: try json.required("to", \.string),
            key: try json.required("key", \.string), fingerprint: try json.required("sha256", \.string))
    }
}

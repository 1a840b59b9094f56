/// How a handshake ended, as it stands in a recording.
enum TLSForm {
    static func members(of outcome: TLSOutcome) -> [(String, JSONText)] {
        switch outcome {
        case .secured(let report):
            [
                ("version", .text(report.version)), ("cipher", text(report.cipher)),
                ("verified", .bool(report.isVerified)), ("reason", text(report.reason)),
                ("name", .text(report.name)), ("sni", text(report.sni)),
            ] + chain(report.chain)
        case .failed(let failure):
            [("failed", .bool(true)), ("reason", .text(failure.reason)), ("open", .bool(failure.isOpen))]
                + chain(failure.chain)
        }
    }

    private static func text(_ text: String?) -> JSONText { text.map { .text($0) } ?? .null }

    /// The server's own certificate, then those behind it.
    private static func chain(_ chain: [TLSCertificate]) -> [(String, JSONText)] {
        guard let peer = chain.first else { return [] }
        return [("peer", certificate(peer)), ("chain", .list(chain.dropFirst().map(certificate)))]
    }

    private static func certificate(_ certificate: TLSCertificate) -> JSONText {
        .map([
            .init(name: "subject", value: .text(certificate.subject)),
            .init(name: "issuer", value: .text(certificate.issuer)),
            .init(name: "names", value: .list(certificate.names.map { .text($0) })),
            .init(name: "from", value: .text(certificate.notBefore)),
            .init(name: "to", value: .text(certificate.notAfter)),
            .init(name: "key", value: .text(certificate.key)),
            .init(name: "sha256", value: .text(certificate.fingerprint)),
        ])
    }
}

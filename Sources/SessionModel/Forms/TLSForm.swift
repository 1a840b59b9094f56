import SMTPSyntax

/// How a handshake ended, as it stands in a recording.
enum TLSForm {
    static func members(of outcome: TLSOutcome) -> [(String, JSONText)] {
        switch outcome {
        case .secured(let report):
            [
                ("version", .text(report.version)), ("cipher", text(report.cipher)),
                ("verified", .bool(report.isVerified)), ("reason", text(report.reason)),
                ("name", .text(report.name)), ("sni", text(report.sni)), ("group", text(report.group)),
                ("asked", report.asksForCertificate.map { .bool($0) } ?? .null),
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
        .record([
            .init("subject", .text(certificate.subject)),
            .init("issuer", .text(certificate.issuer)),
            .init("names", .list(certificate.names.map { .text($0) })),
            .init("from", .text(certificate.notBefore)),
            .init("to", .text(certificate.notAfter)),
            .init("key", .text(certificate.key)),
            .init("sha256", .text(certificate.fingerprint)),
        ])
    }
}

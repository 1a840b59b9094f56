@testable import Imports
@testable import SessionModel

/// How the handshakes of a session ended, and the certificate.
enum PasteTLS {
    static func list(_ session: ImportedSession) -> [String] {
        session.events.compactMap { event in
            guard case .tls(let outcome, _) = event else { return nil }
            let certificate = outcome.chain.first.map { certificate in
                [certificate.subject, certificate.issuer, certificate.notBefore, certificate.notAfter]
                    .joined(separator: " | ")
            }
            return [outcome.sentence, certificate].compactMap(\.self).joined(separator: "\t")
        }
    }

    static func list(_ text: String) -> [String] {
        ImportedPaste(PasteText(text)).map { $0.sessions.flatMap { list($0) } } ?? []
    }
}

import SessionModel

// `:tls`: STARTTLS, and the certificates as a file.
extension AppModel {
    mutating func tls(_ argument: String) -> [Effect] {
        let words = argument.split(separator: " ", maxSplits: 1)
        switch words.first {
        case nil: return sendStartTLS()
        case "save": return saveCertificates(to: words.count > 1 ? String(words[1].drop { $0 == " " }) : "")
        default:
            notice = ":tls sends STARTTLS; :tls save FILE saves the certificates. Nothing was done."
            return []
        }
    }

    private mutating func sendStartTLS() -> [Effect] {
        guard connection.link == .open else {
            notice = "The connection is not open; :reconnect opens a new one."
            return []
        }
        guard !session.isUnderTLS else {
            notice = "TLS is already on; \(NamedAction.tlsPane.key) shows it."
            return []
        }
        guard driver == nil, !session.isLoginUnderway, !isSecuring else {
            notice = "STARTTLS cannot be sent here; nothing was sent."
            return []
        }
        return send("STARTTLS", Array("STARTTLS".utf8))
    }

    private mutating func saveCertificates(to path: String) -> [Effect] {
        guard !path.isEmpty else {
            notice = "The name of a new file is missing: :tls save chain.pem"
            return []
        }
        let certificates = dialogue.tls?.chain.map(\.der).filter { !$0.isEmpty } ?? []
        guard !certificates.isEmpty else {
            notice = "The server sent no certificate on this connection; nothing to save."
            return []
        }
        return [.saveCertificates(certificates, to: path)]
    }
}

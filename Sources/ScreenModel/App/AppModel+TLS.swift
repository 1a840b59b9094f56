import SessionModel

// `:tls`: STARTTLS, and the certificates as a file.
extension AppModel {
    mutating func tls(_ argument: String) -> [Effect] {
        let words = argument.split(separator: " ", maxSplits: 1)
        switch words.first {
        case nil: return sendStartTLS()
        case "save": return saveCertificates(to: words.count > 1 ? String(words[1].drop { $0 == " " }) : "")
        case "accept": return askForCertificate()
        case "trust": return askForKey()
        default:
            notice = ":tls is followed by nothing, by accept, by trust, or by save FILE. Nothing was done."
            return []
        }
    }

    private mutating func sendStartTLS() -> [Effect] {
        guard connection.link == .open else {
            notice = "The connection is not open; :reconnect opens a new one."
            return []
        }
        guard !session.isUnderTLS else {
            notice = "TLS is already on; \(NamedAction.certificate.key) shows it."
            return []
        }
        guard driver == nil, !session.isLoginUnderway, !isSecuring else {
            notice = "STARTTLS cannot be sent here; nothing was sent."
            return []
        }
        return send("STARTTLS", Array("STARTTLS".utf8))
    }

    /// Whether the newest handshake of this connection failed.
    var hasFailedHandshake: Bool { if case .failed = dialogue.tls { true } else { false } }

    /// Whether TLS was demanded, and the newest connection did not get it.
    package var lacksDemandedTLS: Bool {
        (settings.startsWithTLS || settings.demandsStartTLS) && hasFailedHandshake
    }

    /// The certificate that smtptui has rejected on the newest connection.
    var rejectedCertificate: TLSCertificate? {
        guard source == .live, case .failed(let failure) = dialogue.tls, failure.isOfCertificate else { return nil }
        return failure.chain.first.flatMap { $0.der.isEmpty ? nil : $0 }
    }

    /// Why it was rejected; nil where none was.
    var rejection: CertificateRejection? {
        guard rejectedCertificate != nil, case .failed(let failure) = dialogue.tls else { return nil }
        return failure.rejection
    }

    private mutating func askForCertificate() -> [Effect] {
        switch rejection {
        case nil: notice = "smtptui has rejected no certificate on this connection."
        case .pin:
            notice =
                "A pinned fingerprint has to match; :set pin default removes the demand, and :reconnect tries again."
        case .unverified, .changedKey: shown.open(.certificateQuestion)
        }
        return []
    }

    private mutating func askForKey() -> [Effect] {
        guard rejection == .changedKey else {
            notice = "The key of this server has not changed, so there is nothing to keep."
            return []
        }
        shown.open(.keyQuestion)
        return []
    }

    /// With the key kept the connection is made again, up to TLS.
    mutating func answerKeyQuestion(_ key: Key) -> [Effect] {
        guard let certificate = rejectedCertificate, key == .character("y") || key == .character("Y") else {
            notice = "The key was not accepted."
            return []
        }
        connection.retriesTLS = !settings.startsWithTLS
        return [.keepServerKey(certificate.der)] + reconnect()
    }

    /// With the certificate accepted the connection is made again, up to TLS.
    mutating func answerCertificateQuestion(_ key: Key) -> [Effect] {
        guard let certificate = rejectedCertificate, key == .character("y") || key == .character("Y") else {
            notice = "The certificate was not accepted."
            return []
        }
        dialogue.note(.accepted(fingerprint: certificate.fingerprint), at: now)
        connection.retriesTLS = !settings.startsWithTLS
        return [.acceptCertificate(certificate.der)] + reconnect()
    }

    private mutating func saveCertificates(to path: String) -> [Effect] {
        guard !path.isEmpty else {
            notice = "The name of a new file is missing: :tls save chain.pem"
            return []
        }
        let certificates = dialogue.tls?.chain.map(\.der).filter { !$0.isEmpty } ?? []
        guard !certificates.isEmpty else {
            notice = "There is no certificate of the server on this connection; nothing to save."
            return []
        }
        return [.saveCertificates(certificates, to: path)]
    }
}

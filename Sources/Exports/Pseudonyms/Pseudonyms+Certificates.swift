import SMTPSyntax
import SessionModel

// What a handshake says of the server.
extension Pseudonyms {
    /// The same with pseudonyms. Versions, ciphers, keys and dates are kept.
    mutating func outcome(_ outcome: TLSOutcome) -> TLSOutcome {
        switch outcome {
        case .secured(let report): .secured(self.report(report))
        case .failed(let failure):
            .failed(
                TLSFailure(
                    NameScanner.replaced(failure.reason, &self), isOpen: failure.isOpen,
                    chain: failure.chain.map { certificate($0) }))
        }
    }

    private mutating func report(_ report: TLSReport) -> TLSReport {
        var shown = TLSReport(
            version: report.version, cipher: report.cipher, group: report.group,
            asksForCertificate: report.asksForCertificate, name: place(report.name), sni: report.sni.map { place($0) },
            reason: report.reason.map { NameScanner.replaced($0, &self) }, isTrustKnown: report.isTrustKnown,
            chain: report.chain.map { certificate($0) }, details: report.details.map { details($0) })
        shown.trust = report.trust
        if case .certificate(let name)? = report.sentCertificate {
            shown.sentCertificate = .certificate(subject: subject(name))
        } else {
            shown.sentCertificate = report.sentCertificate
        }
        shown.failing = report.failing.map { NameScanner.replaced($0, &self) }
        return shown
    }

    /// The logs of certificates are public, and the same for many servers.
    private mutating func details(_ details: HandshakeDetails) -> HandshakeDetails {
        guard case .answer(let answer) = details.staple else { return details }
        return HandshakeDetails(
            staple: .answer(
                OCSPAnswer(
                    answer.status, isOfCertificate: answer.isOfCertificate, from: answer.from, to: answer.to,
                    age: answer.age, responder: subject(answer.responder), signature: answer.signature)),
            requiresStaple: details.requiresStaple, timestamps: details.timestamps, resumption: details.resumption,
            ignoresCiphers: details.ignoresCiphers)
    }

    private mutating func certificate(_ certificate: TLSCertificate) -> TLSCertificate {
        var shown = TLSCertificate(
            subject: subject(certificate.subject), issuer: subject(certificate.issuer),
            names: certificate.names.map { place($0) }, notBefore: certificate.notBefore,
            notAfter: certificate.notAfter, key: certificate.key, fingerprint: digest(certificate.fingerprint))
        shown.remarks = certificate.remarks
        if !certificate.keyFingerprint.isEmpty { shown.keyFingerprint = digest(certificate.keyFingerprint) }
        return shown
    }

    /// The name of a host, or an address.
    mutating func place(_ name: String) -> String {
        let octets = Array(name.utf8)[...]
        if let address = IPAddress.octets(name) {
            return String(decoding: self.address(address, written: octets), as: UTF8.self)
        }
        let isHost = octets.allSatisfy { ASCII.isAlphanumeric($0) || "-._*".utf8.contains($0) || $0 >= 0x80 }
        return isHost
            ? String(decoding: host(octets), as: UTF8.self) : NameScanner.replaced(name, &self)
    }

    /// `CN=mx.example.org,O=Example Ltd,C=DE`: the value of each attribute, unless it is a country.
    private mutating func subject(_ text: String) -> String {
        text.split(separator: ",", omittingEmptySubsequences: false).map { attribute in
            let parts = attribute.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2 else { return attribute.isEmpty ? "" : title(String(attribute)) }
            guard parts[0] != "C" else { return String(attribute) }
            return "\(parts[0])=\(value(String(parts[1])))"
        }.joined(separator: ",")
    }

    private mutating func value(_ text: String) -> String {
        let octets = Array((text.hasPrefix("*.") ? text.dropFirst(2) : text[...]).utf8)[...]
        let isPlace = HostShape.isHost(octets) || IPAddress.octets(text) != nil
        return isPlace ? place(text) : title(text)
    }

    /// A fingerprint leads to the certificate, and so to the server, where certificates are published (RFC 9162).
    private mutating func digest(_ text: String) -> String {
        String(decoding: id(Array(text.utf8)[...]), as: UTF8.self)
    }
}

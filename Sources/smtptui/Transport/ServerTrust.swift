import SessionModel

/// Whether smtptui continues with a server, and what vouches for it: its certificate, a fingerprint that the user gave, or
/// the key that the server had before.
struct ServerTrust: Sendable {
    let check: CertificateCheck
    /// What vouches for it beside the certificate authorities; nil for nothing.
    private(set) var trust: TLSTrust?
    /// Why the handshake ends here; nil where it continues.
    private(set) var rejection: (kind: CertificateRejection, sentence: String)?

    /// Checks a chain of certificates in DER form; the server's own certificate comes first.
    static func decide(_ ders: [[UInt8]], _ settings: TLSSettings) async -> ServerTrust {
        var decision = ServerTrust(check: await CertificateCheck.check(ders, settings))
        guard let der = ders.first else { return decision }
        let key = CertificateFields(der)?.keyPin
        if !settings.pins.isEmpty {
            decision.compare(CertificateFields.pin(ofCertificate: der), key, settings.pins)
        } else if let file = settings.knownServers, !settings.accepted.contains(der) {
            decision.remember(key, in: file, settings)
        } else if let reason = decision.check.reason, !settings.isInsecure, !settings.accepted.contains(der) {
            decision.reject(.unverified, "\(reason) \(settings.help.acceptance)")
        }
        return decision
    }

    /// A fingerprint that the user gave decides, whatever else is wrong or right with the certificate.
    private mutating func compare(_ certificate: CertificatePin?, _ key: CertificatePin?, _ pins: [CertificatePin]) {
        if let certificate, pins.contains(certificate) {
            trust = .pinned(ofKey: false)
        } else if let key, pins.contains(key) {
            trust = .pinned(ofKey: true)
        } else {
            let wanted = pins.map(\.description).joined(separator: " or ")
            let hasKeys = pins.contains { $0.subject == .publicKey }
            let hasCertificates = pins.contains { $0.subject == .certificate }
            let found = [hasCertificates ? certificate : nil, hasKeys ? key : nil].compactMap { $0?.description }
            reject(
                .pin,
                "It does not match the pinned fingerprint: wanted \(wanted), found "
                    + "\(found.isEmpty ? "nothing readable" : found.joined(separator: " and ")). Either the server has "
                    + "another certificate now, or another host on the network path answers.")
        }
    }

    /// A key that was seen before vouches for a server that cannot be verified; one that is verified may change its key.
    private mutating func remember(_ key: CertificatePin?, in file: KnownServersFile, _ settings: TLSSettings) {
        guard let key else { return reject(.unverified, check.reason ?? "Its public key is unreadable.") }
        let server = KnownServer(name: settings.server, key: key, since: String(WallClock.iso8601().prefix(10)))
        do throws(Failure) {
            guard let (known, line) = try file.read().find(settings.server) else {
                try file.keep(server)
                if check.reason != nil { trust = .firstUse }
                return
            }
            if known.key == key {
                trust = .known(since: known.since)
            } else if check.reason == nil {
                try file.keep(server)
                trust = .renewed(since: known.since)
            } else {
                reject(.changedKey, Self.warning(known, line, of: file, now: key, settings.help))
            }
        } catch {
            reject(.unverified, "\(error.sentence) \(settings.help.acceptance)")
        }
    }

    private static func warning(
        _ known: KnownServer, _ line: Int, of file: KnownServersFile, now key: CertificatePin, _ help: TLSHelp
    ) -> String {
        "The key of \(known.name) has changed: since \(known.since) it was \(known.key.fingerprint), and now it is "
            + "\(key.fingerprint). Either the server has a new key, or another host on the network path answers. "
            + help.newKey(line: line, of: Printable.text(file.path))
    }

    private mutating func reject(_ kind: CertificateRejection, _ sentence: String) {
        rejection = (kind, "smtptui rejected the server's certificate. \(sentence)")
    }

    /// Why the certificate is not verified, where nothing else vouches for the server.
    var reason: String? { trust == nil ? check.reason : nil }

    /// Why it would not be verified without what vouches for the server.
    var failing: String? { trust == nil ? nil : check.reason }
}

import SessionModel

/// Whether smtptui continues with a server, and what vouches for it: its certificate, a fingerprint that the user gave, or
/// the key that the server had before.
struct ServerTrust: Sendable {
    let check: CertificateCheck
    /// What vouches for it beside the certificate authorities; nil for nothing.
    private(set) var trust: TLSTrust?
    /// Why the handshake ends here; nil where it continues.
    private(set) var rejection: (kind: CertificateRejection, sentence: String)?
    /// That the user has accepted another key than that of the known server, in a sentence.
    private(set) var change: String?

    /// Checks a chain of certificates in DER form; the server's own certificate comes first.
    static func decide(_ ders: [[UInt8]], _ settings: TLSSettings) async -> ServerTrust {
        var decision = ServerTrust(check: await CertificateCheck.check(ders, settings))
        guard let der = ders.first else { return decision }
        let key = CertificateFields(der)?.keyPin
        if !settings.pins.isEmpty {
            decision.compare(ders, settings.pins)
        } else if let file = settings.knownServers, !settings.accepted.contains(der) {
            decision.remember(key, in: file, settings)
        } else if let file = settings.knownServers {
            decision.compare(accepted: key, in: file, settings)
        } else if let reason = decision.check.reason, !settings.isInsecure, !settings.accepted.contains(der) {
            decision.reject(.unverified, "\(reason) \(settings.help.acceptance)")
        }
        return decision
    }

    /// A fingerprint that the user gave decides, whatever else is wrong or right with the certificate.
    private mutating func compare(_ ders: [[UInt8]], _ pins: [CertificatePin]) {
        let comparison = PinComparison(ders, pins)
        switch comparison.match {
        case .certificate: trust = .pinned(ofKey: false)
        case .publicKey: trust = .pinned(ofKey: true)
        case nil: reject(.pin, comparison.mismatch)
        }
    }

    /// A key that was seen before vouches for a server that cannot be verified; one that is verified may change its key.
    private mutating func remember(_ key: CertificatePin?, in file: KnownServersFile, _ settings: TLSSettings) {
        guard let key else { return reject(.unverified, check.reason ?? "Its public key is unreadable.") }
        let server = KnownServer(name: settings.server, key: key, since: String(WallClock.iso8601().prefix(10)))
        do throws(Failure) {
            let servers = try file.read()
            guard let (known, line) = servers.find(settings.server) else {
                if let line = servers.damagedLine(about: settings.server) {
                    return reject(.unverified, Self.damage(settings.server, line, of: file))
                }
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
            reject(.unverified, "\(error.sentence) \(settings.help.withoutKnownServers)")
        }
    }

    private static func damage(_ name: String, _ line: Int, of file: KnownServersFile) -> String {
        "Line \(line) of \(Printable.text(file.path)) is about \(name), but its key or its date cannot be read, so "
            + "it is not known whether the key has changed. Repair the line, or remove it to trust the key that the "
            + "server has now."
    }

    /// That the user has accepted a certificate does not make its key the known one.
    private mutating func compare(accepted key: CertificatePin?, in file: KnownServersFile, _ settings: TLSSettings) {
        guard let key, let known = (try? file.read())?.find(settings.server)?.server, known.key != key else { return }
        change = "\(Self.changed(from: known, to: key)). You accepted it until you leave."
    }

    private static func changed(from known: KnownServer, to key: CertificatePin) -> String {
        "The key of \(known.name) has changed: since \(known.since) it was \(known.key.fingerprint), and now it is "
            + key.fingerprint
    }

    private static func warning(
        _ known: KnownServer, _ line: Int, of file: KnownServersFile, now key: CertificatePin, _ help: TLSHelp
    ) -> String {
        "\(changed(from: known, to: key)). Either the server has a new key, or another host on the network path answers. "
            + help.newKey(line: line, of: Printable.text(file.path))
    }

    private mutating func reject(_ kind: CertificateRejection, _ sentence: String) {
        rejection = (kind, "smtptui rejected the server's certificate. \(sentence)")
    }

    /// Why the certificate is not verified, where nothing else vouches for the server.
    var reason: String? {
        trust == nil ? check.reason.map { [change, $0].compactMap(\.self).joined(separator: " ") } : nil
    }

    /// Why it would not be verified without what vouches for the server.
    var failing: String? { trust == nil ? nil : check.reason }
}

import SessionModel

/// The certificates of a server, compared with the fingerprints that the user gave.
struct PinComparison {
    private let chain: [Fingerprints]
    private let pins: [CertificatePin]

    /// Those of one certificate; nil where the octets are not a certificate.
    private struct Fingerprints {
        let whole: CertificatePin?
        let key: CertificatePin?

        init(_ der: [UInt8]) {
            whole = CertificateFields.pin(ofCertificate: der)
            key = CertificateFields(der)?.keyPin
        }

        func contains(_ digest: [UInt8]) -> Bool { whole?.digest == digest || key?.digest == digest }
    }

    /// No more certificates are looked at.
    private static let most = 10

    /// `ders` are the certificates in DER form, the server's own first.
    init(_ ders: [[UInt8]], _ pins: [CertificatePin]) {
        chain = ders.prefix(Self.most).map(Fingerprints.init)
        self.pins = pins
    }

    /// What one of the fingerprints is of; nil where none is of the server's own certificate or its key.
    var match: CertificatePin.Subject? {
        if let whole = chain.first?.whole, pins.contains(whole) { return .certificate }
        if let key = chain.first?.key, pins.contains(key) { return .publicKey }
        return nil
    }

    /// Why there is no match, in sentences.
    var mismatch: String {
        let wanted = pins.map(\.description).joined(separator: " or ")
        let ofKinds = [
            pins.contains { $0.subject == .certificate } ? chain.first?.whole : nil,
            pins.contains { $0.subject == .publicKey } ? chain.first?.key : nil,
        ]
        let found = ofKinds.compactMap { $0?.description }
        return "It does not match the pinned fingerprint: wanted \(wanted), found "
            + "\(found.isEmpty ? "nothing readable" : found.joined(separator: " and ")). "
            + (mistake
                ?? "Either the server has another certificate now, or another host on the network path answers.")
    }

    /// That a fingerprint is of something else that the server has sent, in a sentence; nil where none is.
    private var mistake: String? {
        for pin in pins {
            guard let index = chain.firstIndex(where: { $0.contains(pin.digest) }) else { continue }
            if index > 0 {
                return "The pinned fingerprint is of certificate \(index + 1) of the chain; only the server's own "
                    + "certificate, the first one, is compared."
            }
            let (given, other, right) =
                pin.subject == .certificate
                ? ("public key", "certificate", chain[0].key) : ("certificate", "public key", chain[0].whole)
            return "The pinned fingerprint is of the server's \(given), but it was given as that of the \(other): "
                + "write it as \(right.map(\.description) ?? "")."
        }
        return nil
    }
}

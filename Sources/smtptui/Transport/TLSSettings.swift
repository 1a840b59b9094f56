import SessionModel

/// What a TLS handshake is to be made with.
struct TLSSettings: Sendable {
    /// Whom to trust.
    enum Roots: Sendable {
        case system
        /// These certificates, in DER form, and nobody else.
        case only([[UInt8]])
    }

    /// The name or address that the certificate has to be good for.
    var name: String
    var roots = Roots.system
    /// Whether to go on when the certificate could not be verified.
    var isInsecure = false
    /// The certificate of this side; nil for none.
    var identity: TLSIdentity?
    /// The oldest version to take.
    var minimum = TLSBound.oldest
    /// The newest version to take; nil for whatever there is.
    var maximum: TLSBound?
    /// Where the keys of the connection are written down; nil for nowhere.
    var keyLog: KeyLogFile?

    /// The name to send in clear; an address has no place there (RFC 6066 §3).
    var sni: String? { Self.isAddress(name) ? nil : name }

    static func isAddress(_ name: String) -> Bool {
        name.contains(":") || (name.utf8.allSatisfy { $0 == UInt8(ascii: ".") || (0x30...0x39).contains($0) })
    }
}

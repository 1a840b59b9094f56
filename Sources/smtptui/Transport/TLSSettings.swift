import SessionModel

/// The settings for a TLS handshake.
struct TLSSettings: Sendable {
    /// The trusted certificates.
    enum Roots: Sendable {
        case system
        /// Only these certificates, in DER form.
        case only([[UInt8]])

        /// Whether they are those of public certificate authorities.
        var isPublic: Bool { if case .system = self { true } else { false } }
    }

    /// The name or address that the certificate must be valid for.
    var name: String
    var roots = Roots.system
    /// The fingerprints of which the server has to have one; none for no such demand.
    var pins: [CertificatePin] = []
    /// The servers whose keys are trusted on first use; nil where none are.
    var knownServers: KnownServersFile?
    /// The name of this server among them.
    var server = ""
    /// Whether to continue if the certificate cannot be verified.
    var isInsecure = false
    /// The server certificates that the user has accepted in this session, in DER form.
    var accepted: Set<[UInt8]> = []
    /// The client certificate; nil for none.
    var identity: TLSIdentity?
    /// The minimum version.
    var minimum = TLSBound.oldest
    /// The maximum version; nil for the newest one.
    var maximum: TLSBound?
    /// How the user is told what helps.
    var help = TLSHelp.options
    /// The file for the session keys; nil for none.
    var keyLog: KeyLogFile?
    /// The ciphers of TLS 1.2 and older; empty for those of the library.
    var ciphers: [TLSSuite] = []
    /// The groups for the key exchange; empty for those of the library.
    var groups: [TLSGroup] = []
    /// Whether to offer the session of the last connection.
    var resumes = false
    /// The sessions of earlier connections to this server.
    var sessions = TLSSessions()

    /// The name to send unencrypted; nil for an address, which is not allowed there (RFC 6066 §3).
    var sni: String? { ServerIdentity.sni(name) }
}

/// What the user can set, by an option, in the configuration file and, in the explorer, by `:set`; nil is the default.
package struct Preferences: Hashable, Sendable {
    /// The name to give in EHLO; by default that of this machine.
    package var helloName: String?
    /// The time limit for connecting and for each complete reply, in seconds; by default 30 and 300.
    package var timeout: Double?
    /// Whether to go on when the certificate cannot be verified.
    package var isInsecure: Bool?
    /// The fingerprints of which the server has to have one.
    package var pins: [CertificatePin]?
    /// Whether a server that cannot be verified is trusted by its key from the first connection on.
    package var trustsOnFirstUse: Bool?
    /// The file with the only certificates to trust; by default those of the system.
    package var roots: String?
    /// The file with the client certificate, of use with its key.
    package var certificate: String?
    /// The file with the key of the client certificate.
    package var privateKey: String?
    /// The name for SNI and the verification of the certificate; by default the host.
    package var serverName: String?
    package var minimumTLS: TLSBound?
    package var maximumTLS: TLSBound?
    /// The ciphers of TLS 1.2 and older; by default those of the library.
    package var ciphers: [TLSSuite]?
    /// The groups for the key exchange; by default those of the library.
    package var groups: [TLSGroup]?
    /// Whether a new connection resumes the TLS session of the last one; by default it does not.
    package var resumesTLS: Bool?
    /// Whether a secret is covered while it is typed; by default on a server, and not on the practice server.
    package var masks: Bool?
    /// Whether the line is edited with the keys of vi; by default with those of emacs.
    package var usesVi: Bool?
    /// Whether sessions are recorded when nothing says where.
    package var records: Bool?
    /// Whether the screen has colours, where the terminal has them.
    package var hasColours: Bool?
    /// Whether the netrc file gives user and password where nothing else does.
    package var usesNetrc: Bool?

    package init() {}

    /// What they ask of TLS.
    package var wishes: TLSWishes {
        var wishes = TLSWishes()
        wishes.name = serverName
        wishes.minimum = minimumTLS ?? .oldest
        wishes.maximum = maximumTLS
        wishes.isInsecure = isInsecure ?? false
        wishes.pins = pins ?? []
        wishes.trustsOnFirstUse = trustsOnFirstUse ?? false
        wishes.roots = roots
        wishes.ciphers = ciphers ?? []
        wishes.groups = groups ?? []
        wishes.resumes = resumesTLS ?? false
        if let certificate, let privateKey {
            wishes.identity = TLSWishes.Identity(certificate: certificate, key: privateKey)
        }
        return wishes
    }

    /// The time limit for opening the connection, and for a handshake, in seconds.
    package var connectTimeout: Double { timeout ?? 30 }

    /// The time limit for a complete reply, in seconds.
    package var replyTimeout: Double { timeout ?? 300 }
}

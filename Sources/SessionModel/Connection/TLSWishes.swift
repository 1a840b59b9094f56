/// What the user wants of TLS, as plain values; the files in it are read at the edge.
package struct TLSWishes: Hashable, Sendable {
    /// The name to ask for and to verify the certificate against; nil for the host of the endpoint.
    package var name: String?
    /// The oldest version to accept.
    package var minimum = TLSBound.oldest
    /// The newest version to accept; nil for any.
    package var maximum: TLSBound?
    /// Whether to go on when the certificate cannot be verified.
    package var isInsecure = false
    /// The fingerprints of which the server has to have one; none for no such demand.
    package var pins: [CertificatePin] = []
    /// Whether a server that cannot be verified is trusted by its key from the first connection on.
    package var trustsOnFirstUse = false
    /// The file with the only certificates to trust; nil for those of the system.
    package var roots: String?
    /// The files with the client certificate and its key; nil for none.
    package var identity: Identity?
    /// The file to which the keys of connections are written; nil for none.
    package var keyLog: String?
    /// The ciphers of TLS 1.2 and older to offer; empty for the usual ones.
    package var ciphers: [TLSSuite] = []
    /// The groups for the key exchange to offer; empty for the usual ones.
    package var groups: [TLSGroup] = []
    /// Whether to resume the session of the last connection to the same server.
    package var resumes = false

    package struct Identity: Hashable, Sendable {
        package let certificate: String
        package let key: String

        package init(certificate: String, key: String) {
            self.certificate = certificate
            self.key = key
        }
    }

    package init() {}
}

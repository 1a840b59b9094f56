import NIOSSL

/// The client certificate and its key, for a server that requests one.
struct TLSIdentity: Sendable {
    let chain: [NIOSSLCertificate]
    let key: NIOSSLPrivateKey

    /// Reads both from PEM files; the client certificate comes first in its file, then those of its issuers.
    init(certificate: String, key keyFile: String) throws(Failure) {
        let certificateOctets = try FileReader.read(certificate)
        let keyOctets = try FileReader.read(keyFile)
        guard let chain = try? NIOSSLCertificate.fromPEMBytes(certificateOctets), !chain.isEmpty else {
            throw Failure(.unreadableFile, "\(Printable.text(certificate)) contains no certificate in PEM format.")
        }
        guard let key = try? NIOSSLPrivateKey(bytes: keyOctets, format: .pem) else {
            throw Failure(
                .unreadableFile,
                "\(Printable.text(keyFile)) contains no private key in PEM format without a passphrase."
            )
        }
        self.chain = chain
        self.key = key
        var configuration = TLSConfiguration.makeClientConfiguration()
        configuration.trustRoots = .certificates([])
        configure(&configuration)
        guard (try? NIOSSLContext(configuration: configuration)) != nil else {
            throw Failure(
                .unreadableFile,
                "The key in \(Printable.text(keyFile)) does not belong to the certificate in "
                    + "\(Printable.text(certificate)).")
        }
    }

    func configure(_ configuration: inout TLSConfiguration) {
        configuration.certificateChain = chain.map { .certificate($0) }
        configuration.privateKey = .privateKey(key)
    }
}

import NIOSSL

/// The certificate of this side with its key, for a server that asks for one.
struct TLSIdentity: Sendable {
    let chain: [NIOSSLCertificate]
    let key: NIOSSLPrivateKey

    /// Reads both from files in PEM form; the certificate stands first in its file, those of its issuers behind it.
    init(certificate: String, key keyFile: String) throws(Failure) {
        let certificateOctets = try FileReader.read(certificate)
        let keyOctets = try FileReader.read(keyFile)
        guard let chain = try? NIOSSLCertificate.fromPEMBytes(certificateOctets), !chain.isEmpty else {
            throw Failure(.unreadableFile, "\(Printable.text(certificate)) holds no certificate in PEM form.")
        }
        guard let key = try? NIOSSLPrivateKey(bytes: keyOctets, format: .pem) else {
            throw Failure(
                .unreadableFile, "\(Printable.text(keyFile)) holds no private key in PEM form that needs no passphrase."
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

import NIOSSL
import SessionModel
import SwiftASN1
import X509

/// The client certificate and its key, for a server that requests one.
struct TLSIdentity: Sendable {
    let chain: [NIOSSLCertificate]
    /// Nil while it is encrypted and the passphrase is missing.
    private(set) var key: NIOSSLPrivateKey?
    private let certificateFile: String
    private let encrypted: PrivateKeyFile

    /// Reads both from PEM files; the client certificate comes first in its file, then those of its issuers.
    init(certificate: String, key keyFile: String, _ passphrase: KeyPassphrase? = nil) throws(Failure) {
        let certificateOctets = try FileReader.read(certificate)
        encrypted = try PrivateKeyFile(at: keyFile)
        guard let chain = try? NIOSSLCertificate.fromPEMBytes(certificateOctets), !chain.isEmpty else {
            throw Failure(
                .unreadableFile,
                "\(Printable.text(certificate)) contains no certificate in PEM format\(PrivateKeyFile.other(certificateOctets, certificate))."
            )
        }
        self.chain = chain
        certificateFile = certificate
        if !encrypted.isEncrypted {
            try use(encrypted.key(nil))
        } else if let passphrase {
            try unlock(passphrase)
        }
    }

    /// Whether the passphrase of its key is missing.
    var isLocked: Bool { key == nil }

    /// The file with the key.
    var keyFile: String { encrypted.path }

    /// Decrypts the key.
    mutating func unlock(_ passphrase: KeyPassphrase) throws(Failure) { try use(encrypted.key(passphrase)) }

    /// What a server gets that asks for it; nil while the key is encrypted.
    var sent: SentCertificate? {
        guard key != nil, let der = try? chain.first?.toDERBytes() else { return nil }
        let certificate = try? Certificate(derEncoded: der)
        return .certificate(subject: certificate.map { "\($0.subject)" } ?? "unknown name")
    }

    /// Where no one can be asked for the passphrase.
    var lockedFailure: Failure {
        Failure(
            .unreadableFile,
            "The private key in \(Printable.text(keyFile)) is encrypted. Give its passphrase with "
                + "--key-passphrase-file FILE or --key-passphrase-command COMMAND.")
    }

    private mutating func use(_ key: NIOSSLPrivateKey) throws(Failure) {
        var configuration = TLSConfiguration.makeClientConfiguration()
        configuration.trustRoots = .certificates([])
        var unlocked = self
        unlocked.key = key
        unlocked.configure(&configuration)
        guard (try? NIOSSLContext(configuration: configuration)) != nil else {
            throw Failure(
                .unreadableFile,
                "The key in \(Printable.text(keyFile)) does not belong to the certificate in "
                    + "\(Printable.text(certificateFile)).")
        }
        self = unlocked
    }

    func configure(_ configuration: inout TLSConfiguration) {
        guard let key else { return }
        configuration.certificateChain = chain.map { .certificate($0) }
        configuration.privateKey = .privateKey(key)
    }
}

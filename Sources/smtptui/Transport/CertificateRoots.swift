import SwiftASN1
import X509

/// Trusted certificates that are parsed only when a chain asks for an issuer of their name.
///
/// A system trusts about 140, and the library would parse all of them for each handshake: 45 million instructions, four
/// times as many as the handshake itself.
struct CertificateRoots: CustomCertificateStore {
    /// Those of the system, read when a certificate is checked for the first time; none if no such file exists.
    static let system = CertificateRoots(anyOf: [
        "/etc/ssl/certs/ca-certificates.crt",  // Debian, Ubuntu, Arch, Alpine
        "/etc/pki/tls/certs/ca-bundle.crt",  // Fedora
        "/etc/ssl/cert.pem",  // macOS
    ])

    /// The certificates in DER form, by their subject in DER form; several may have the same one.
    private var ders: [[UInt8]: [[UInt8]]]

    /// The certificates of the first file that can be read.
    init(anyOf paths: [String]) {
        self.init(pem: paths.lazy.compactMap { try? FileReader.read($0) }.first ?? [])
    }

    /// The certificates of a file in PEM format. Whatever is not a certificate is ignored.
    init(pem: [UInt8]) {
        ders = Dictionary(grouping: CertificateBundle.ders(of: pem)) {
            CertificateSubject.find(in: $0).map(Array.init) ?? []
        }
    }

    /// The certificates of a name, as they are in the file; nil if there are none. One that cannot be parsed is ignored.
    subscript(subject: DistinguishedName) -> [Certificate]? {
        var serializer = DER.Serializer()
        guard (try? serializer.serialize(subject)) != nil else { return nil }
        return ders[serializer.serializedBytes].map { $0.compactMap { try? Certificate(derEncoded: $0) } }
    }

    func contains(_ certificate: Certificate) -> Bool { self[certificate.subject]?.contains(certificate) ?? false }

    mutating func append(contentsOf certificates: some Sequence<Certificate>) {
        for certificate in certificates {
            var (subject, whole) = (DER.Serializer(), DER.Serializer())
            guard (try? subject.serialize(certificate.subject)) != nil, (try? whole.serialize(certificate)) != nil
            else {
                continue
            }
            ders[subject.serializedBytes, default: []].append(whole.serializedBytes)
        }
    }
}

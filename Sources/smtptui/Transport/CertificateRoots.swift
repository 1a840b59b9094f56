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

    /// A certificate and its subject, both in DER form; several certificates may have the same subject.
    private struct Entry: Hashable {
        let subject: ArraySlice<UInt8>
        let der: [UInt8]
    }

    // A list: to put 140 subjects into a dictionary takes longer than to compare all of them with a few names.
    private var entries: [Entry]

    /// The certificates of the first file that can be read.
    init(anyOf paths: [String]) {
        self.init(pem: paths.lazy.compactMap { try? FileReader.read($0) }.first ?? [])
    }

    /// The certificates of a file in PEM format. Whatever is not a certificate is ignored.
    init(pem: [UInt8]) {
        entries = CertificateBundle.ders(of: pem).compactMap { der in
            CertificateSubject.find(in: der).map { Entry(subject: $0, der: der) }
        }
    }

    /// The certificates of a name, as they are in the file; nil if there are none. One that cannot be parsed is ignored.
    subscript(subject: DistinguishedName) -> [Certificate]? {
        var serializer = DER.Serializer()
        guard (try? serializer.serialize(subject)) != nil else { return nil }
        let wanted = serializer.serializedBytes[...]
        let found = entries.filter { $0.subject == wanted }.compactMap { try? Certificate(derEncoded: $0.der) }
        return found.isEmpty ? nil : found
    }

    func contains(_ certificate: Certificate) -> Bool { self[certificate.subject]?.contains(certificate) ?? false }

    mutating func append(contentsOf certificates: some Sequence<Certificate>) {
        for certificate in certificates {
            var (subject, whole) = (DER.Serializer(), DER.Serializer())
            guard (try? subject.serialize(certificate.subject)) != nil, (try? whole.serialize(certificate)) != nil
            else {
                continue
            }
            entries.append(Entry(subject: subject.serializedBytes[...], der: whole.serializedBytes))
        }
    }
}

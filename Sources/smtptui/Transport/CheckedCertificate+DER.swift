import Crypto
import DNS
import SwiftASN1
import X509

// A certificate as TLSA records speak of it (RFC 6698 §2.1).
extension CheckedCertificate {
    /// Nil for octets that are not a certificate.
    init?(_ der: [UInt8]) {
        guard let fields = CertificateFields(der) else { return nil }
        self.init(whole: HashedOctets(der), key: HashedOctets(fields.publicKey), names: Self.names(of: der))
    }

    /// The DNS names for which it is; of a certificate without them the common names (RFC 7672 §3.2.3).
    private static func names(of der: [UInt8]) -> [String] {
        guard let contents = CertificateContents(try? Certificate(derEncoded: der), der) else { return [] }
        let names = (try? contents.extensions.subjectAlternativeNames) ?? nil
        let hosts = (names.map(Array.init) ?? []).compactMap { name in
            if case .dnsName(let host) = name { host } else { nil }
        }
        guard hosts.isEmpty else { return hosts }
        return contents.subject.flatMap { $0 }.filter { $0.type == .RDNAttributeType.commonName }
            .compactMap { String($0.value) }
    }
}

extension HashedOctets {
    fileprivate init(_ octets: [UInt8]) {
        self.init(octets, sha256: Array(SHA256.hash(data: octets)), sha512: Array(SHA512.hash(data: octets)))
    }
}

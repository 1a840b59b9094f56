import Crypto
import Foundation
import NIOSSL
import SwiftASN1
import X509

/// A certificate with its key, made for a test.
struct Issued {
    let certificate: Certificate
    let key: Certificate.PrivateKey

    var der: [UInt8] {
        get throws {
            var serializer = DER.Serializer()
            try serializer.serialize(certificate)
            return serializer.serializedBytes
        }
    }

    var keyPEM: String { get throws { try key.serializeAsPEM().pemString } }

    var pem: String { get throws { try certificate.serializeAsPEM().pemString } }

    /// Certificates of one name and one key that differ in what else they say.
    static func ring(_ subject: String, count: Int) throws -> [Issued] {
        let key = Certificate.PrivateKey(P256.Signing.PrivateKey())
        return try (1...count).map { number in
            try make(subject, names: ["\(number).example.test"], isAuthority: true, key: key)
        }
    }

    /// A certificate of its own, or issued by another.
    ///
    /// `from` and `to` are in days from now.
    static func make(
        _ subject: String, names: [String] = [], addresses: [[UInt8]] = [], by issuer: Issued? = nil,
        isAuthority: Bool = false, from: Double = -1,
        to: Double = 30, key: Certificate.PrivateKey = Certificate.PrivateKey(P256.Signing.PrivateKey()),
        extensions more: [Certificate.Extension] = []
    ) throws -> Issued {
        let name = try DistinguishedName { CommonName(subject) }
        var extensions = try Certificate.Extensions {
            if isAuthority {
                Critical(BasicConstraints.isCertificateAuthority(maxPathLength: nil))
            } else {
                Critical(BasicConstraints.notCertificateAuthority)
            }
            SubjectAlternativeNames(
                names.map { .dnsName($0) } + addresses.map { .ipAddress(ASN1OctetString(contentBytes: $0[...])) })
        }
        for one in more { try extensions.append(one) }
        let certificate = try Certificate(
            version: .v3, serialNumber: Certificate.SerialNumber(), publicKey: key.publicKey,
            notValidBefore: Date() + from * 86_400, notValidAfter: Date() + to * 86_400,
            issuer: issuer?.certificate.subject ?? name, subject: name, signatureAlgorithm: .ecdsaWithSHA256,
            extensions: extensions,
            issuerPrivateKey: issuer?.key ?? key)
        return Issued(certificate: certificate, key: key)
    }
}

import Crypto
import SessionModel
import SwiftASN1

/// Fields of a certificate that are read without the certificate library, which refuses weak certificates.
struct CertificateFields {
    /// The algorithm of its signature (RFC 5280 §4.1.1.2).
    let signature: ASN1ObjectIdentifier
    let issuer: ASN1Node
    let validity: ASN1Node
    let subject: ASN1Node
    /// The extensions, one by one; empty for a certificate without any.
    let extensions: [ASN1Node]
    /// The public key with its algorithm, SubjectPublicKeyInfo, in DER form (RFC 5280 §4.1.2.7).
    let publicKey: [UInt8]
    /// The named curve of an elliptic key (RFC 5480 §2.1.1); nil for other keys.
    let curve: ASN1ObjectIdentifier?

    /// Nil if `der` is not a certificate.
    init?(_ der: [UInt8]) {
        // Certificate ::= SEQUENCE { tbsCertificate SEQUENCE { version [0] DEFAULT v1, serialNumber, signature,
        //     issuer, validity, subject, subjectPublicKeyInfo, … }, signatureAlgorithm, signature }
        guard let parts = try? Self.parts(of: DER.parse(der)), parts.count == 3,
            var fields = Self.parts(of: parts[0]), let signature = Self.parts(of: parts[1])?.first.flatMap(Self.name)
        else { return nil }
        if fields.first?.identifier.tagClass == .contextSpecific { fields.removeFirst() }
        guard fields.count >= 6, let key = Self.parts(of: fields[5]), key.count == 2,
            let algorithm = Self.parts(of: key[0])
        else { return nil }
        self.signature = signature
        (issuer, validity, subject) = (fields[2], fields[3], fields[4])
        let marked = fields.dropFirst(6).first { $0.identifier == DERFields.tag(3) }
        extensions = marked.flatMap(Self.parts)?.first.flatMap(Self.parts) ?? []
        publicKey = Array(fields[5].encodedBytes)
        curve = algorithm.count == 2 ? Self.name(algorithm[1]) : nil
    }

    /// Whether subject and issuer are the same.
    var isSelfIssued: Bool { issuer.encodedBytes == subject.encodedBytes }

    /// The fingerprint of a certificate.
    static func pin(ofCertificate der: [UInt8]) -> CertificatePin? {
        CertificatePin(.certificate, Array(SHA256.hash(data: der)))
    }

    /// The fingerprint of the public key.
    var keyPin: CertificatePin? { CertificatePin(.publicKey, Array(SHA256.hash(data: publicKey))) }

    static func parts(of node: ASN1Node) -> [ASN1Node]? {
        guard case .constructed(let nodes) = node.content else { return nil }
        return Array(nodes)
    }

    private static func name(_ node: ASN1Node) -> ASN1ObjectIdentifier? { try? ASN1ObjectIdentifier(derEncoded: node) }
}

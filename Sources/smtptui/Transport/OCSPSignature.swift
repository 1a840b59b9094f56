import Crypto
import SessionModel
import SwiftASN1
import X509

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Whether an OCSP response is signed by whom it has to be: the issuer of the certificate, or a responder that this
/// issuer has made for it (RFC 6960 §4.2.2.2).
struct OCSPSignature {
    let response: OCSPResponseData
    /// The issuer of the certificate that the response is about; nil if it is not known.
    let issuer: Certificate?
    let now: Date

    var result: OCSPAnswer.Signature {
        guard let issuer, let algorithm = Self.algorithms[response.algorithm] else { return .unverified }
        let sent = response.certificates.compactMap { try? Certificate(derEncoded: $0) }
        let responders = [issuer] + sent.filter { isResponder($0, of: issuer) }
        if responders.contains(where: { isSigner($0, algorithm) }) { return .verified }
        let isOfAnother = sent.contains { isSigner($0, algorithm) } || !responders.contains(where: isNamed)
        return isOfAnother ? .unauthorized : .wrong
    }

    private func isSigner(_ certificate: Certificate, _ algorithm: Certificate.SignatureAlgorithm) -> Bool {
        certificate.publicKey.isValidSignature(
            response.signature, for: response.signed, signatureAlgorithm: algorithm)
    }

    /// Whether the response says that this one has signed it; a name may be that of several.
    private func isNamed(_ certificate: Certificate) -> Bool {
        switch response.responder {
        case .name(let name): certificate.subject == name
        case .key(let hash):
            Array(Insecure.SHA1.hash(data: Array(certificate.publicKey.subjectPublicKeyInfoBytes))).elementsEqual(hash)
        }
    }

    private func isResponder(_ certificate: Certificate, of issuer: Certificate) -> Bool {
        guard certificate.issuer == issuer.subject, now >= certificate.notValidBefore,
            now <= certificate.notValidAfter,
            let usage = try? certificate.extensions.extendedKeyUsage, usage.contains(.ocspSigning)
        else { return false }
        return certificate.signatureAlgorithm != .sha1WithRSAEncryption
            && issuer.publicKey.isValidSignature(certificate.signature, for: certificate)
    }

    /// Those that are verified. SHA-1, which can be forged, is not one of them.
    private static let algorithms: [ASN1ObjectIdentifier: Certificate.SignatureAlgorithm] = [
        [1, 2, 840, 10045, 4, 3, 2]: .ecdsaWithSHA256, [1, 2, 840, 10045, 4, 3, 3]: .ecdsaWithSHA384,
        [1, 2, 840, 10045, 4, 3, 4]: .ecdsaWithSHA512,
        [1, 2, 840, 113549, 1, 1, 11]: .sha256WithRSAEncryption,
        [1, 2, 840, 113549, 1, 1, 12]: .sha384WithRSAEncryption,
        [1, 2, 840, 113549, 1, 1, 13]: .sha512WithRSAEncryption, [1, 3, 101, 112]: .ed25519,
    ]
}

import Crypto
import SMTPSyntax
import SessionModel
import SwiftASN1
import X509

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

// What the octets say that a server staples to its certificate.
extension OCSPStaple {
    /// The staple, and the SCTs in it. `issuer` is the issuer of the certificate, nil if it is not known; it is looked
    /// for only if there is a staple.
    static func read(
        _ octets: [UInt8], of certificate: Certificate, issuer find: @autoclosure () -> Certificate?, now: Date
    ) -> (staple: OCSPStaple, timestamps: ArraySlice<UInt8>?) {
        guard !octets.isEmpty else { return (.none, nil) }
        let issuer = find()
        let response: OCSPResponseData
        do {
            response = try OCSPResponseData(octets)
        } catch let refusal as OCSPResponseData.Refusal {
            return (.refused(refusal.word), nil)
        } catch {
            return (.unreadable, nil)
        }
        let own = response.singles.first { isOf(certificate, issuer, $0) }
        guard let single = own ?? response.singles.first, let status = status(single) else { return (.unreadable, nil) }
        let answer = OCSPAnswer(
            status, isOfCertificate: own != nil, from: single.from, to: single.to,
            age: age(single, TLSCertificate.words(for: now)), responder: words(for: response.responder),
            signature: OCSPSignature(response: response, issuer: issuer, now: now).result)
        return (.answer(answer), own?.timestamps)
    }

    /// The serial number says which one of an issuer it is; the hashes say which issuer, as far as it can be verified.
    private static func isOf(
        _ certificate: Certificate, _ issuer: Certificate?, _ single: OCSPResponseData.Single
    ) -> Bool {
        guard number(single.serial).elementsEqual(number(certificate.serialNumber.bytes)) else { return false }
        guard let hash = hashes[single.hash] else { return true }
        var name = DER.Serializer()
        guard (try? name.serialize(certificate.issuer)) != nil,
            hash(name.serializedBytes).elementsEqual(single.issuerName)
        else { return false }
        guard let issuer else { return true }
        return hash(Array(issuer.publicKey.subjectPublicKeyInfoBytes)).elementsEqual(single.issuerKey)
    }

    /// Without zeros ahead.
    private static func number(_ octets: ArraySlice<UInt8>) -> ArraySlice<UInt8> { octets.drop { $0 == 0 } }

    private static let hashes: [ASN1ObjectIdentifier: @Sendable ([UInt8]) -> [UInt8]] = [
        [1, 3, 14, 3, 2, 26]: { Array(Insecure.SHA1.hash(data: $0)) },
        [2, 16, 840, 1, 101, 3, 4, 2, 1]: { Array(SHA256.hash(data: $0)) },
    ]

    private static func status(_ single: OCSPResponseData.Single) -> OCSPAnswer.Status? {
        switch single.status {
        case 0: .good
        case 1: .revoked(since: single.revoked ?? "", reason: single.reason.flatMap { reasons[$0] })
        case 2: .unknown
        default: nil
        }
    }

    /// Texts of this form are in the order of their times.
    private static func age(_ single: OCSPResponseData.Single, _ now: String) -> OCSPAnswer.Age {
        if now < single.from { return .early }
        return single.to.map { $0 < now } ?? false ? .expired : .current
    }

    private static func words(for responder: OCSPResponseData.Responder) -> String {
        switch responder {
        case .name(let name): String("\(name)".prefix(mostLetters))
        case .key(let hash): "the key with the hash \(Hexadecimal.text(hash.prefix(32)))"
        }
    }

    /// Of the name of a responder; no real one is as long.
    private static let mostLetters = 300

    /// RFC 5280 §5.3.1.
    private static let reasons: [UInt8: String] = [
        0: "unspecified", 1: "keyCompromise", 2: "cACompromise", 3: "affiliationChanged", 4: "superseded",
        5: "cessationOfOperation", 6: "certificateHold", 9: "privilegeWithdrawn", 10: "aACompromise",
    ]
}

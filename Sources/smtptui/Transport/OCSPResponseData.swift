import SwiftASN1
import X509

/// An OCSP response as it is written (RFC 6960 §4.2.1), read from octets that anyone may have made.
///
///     30 82 01 d3  0a 01 00  a0 82 01 cc 30 82 01 c8  06 09 2b 06 01 05 05 07 30 01 01  04 82 01 b9 30 82 01 b5 …
struct OCSPResponseData {
    /// What it says of one certificate.
    struct Single {
        /// The hash function by its identifier, and the hashes of the issuer's name and key.
        let hash: ASN1ObjectIdentifier
        let issuerName: ArraySlice<UInt8>
        let issuerKey: ArraySlice<UInt8>
        let serial: ArraySlice<UInt8>
        /// As in `OCSPAnswer.Status`: the number of its tag; of a revocation the time and the number of the reason.
        let status: UInt
        let revoked: String?
        let reason: UInt8?
        let from: String
        let to: String?
        /// The SCTs in it (RFC 6962 §3.3).
        let timestamps: ArraySlice<UInt8>?
    }

    enum Responder {
        case name(DistinguishedName)
        case key(ArraySlice<UInt8>)
    }

    let responder: Responder
    let singles: [Single]
    /// What is signed.
    let signed: ArraySlice<UInt8>
    let algorithm: ASN1ObjectIdentifier
    let signature: ArraySlice<UInt8>
    /// The certificates of the responder that came along, in DER form.
    let certificates: [ArraySlice<UInt8>]

    /// More octets than any response has.
    private static let mostOctets = 65_536
    /// More answers, and more certificates, than a response to one question has.
    private static let most = 10

    /// What there is in place of an answer: `tryLater`.
    struct Refusal: Error {
        let word: String
    }

    /// Throws a `Refusal`, or another error for what is not a basic response.
    init(_ octets: [UInt8]) throws {
        guard octets.count <= Self.mostOctets else { throw DERFields.Unexpected() }
        var outside = try DERFields(octets[...])
        let status = try DERFields.octets(outside.next()).last ?? 0
        guard status == 0 else { throw Refusal(word: Self.statuses[status] ?? "status \(status)") }
        guard let tagged = try outside.tagged(0) else { throw DERFields.Unexpected() }
        var bytes = try DERFields(tagged)
        guard try ASN1ObjectIdentifier(derEncoded: bytes.next()) == Self.basic else { throw DERFields.Unexpected() }
        var response = try DERFields(ASN1OctetString(derEncoded: bytes.next()).bytes)
        let data = try response.next()
        signed = data.encodedBytes
        var kind = try DERFields(response.next())
        algorithm = try ASN1ObjectIdentifier(derEncoded: kind.next())
        signature = try ASN1BitString(derEncoded: response.next()).bytes
        if let list = try response.tagged(0) {
            var fields = try DERFields(list)
            certificates = fields.all().prefix(Self.most).map(\.encodedBytes)
        } else {
            certificates = []
        }
        (responder, singles) = try Self.content(data)
    }

    private static func content(_ data: ASN1Node) throws -> (Responder, [Single]) {
        var fields = try DERFields(data)
        _ = try fields.tagged(0)
        let responder: Responder
        if let name = try fields.tagged(1) {
            responder = .name(try DistinguishedName(derEncoded: name))
        } else if let key = try fields.tagged(2) {
            responder = .key(try ASN1OctetString(derEncoded: key).bytes)
        } else {
            throw DERFields.Unexpected()
        }
        _ = try GeneralizedTime(derEncoded: fields.next())
        var list = try DERFields(fields.next())
        return (responder, try list.all().prefix(most).map(single))
    }

    private static func single(_ node: ASN1Node) throws -> Single {
        var fields = try DERFields(node)
        var identity = try DERFields(fields.next())
        var function = try DERFields(identity.next())
        let hash = try ASN1ObjectIdentifier(derEncoded: function.next())
        let issuerName = try ASN1OctetString(derEncoded: identity.next()).bytes
        let issuerKey = try ASN1OctetString(derEncoded: identity.next()).bytes
        let serial = try DERFields.octets(identity.next())
        let status = try fields.next()
        var revoked: String?
        var reason: UInt8?
        if status.identifier == DERFields.tag(1) {
            var info = try DERFields(status, DERFields.tag(1))
            revoked = time(try GeneralizedTime(derEncoded: info.next()))
            reason = try info.tagged(0).map { try DERFields.octets($0) }?.last
        }
        let from = time(try GeneralizedTime(derEncoded: fields.next()))
        let to = try fields.tagged(0).map { time(try GeneralizedTime(derEncoded: $0)) }
        return Single(
            hash: hash, issuerName: issuerName, issuerKey: issuerKey, serial: serial,
            status: status.identifier.tagNumber, revoked: revoked, reason: reason, from: from, to: to,
            timestamps: try fields.tagged(1).flatMap(timestamps))
    }

    /// Of the extensions of an answer, that with SCTs.
    private static func timestamps(_ extensions: ASN1Node) throws -> ArraySlice<UInt8>? {
        var list = try DERFields(extensions)
        for node in list.all() {
            var fields = try DERFields(node)
            guard try ASN1ObjectIdentifier(derEncoded: fields.next()) == timestampList else { continue }
            _ = fields.next(if: .boolean)
            let value = try ASN1OctetString(derEncoded: fields.next()).bytes
            return try ASN1OctetString(derEncoded: value).bytes
        }
        return nil
    }

    /// UTC: `2026-11-25 14:40`.
    private static func time(_ time: GeneralizedTime) -> String {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let year = String(repeating: "0", count: max(0, 4 - "\(time.year)".count)) + "\(time.year)"
        return "\(year)-\(two(time.month))-\(two(time.day)) \(two(time.hours)):\(two(time.minutes))"
    }

    private static let basic: ASN1ObjectIdentifier = [1, 3, 6, 1, 5, 5, 7, 48, 1, 1]
    private static let timestampList: ASN1ObjectIdentifier = [1, 3, 6, 1, 4, 1, 11129, 2, 4, 5]
    private static let statuses: [UInt8: String] = [
        1: "malformedRequest", 2: "internalError", 3: "tryLater", 5: "sigRequired", 6: "unauthorized",
    ]
}

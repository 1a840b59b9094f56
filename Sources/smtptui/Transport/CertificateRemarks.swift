import SessionModel
import SwiftASN1
import X509

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// What is weak or obsolete in a certificate.
enum CertificateRemarks {
    /// `read` is the certificate as the library reads it, nil where it cannot; `isOfServer` is true for the server's own.
    static func all(_ read: Certificate?, _ shown: TLSCertificate, isOfServer: Bool, now: Date) -> [TLSRemark] {
        let fields = CertificateFields(shown.der)
        let bits = RSAKey.bits(ofCertificate: shown.der)
        let ofKey: [TLSRemark] =
            (bits.map { $0 < leastRSABits } ?? false ? [.smallRSAKey] : [])
            + (fields?.curve.map(smallCurves.contains) ?? false ? [.smallCurve] : [])
        // The signature of a self-signed certificate proves nothing, so its hash function does not matter.
        let ofSignature: [TLSRemark] =
            fields.map { fields in
                fields.isSelfIssued
                    ? []
                    : md5.contains(fields.signature)
                        ? [.md5Signature] : sha1.contains(fields.signature) ? [.sha1Signature] : []
            } ?? []
        guard let read else { return ofKey + ofSignature }
        return ofKey + ofSignature + (isOfServer ? ofPurpose(read, shown) : [])
            + ofDates(read, now, isOfServer: isOfServer)
    }

    private static func ofPurpose(_ read: Certificate, _ shown: TLSCertificate) -> [TLSRemark] {
        var remarks: [TLSRemark] = []
        if let purposes = try? read.extensions.extendedKeyUsage,
            !purposes.contains(where: { $0 == .serverAuth || $0 == .any })
        {
            remarks.append(.notForServers)
        }
        if let usage = try? read.extensions.keyUsage, !usage.digitalSignature { remarks.append(.notForSigning) }
        let hasCommonName = read.subject.contains { $0.contains { $0.type == .RDNAttributeType.commonName } }
        if shown.names.isEmpty, hasCommonName { remarks.append(.onlyCommonName) }
        return remarks
    }

    private static func ofDates(_ read: Certificate, _ now: Date, isOfServer: Bool) -> [TLSRemark] {
        let lifetime = read.notValidAfter.timeIntervalSince(read.notValidBefore)
        let rest = read.notValidAfter.timeIntervalSince(now)
        let isLong = isOfServer && read.issuer != read.subject && lifetime > longestLifetime
        return (isLong ? [.longValidity] : []) + (0...fewDays ~= rest ? [.endsSoon] : [])
    }

    /// RFC 9325 §4.5.
    private static let leastRSABits = 2048
    private static let day = 86_400.0
    /// 398 days and some hours: what public authorities were allowed to issue until 2026; now it is less.
    private static let longestLifetime = 399 * day
    /// So near to its end a certificate should have been renewed.
    private static let fewDays = 7 * day

    /// MD2, MD4 and MD5 with RSA (RFC 8017 appendix C).
    private static let md5: Set<ASN1ObjectIdentifier> = [
        [1, 2, 840, 113549, 1, 1, 2], [1, 2, 840, 113549, 1, 1, 3], [1, 2, 840, 113549, 1, 1, 4],
    ]

    /// With RSA, ECDSA (RFC 3279 §2.2.3) and DSA.
    private static let sha1: Set<ASN1ObjectIdentifier> = [
        [1, 2, 840, 113549, 1, 1, 5], [1, 2, 840, 10045, 4, 1], [1, 2, 840, 10040, 4, 3],
    ]

    /// Named curves with fewer than 224 bits (SEC 2; RFC 5639 §3).
    private static let smallCurves: Set<ASN1ObjectIdentifier> = [
        [1, 2, 840, 10045, 3, 1, 1], [1, 3, 132, 0, 31], [1, 3, 132, 0, 9], [1, 3, 132, 0, 8], [1, 3, 132, 0, 30],
        [1, 3, 132, 0, 28], [1, 3, 132, 0, 29], [1, 3, 132, 0, 6], [1, 3, 132, 0, 7], [1, 3, 132, 0, 1],
        [1, 3, 132, 0, 2], [1, 3, 132, 0, 15], [1, 3, 36, 3, 3, 2, 8, 1, 1, 1], [1, 3, 36, 3, 3, 2, 8, 1, 1, 3],
    ]
}

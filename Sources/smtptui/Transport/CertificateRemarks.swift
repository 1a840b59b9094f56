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
    /// `contents` is what it says, nil where that cannot be read; `isOfServer` is true for the server's own.
    ///
    /// `isPublic` is true where public certificate authorities vouch for servers: only they limit the lifetime.
    static func all(
        _ contents: CertificateContents?, _ shown: TLSCertificate, isOfServer: Bool, isPublic: Bool, now: Date
    ) -> [TLSRemark] {
        let weaknesses = Self.weaknesses(of: shown.der)
        guard let contents else { return weaknesses }
        return weaknesses + (isOfServer ? ofPurpose(contents, shown) : [])
            + ofDates(contents, shown, now, isPublic: isOfServer && isPublic)
    }

    /// What makes it worthless as a proof: its key or its signature.
    static func weaknesses(of der: [UInt8]) -> [TLSRemark] {
        let fields = CertificateFields(der)
        let bits = RSAKey.bits(ofCertificate: der)
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
        return ofKey + ofSignature
    }

    private static func ofPurpose(_ read: CertificateContents, _ shown: TLSCertificate) -> [TLSRemark] {
        var remarks: [TLSRemark] = read.isForServers ? [] : [.notForServers]
        if let usage = try? read.extensions.keyUsage, !usage.digitalSignature { remarks.append(.notForSigning) }
        let hasCommonName = read.subject.contains { $0.contains { $0.type == .RDNAttributeType.commonName } }
        if shown.names.isEmpty, hasCommonName { remarks.append(.onlyCommonName) }
        return remarks
    }

    private static func ofDates(
        _ read: CertificateContents, _ shown: TLSCertificate, _ now: Date, isPublic: Bool
    ) -> [TLSRemark] {
        let rest = read.notValidAfter.timeIntervalSince(now)
        let isLong = isPublic && !read.isSelfIssued && shown.isLongerThanPublic
        return (isLong ? [.longValidity] : []) + (0...fewDays ~= rest ? [.endsSoon] : [])
    }

    /// RFC 9325 §4.5.
    static let leastRSABits = 2048
    private static let day = 86_400.0
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

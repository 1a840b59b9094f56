import SMTPSyntax
import SwiftASN1
import X509

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// What a certificate says beside its key and its signature, also where the certificate library refuses either of them,
/// as it does a 1024-bit RSA key.
struct CertificateContents: Sendable {
    let subject: DistinguishedName
    let issuer: DistinguishedName
    let notValidBefore: Date
    let notValidAfter: Date
    let extensions: Certificate.Extensions

    init(_ certificate: Certificate) {
        subject = certificate.subject
        issuer = certificate.issuer
        notValidBefore = certificate.notValidBefore
        notValidAfter = certificate.notValidAfter
        extensions = certificate.extensions
    }

    /// `certificate` is `der` as the library reads it, nil where it cannot.
    ///
    /// The result is nil if `der` is not a certificate.
    init?(_ certificate: Certificate?, _ der: [UInt8]) {
        if let certificate { self.init(certificate) } else { self.init(der) }
    }

    /// Nil if `der` is not a certificate (RFC 5280 §4.1).
    private init?(_ der: [UInt8]) {
        guard let fields = CertificateFields(der),
            let issuer = try? DistinguishedName(derEncoded: fields.issuer),
            let subject = try? DistinguishedName(derEncoded: fields.subject),
            let dates = CertificateFields.parts(of: fields.validity), dates.count == 2,
            let start = Self.date(dates[0]), let end = Self.date(dates[1]),
            let extensions = try? Certificate.Extensions(
                fields.extensions.map { try Certificate.Extension(derEncoded: $0) })
        else { return nil }
        self.issuer = issuer
        self.subject = subject
        notValidBefore = start
        notValidAfter = end
        self.extensions = extensions
    }

    /// A date of the validity, in either of its forms (RFC 5280 §4.1.2.5): `261201104500Z`, `21261201104500Z`.
    private static func date(_ node: ASN1Node) -> Date? {
        if let time = try? UTCTime(derEncoded: node) {
            return date((time.year, time.month, time.day), (time.hours, time.minutes, time.seconds))
        }
        guard let time = try? GeneralizedTime(derEncoded: node) else { return nil }
        return date((time.year, time.month, time.day), (time.hours, time.minutes, time.seconds))
    }

    private static func date(_ day: (Int, Int, Int), _ time: (Int, Int, Int)) -> Date? {
        guard let days = DateTime.day("\(day.0)-\(day.1)-\(day.2)") else { return nil }
        let seconds = ((days * 24 + time.0) * 60 + time.1) * 60 + time.2
        return Date(timeIntervalSince1970: Double(seconds))
    }

    /// Whether it may be the certificate of a TLS server: one without an extended key usage may be anything
    /// (RFC 5280 §4.2.1.12).
    var isForServers: Bool {
        guard let purposes = try? extensions.extendedKeyUsage else { return true }
        return purposes.contains { $0 == .serverAuth || $0 == .any }
    }

    var isSelfIssued: Bool { issuer == subject }
}

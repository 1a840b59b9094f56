import SMTPSyntax

extension TLSCertificate {
    /// The last day of its validity, in days since 1970; nil when the date cannot be read.
    package var lastDay: Int? { DateTime.day(notAfter.prefix { $0 != " " }) }
}

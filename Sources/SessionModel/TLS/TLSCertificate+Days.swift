import SMTPSyntax

extension TLSCertificate {
    /// The last day of its validity, in days since 1970; nil when the date cannot be read.
    package var lastDay: Int? { Self.day(notAfter) }

    /// How long it is valid, in days; nil when a date cannot be read.
    package var lifetime: Int? { lastDay.flatMap { last in Self.day(notBefore).map { last - $0 } } }

    /// How long a public authority may make it valid from its first day on; nil when that date cannot be read.
    package var longestPublicLifetime: Int? { Self.day(notBefore).map(PublicLifetime.days(from:)) }

    package var isLongerThanPublic: Bool {
        guard let lifetime, let longestPublicLifetime else { return false }
        return lifetime > longestPublicLifetime
    }

    private static func day(_ date: String) -> Int? { DateTime.day(date.prefix { $0 != " " }) }
}

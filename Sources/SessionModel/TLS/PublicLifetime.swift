import SMTPSyntax

/// How long the certificate of a server may be valid if a public authority issues it (CA/Browser Forum, Baseline
/// Requirements §6.3.2). Private authorities have no such limit.
package enum PublicLifetime {
    /// In days, for a certificate whose first day is this one, in days since 1970.
    package static func days(from day: Int) -> Int {
        limits.last { limit in DateTime.day(limit.since).map { $0 <= day } ?? false }?.days ?? beforeLimits
    }

    /// 39 months.
    private static let beforeLimits = 1187

    private static let limits: [(since: String, days: Int)] = [
        ("2018-03-01", 825), ("2020-09-01", 398), ("2026-03-15", 200), ("2027-03-15", 100), ("2029-03-15", 47),
    ]
}

/// A DMARC record, with what a receiver reads from it.
///
///     v=DMARC1; p=reject; sp=none; adkim=s; aspf=r; rua=mailto:dmarc@example.test
///
/// RFC 7489 §6.3
package struct DMARCRecord: Hashable, Sendable {
    /// How close a domain has to be to that of the header field From (RFC 7489 §3.1).
    package enum Alignment: Hashable, Sendable {
        /// The same organizational domain.
        case relaxed
        /// The same domain.
        case strict
    }

    /// What to do with mail of the domain: `p`. Nil if it is missing or wrong.
    package var policy: DMARCPolicy?
    /// For subdomains: `sp`. Nil if it is not there.
    package var subdomains: DMARCPolicy?
    /// For subdomains that do not exist: `np` (RFC 9091). Nil if it is not there.
    package var nonexistent: DMARCPolicy?
    /// `pct`: of 100 messages, to how many the policy applies.
    package var percent = 100
    package var spfAlignment = Alignment.relaxed
    package var dkimAlignment = Alignment.relaxed
    /// Addresses for aggregate reports and for failure reports, as they are written; printable ASCII.
    package var aggregateReports: [String] = []
    package var failureReports: [String] = []
    /// `t=y`: the policy is being tried out.
    package var isTest = false
    /// `psd`: whether the domain is a public suffix (`y`), an organizational domain (`n`), or does not say (nil).
    package var isPublicSuffix: Bool?
    package var problems: [TagProblem] = []
}

/// The DMARC record that applies to the author's domain, and how the result of SPF counts for it.
///
/// The organizational domain is a guess: it is found by the records on the way up, without a list of public suffixes.
/// DKIM is not checked, since signatures are in the message.
///
/// RFC 7489 §6.6.3
package struct DMARCReport: Hashable, Sendable {
    /// What SPF alone means for DMARC.
    package enum Outcome: Hashable, Sendable {
        /// SPF passes for a domain that is aligned: DMARC passes.
        case spfPasses
        /// SPF passes, but for a domain that is not aligned: only a DKIM signature can make DMARC pass.
        case spfNotAligned
        /// SPF does not pass: only a DKIM signature can make DMARC pass.
        case spfFails(SPFResult)
        /// SPF was not evaluated.
        case spfUnknown
    }

    package let domain: DNSName
    /// Whether the domain is that of MAIL FROM, because no header field From is known.
    package let isStandIn: Bool
    /// What was found at the domain itself.
    package let own: PolicyRecord
    /// The name that has the record without `_dmarc.`: the domain, or one above it. Nil without a record.
    package let place: DNSName?
    /// The octets of the record, the strings joined; nil without one.
    package let record: [UInt8]?
    /// The tags of the record.
    package let tags: DMARCRecord?
    /// The policy for the domain: `p`, or `sp` or `np` of a domain above it. A record without a valid one has none.
    /// Nil without a record.
    package let policy: DMARCPolicy?
    /// The domain above which there is another owner: a guess. Nil without a record.
    package let organizationalDomain: DNSName?
    /// The domain for which SPF was evaluated.
    package let spfDomain: DNSName?
    /// Nil without a record.
    package let outcome: Outcome?

    /// The most names at which a record is looked for (RFC 9989 §4.10).
    package static let mostLookups = 8
}

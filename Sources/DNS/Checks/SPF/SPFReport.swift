/// The SPF record of a domain, and its result for the own address.
///
///     example.test TXT "v=spf1 include:_spf.example.net -all"     fail, by -all
///
/// RFC 7208
package struct SPFReport: Hashable, Sendable {
    package enum Identity: Hashable, Sendable {
        case mailFrom
        /// The null sender: `postmaster@` and the name in EHLO (RFC 7208 §2.4).
        case nullSender
        case helo
    }

    /// Why the record is shown without a result.
    package enum Obstacle: Hashable, Sendable {
        case ownAddressUnknown
        /// A record of the Internet says nothing of a private address.
        case site(DNSAddress)
        case loopback(DNSAddress)
    }

    package let identity: Identity
    /// The domain as the session has it.
    package let domain: String
    /// The domain as a name; nil if it is not one, or has a single label. Then the result is none (RFC 7208 §4.3).
    package let name: DNSName?
    /// The octets of the record, its strings joined (RFC 7208 §3.3); nil without one record.
    package let record: [UInt8]?
    /// Nil where it was not evaluated. That there is no record, or that it is wrong, is known without an address.
    package let result: SPFResult?
    /// Why there is no result; nil if there is one, or if `problem` says why.
    package let obstacle: Obstacle?
    /// Why the result is permerror or temperror; a wrong term is known also without evaluation.
    package let problem: SPFProblem?
    /// The term that decided, at the end, after those of `include` and `redirect` that led to it.
    ///
    /// Empty if no term matched. Where there is a problem, the terms that led to the record that has it.
    package let decision: [SPFStep]
    /// The terms `include` that did not match, with what the included records result in; in the order of evaluation.
    package let unmatched: [SPFInclusion]
    /// A term by which a pass says nothing: it matches every address, or a large part of all.
    package let openTerm: SPFStep?
    /// How many terms asked the DNS, of 10 that may (RFC 7208 §4.6.4).
    ///
    /// Without evaluation those that ask where no mechanism matches, in this record and in those that it includes.
    package let terms: Int
    /// How many terms had a look-up without records, of 2 that may (RFC 7208 §4.6.4).
    ///
    /// Some servers count each look-up.
    package let voidLookups: Int
    /// What the domain says to a sender that it refuses (RFC 7208 §6.2): bytes of the domain, to be shown with care.
    package let explanation: [UInt8]?
    /// Whether the mechanism `ptr` or the macro `p` was used, which should not be (RFC 7208 §5.5, §7.2).
    package let usesPTR: Bool
}

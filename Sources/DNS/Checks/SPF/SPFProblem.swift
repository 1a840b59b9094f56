/// Why an SPF evaluation ends without a result of the record: permerror and temperror.
package enum SPFProblem: Hashable, Sendable {
    /// A domain has several records (RFC 7208 §4.5).
    case severalRecords(DNSName, count: Int)
    /// A term is wrong (RFC 7208 §4.6).
    case syntax(SPFStep, SPFTermProblem)
    /// More terms than 10 that ask the DNS (RFC 7208 §4.6.4); the term that was one too many.
    case tooManyTerms(SPFStep)
    /// More terms than 2 that had a look-up without records (RFC 7208 §4.6.4); the term that was one too many.
    case tooManyVoidLookups(SPFStep)
    /// The domain of `mx` has more than 10 MX records (RFC 7208 §4.6.4).
    case tooManyExchanges(SPFStep, count: Int)
    /// `include` names a domain without a record (RFC 7208 §5.2).
    case nothingIncluded(SPFStep)
    /// `redirect` names a domain without a record, or what is not a domain (RFC 7208 §6.1).
    case nothingRedirected(SPFStep)
    /// A question was not answered (RFC 7208 §2.6.6); the result is temperror.
    case lookup(DNSQuestion, DNSFailure)
}

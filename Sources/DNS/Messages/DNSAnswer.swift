/// What became of a question: its records, or why there are none.
package struct DNSAnswer: Hashable, Sendable {
    package let question: DNSQuestion
    /// The names to which CNAME records led, in their order; the last one has the records.
    package let aliases: [DNSName]
    /// The records of the type that was asked for; none where there is a failure.
    package let records: [DNSRecord]
    package let failure: DNSFailure?
    /// Whether the resolver says that it verified all of it by DNSSEC (AD).
    package let isAuthentic: Bool
    /// Whether the answer did not fit, also over TCP.
    package let isTruncated: Bool

    package init(
        _ question: DNSQuestion, aliases: [DNSName] = [], records: [DNSRecord] = [], failure: DNSFailure? = nil,
        isAuthentic: Bool = false, isTruncated: Bool = false
    ) {
        self.question = question
        self.aliases = aliases
        self.records = records
        self.failure = failure
        self.isAuthentic = isAuthentic
        self.isTruncated = isTruncated
    }
}

import SMTPSyntax

/// One row of what the DNS says about a session: a subject, what was found, and what to think of it.
package struct DNSCheck: Hashable, Sendable {
    package enum Subject: Hashable, Sendable, CaseIterable {
        /// The PTR records of the own address, and whether they lead back to it.
        case reverse
        /// The name in EHLO or HELO.
        case helo
        /// Whether the domain of MAIL FROM can get mail, so that a bounce can be returned.
        case senderDomain
        /// SPF for the domain of MAIL FROM; for the null sender the name in EHLO takes its part.
        case spfMailFrom
        /// SPF for the name in EHLO (RFC 7208 §2.3).
        case spfHelo
        case dmarc
        case mtaSTS
        case tlsReporting
        case dane
    }

    package enum Verdict: Hashable, Sendable {
        case good
        /// Nothing is wrong, but it is worth knowing.
        case notice
        case bad
        /// It could not be found out, or not yet.
        case unknown
    }

    package let subject: Subject
    package let finding: DNSFinding
    package let verdict: Verdict
    package let references: [SpecReference]
    /// Whether the resolver says of each answer to this row that it verified it (AD); nil if nothing was answered.
    package let isAuthentic: Bool?
    /// The records that the row is about, in the order of the answers; at most `mostRecords`.
    package let records: [DNSRecord]
    /// How many further records there are.
    package let furtherRecords: Int
    /// Whether an answer was cut, also over TCP, so that records may be missing.
    package let isTruncated: Bool
    /// Whether some of its questions were not asked, because there would be too many.
    package let isCutShort: Bool

    /// The most records that a row keeps.
    package static let mostRecords = 10
}

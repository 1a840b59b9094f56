/// Whether the TLSA records of the server are for its certificate.
///
///     _25._tcp.mail.example.org TLSA 3 1 1 8cb0fc6c…
///
/// RFC 7672 §2.2, §3
package struct DANEReport: Hashable, Sendable {
    package enum Outcome: Hashable, Sendable {
        /// The record with this number matches.
        case matches(Int)
        /// No record matches: a sender with DANE does not deliver.
        case differs
        /// No record can be used: a sender with DANE wants TLS, and accepts any certificate (RFC 7672 §2.2).
        case nothingUsable
        /// There are no TLSA records: DANE does not apply.
        case noRecords
        /// The TLSA records are not secured by DNSSEC: DANE does not apply.
        case recordsNotSecured
        /// The address records of the server are not secured: DANE does not apply (RFC 7672 §2.2.1).
        case addressNotSecured
        /// There are usable records, but the session has no TLS: a sender with DANE does not deliver without.
        case noTLS
        /// The records could not be looked up: a sender with DANE keeps the message (RFC 7672 §2.1.2).
        case failed(DNSQuestion, DNSFailure)
    }

    /// What comes of the records and the certificates alone, whether DNSSEC secures them or not.
    package enum Comparison: Hashable, Sendable {
        /// The record with this number matches.
        case matches(Int)
        case differs

        /// Nil where no record can be compared.
        init?(_ records: [JudgedAssociation]) {
            guard records.contains(where: { $0.isUsable && $0.state != .notCompared }) else { return nil }
            self = records.firstIndex { $0.isMatch && !$0.isSuperseded }.map { .matches($0) } ?? .differs
        }

        var match: Int? { if case .matches(let number) = self { number } else { nil } }
    }

    package let server: DNSName
    /// Where the records are: `_25._tcp.mail.example.org`.
    package let name: DNSName
    /// What each record is worth, in the order of the answer; also where DANE does not apply. At most `mostRecords`.
    package let records: [JudgedAssociation]
    package let outcome: Outcome

    /// What the records would say where DANE applied; nil where nothing was compared.
    package var comparison: Comparison? { Comparison(records) }

    /// The most records that are compared.
    package static let mostRecords = 50
}

/// Whether the domain of MAIL FROM can get mail: a server may refuse a sender to whom no bounce can be returned.
///
///     MAIL FROM:<alice@nosuch.test>   nosuch.test MX: NXDOMAIN
///
/// RFC 5321 §2.3.5, §5.1, RFC 7505 §4.2
package struct SenderDomainReport: Hashable, Sendable {
    package enum Outcome: Hashable, Sendable {
        /// It has MX records; how many.
        case exchanges(Int)
        /// It has no MX record, but an address, to which mail goes then.
        case address
        /// Its only MX record says that it accepts no mail.
        case nullMX
        /// It exists, with neither an MX record nor an address.
        case unreachable
        case noSuchName
        case failed(DNSQuestion, DNSFailure)
    }

    package let domain: DNSName
    package let outcome: Outcome
}

/// Something that is to be known of a host that an MX record names.
package enum MailHostRemark: Hashable, Sendable {
    /// The name has a CNAME record, which an MX record must not point to (RFC 2181 §10.3, RFC 5321 §5.1).
    case alias(of: DNSName)
    /// The record has an address where a name belongs (RFC 1035 §3.3.9); senders do not connect to it.
    case writtenAsAddress
    /// There is neither an A nor an AAAA record.
    case noAddress
    /// The name does not exist.
    case noSuchName
    /// The addresses of this type could not be looked up.
    case unknown(DNSType, DNSFailure)
    /// The name is this machine, or one of its addresses is: mail for the domain comes back to its sender
    /// (RFC 5321 §5.1).
    case ownAddress(DNSAddress)
    /// `localhost`, or an address of the loopback network.
    case loopback(DNSAddress)
    /// Only hosts of the same network reach the address.
    case privateAddress(DNSAddress)
    /// So many further addresses are left out, because there are too many.
    case tooManyAddresses(Int)
    /// There are too many hosts; this one was not looked up.
    case notLookedUp
}

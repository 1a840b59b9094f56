/// Something that is to be known of the way to the mail servers of a domain.
package enum MailRouteRemark: Hashable, Sendable {
    /// The domain has no MX record, and mail goes to its own address (RFC 5321 §5.1).
    case noMX
    /// The only MX record says that the domain accepts no mail (RFC 7505 §3).
    case nullMX
    /// A null MX record is beside others, which it must not be (RFC 7505 §3); it is passed over.
    case nullMXAmongOthers
    /// The domain has a CNAME record, and the name at its end is used (RFC 5321 §5.1).
    case alias(of: DNSName)
    /// The domain does not exist.
    case noSuchDomain
    /// The MX records could not be looked up; a sender keeps the message and tries again (RFC 5321 §5.1).
    case unknown(DNSFailure)
    /// So many hosts have the same preference; a sender chooses among them at random (RFC 5321 §5.1). Here they are tried
    /// in the order of the answer.
    case equalPreference(UInt16, count: Int)
    /// So many MX records are malformed.
    case malformedRecords(Int)
    /// So many hosts were not looked up, because there are too many.
    case tooManyHosts(Int)
    /// The answer did not fit, also over TCP.
    case truncated
    /// The resolver verified the MX records by DNSSEC.
    case authentic
}

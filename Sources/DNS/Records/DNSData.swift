/// What a record says.
package enum DNSData: Hashable, Sendable {
    /// A and AAAA.
    case address(DNSAddress)
    case mx(MailExchange)
    case cname(DNSName)
    case ns(DNSName)
    case ptr(DNSName)
    /// The strings of the record. SPF and DKIM join them without spaces (RFC 7208 §3.3).
    case txt([[UInt8]])
    case tlsa(TLSAssociation)
    case srv(ServiceLocation)
    case soa(ZoneAuthority)
    /// A type that is not read here.
    case other([UInt8])
    /// Its octets are not of the form that its type has.
    case malformed([UInt8])
}

/// An SOA record. In a negative answer it says which zone knows that there is nothing, and for how long.
///
///     ns1.example.test hostmaster.example.test 1 7200 900 1209600 300
///
/// RFC 1035 §3.3.13, RFC 2308 §3
package struct ZoneAuthority: Hashable, Sendable {
    package let primary: DNSName
    package let mailbox: DNSName
    package let serial: UInt32
    /// How long a negative answer may be kept, in seconds (RFC 2308 §4).
    package let minimum: UInt32

    package init(primary: DNSName, mailbox: DNSName, serial: UInt32, minimum: UInt32) {
        self.primary = primary
        self.mailbox = mailbox
        self.serial = serial
        self.minimum = minimum
    }
}

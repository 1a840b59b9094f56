/// A resource record.
///
///     example.test.  300  IN  MX  10 mx1.example.test.
///
/// RFC 1035 §3.2.1
package struct DNSRecord: Hashable, Sendable {
    /// The class of the Internet; there are no records of others in use.
    package static let internet: UInt16 = 1

    package let name: DNSName
    package let type: DNSType
    package let recordClass: UInt16
    /// How long it may be kept, in seconds.
    package let ttl: UInt32
    package let data: DNSData

    package init(
        _ name: DNSName, _ type: DNSType, ttl: UInt32 = 0, recordClass: UInt16 = internet, _ data: DNSData
    ) {
        self.name = name
        self.type = type
        self.ttl = ttl
        self.recordClass = recordClass
        self.data = data
    }
}

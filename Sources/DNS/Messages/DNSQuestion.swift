/// What a server is asked: the records of a type that a name has.
///
///     example.test.  IN  MX
///
/// RFC 1035 §4.1.2
package struct DNSQuestion: Hashable, Sendable, CustomStringConvertible {
    package let name: DNSName
    package let type: DNSType

    package init(_ name: DNSName, _ type: DNSType) {
        self.name = name
        self.type = type
    }

    package var description: String { "\(name) \(type)" }
}

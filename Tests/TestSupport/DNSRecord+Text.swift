import DNS
import Testing

// Records as they are written in a zone, for tests.
extension DNSName {
    /// A name that is known to be well formed.
    package static func known(_ text: String) -> DNSName {
        do {
            return try DNSName(text)
        } catch {
            Issue.record("\(text): \(error)")
            return .root
        }
    }
}

extension DNSRecord {
    package static func mx(_ name: String, _ preference: UInt16, _ host: String) -> DNSRecord {
        DNSRecord(.known(name), .mx, ttl: 300, .mx(MailExchange(preference: preference, host: .known(host))))
    }

    package static func address(_ name: String, _ address: String) -> DNSRecord {
        let address = DNSAddress(address)
        return DNSRecord(
            .known(name), address?.isIPv6 == true ? .aaaa : .a, ttl: 300,
            address.map { .address($0) } ?? .malformed([]))
    }

    package static func cname(_ name: String, _ target: String) -> DNSRecord {
        DNSRecord(.known(name), .cname, ttl: 300, .cname(.known(target)))
    }

    package static func txt(_ name: String, _ texts: String...) -> DNSRecord {
        DNSRecord(.known(name), .txt, ttl: 300, .txt(texts.map { Array($0.utf8) }))
    }

    package static func soa(_ name: String) -> DNSRecord {
        DNSRecord(
            .known(name), .soa, ttl: 300,
            .soa(
                ZoneAuthority(
                    primary: .known("ns1.\(name)"), mailbox: .known("hostmaster.\(name)"), serial: 1, minimum: 300)))
    }
}

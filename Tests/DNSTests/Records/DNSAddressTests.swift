import Testing

@testable import DNS

@Suite("Addresses of the DNS")
struct DNSAddressTests {
    @Test(
        "addresses are written as RFC 5952 has it",
        arguments: [
            ("192.0.2.1", "192.0.2.1"), ("2001:DB8::1", "2001:db8::1"), ("::", "::"), ("::1", "::1"), ("1::", "1::"),
            ("2001:db8:0:0:1:0:0:1", "2001:db8::1:0:0:1"), ("2001:0:0:1:0:0:0:1", "2001:0:0:1::1"),
            ("2001:db8:0:1:1:1:1:1", "2001:db8:0:1:1:1:1:1"), ("::ffff:192.0.2.1", "::ffff:c000:201"),
        ])
    func written(_ text: String, _ expected: String) throws {
        let address = try #require(DNSAddress(text))
        #expect(address.description == expected)
        #expect(DNSAddress(address.description) == address)
    }

    @Test("what is not an address", arguments: ["", "example.test", "192.0.2", "192.0.2.256", "fe80::1%eth0", "[::1]"])
    func wrong(_ text: String) { #expect(DNSAddress(text) == nil) }

    @Test(
        "where an address reaches",
        arguments: [
            ("127.0.0.1", "own"), ("127.9.9.9", "own"), ("0.0.0.0", "own"), ("::1", "own"), ("::", "own"),
            ("::ffff:127.0.0.1", "own"), ("10.1.1.1", "near"), ("172.16.0.1", "near"), ("172.32.0.1", "far"),
            ("192.168.1.1", "near"), ("192.169.1.1", "far"), ("169.254.1.1", "near"), ("100.64.0.1", "near"),
            ("100.128.0.1", "far"), ("fe80::1", "near"), ("fd00::1", "near"), ("2001:db8::1", "far"),
            ("::ffff:10.0.0.1", "near"), ("128.0.0.1", "far"),
        ])
    func scope(_ text: String, _ reach: String) throws {
        let address = try #require(DNSAddress(text))
        #expect((address.isLoopback ? "own" : address.isPrivate ? "near" : "far") == reach)
    }

    @Test("the names of PTR records")
    func reverse() throws {
        #expect(try #require(DNSAddress("192.0.2.1")).reverseName.description == "1.2.0.192.in-addr.arpa")
        #expect(
            try #require(DNSAddress("2001:db8::1")).reverseName.description
                == "1.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa")
    }

    @Test(
        "addresses of a network",
        arguments: [
            ("192.0.2.129", "192.0.2.128", 25, true), ("192.0.2.127", "192.0.2.128", 25, false),
            ("192.0.2.1", "198.51.100.1", 0, true), ("192.0.2.1", "192.0.2.1", 32, true),
            ("192.0.2.1", "192.0.2.0", 32, false),
            ("2001:db8:8000::", "2001:db8::", 32, true), ("2001:db8:8000::", "2001:db8::", 33, false),
            ("192.0.2.1", "::", 0, false), ("192.0.2.1", "192.0.2.2", -1, true), ("192.0.2.1", "192.0.2.1", 999, true),
        ])
    func networks(_ address: String, _ network: String, _ bits: Int, _ isWithin: Bool) throws {
        let (address, network) = (try #require(DNSAddress(address)), try #require(DNSAddress(network)))
        #expect(address.isWithin(network, bits: bits) == isWithin)
    }
}

import Testing

@testable import SessionModel

@Suite("Numeric addresses")
struct NumericAddressTests {
    @Test(
        "as typed",
        arguments: [
            ("192.0.2.7", "192.0.2.7:0"), ("192.0.2.7:4711", "192.0.2.7:4711"), ("::1", "[::1]:0"),
            ("[::1]", "[::1]:0"), ("[2001:db8::7]:25", "[2001:db8::7]:25"), ("0.0.0.0:65535", "0.0.0.0:65535"),
            ("2001:DB8:0:0:1:0:0:1", "[2001:db8::1:0:0:1]:0"), ("1:0:2:0:3:0:4:0", "[1:0:2:0:3:0:4:0]:0"),
            ("::", "[::]:0"), ("1::", "[1::]:0"), ("::ffff:192.0.2.1", "[::ffff:c000:201]:0"),
            ("fe80::1%eth0", "[fe80::1]:0"), ("1:2:3:4:5:6:7:8", "[1:2:3:4:5:6:7:8]:0"),
        ])
    func good(_ text: String, _ shown: String) {
        #expect(NumericAddress(text)?.description == shown)
    }

    @Test(
        "none",
        arguments: [
            "", "mx.example.test", "192.0.2", "192.0.2.256", "192.0.2.1:", "192.0.2.1:x", "192.0.2.1:65536",
            "192.0.2.1:-1", "192.0.2.1:+1", "[192.0.2.1]:25", "[::1", "[::1]x", "[]", ":25", "::1]:25", "1:2:3:4:5:6:7",
            "192.0.2.1:000000",
        ])
    func bad(_ text: String) { #expect(NumericAddress(text) == nil) }

    @Test("what is written is read again")
    func again() {
        for first in 0..<256 {
            // Every pattern of groups that are zero.
            let octets = (0..<16).map { UInt8(first >> ($0 / 2) & 1) }
            let address = NumericAddress(octets: octets, port: 1)
            #expect(address.flatMap { NumericAddress(host: $0.ip, port: 1) } == address)
        }
    }
}

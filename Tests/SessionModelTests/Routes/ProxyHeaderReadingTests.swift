import Testing

@testable import SMTPSyntax
@testable import SessionModel

@Suite("Reading headers of the PROXY protocol")
struct ProxyHeaderReadingTests {
    private static let signature = "0d0a0d0a000d0a515549540a"

    private static func octets(_ hexadecimal: String) -> [UInt8] {
        let digits = Array(hexadecimal.utf8)
        return stride(from: 0, to: digits.count, by: 2).map {
            Hexadecimal.value(of: digits[$0]) << 4 | Hexadecimal.value(of: digits[$0 + 1])
        }
    }

    private static func header(_ version: ProxyVersion, _ from: String, _ to: String) -> ProxyHeader {
        ProxyHeader(version, from: NumericAddress(from), to: NumericAddress(to))
    }

    private static let headers = [
        header(.v1, "192.0.2.7:4711", "192.0.2.25:25"), header(.v1, "[2001:db8::7]:0", "[::1]:25"), ProxyHeader(.v1),
        header(.v2, "192.0.2.7:4711", "192.0.2.25:25"), header(.v2, "[2001:db8::7]:4711", "[::1]:25"), ProxyHeader(.v2),
    ]

    @Test("what is written is read, with any bytes after it, and no earlier than its last byte", arguments: headers)
    func roundTrip(_ header: ProxyHeader) {
        let octets = header.octets
        for length in octets.indices {
            #expect(ProxyHeader.read(Array(octets[..<length])) == .unfinished, "\(length)")
        }
        for rest in ["", "EHLO a\r\n", "\n", "\u{0}"] {
            #expect(ProxyHeader.read(octets + Array(rest.utf8)) == .whole(header, length: octets.count))
        }
    }

    @Test(
        "version 1 is strict",
        arguments: [
            "EHLO client.example.org\r\n", "proxy TCP4 192.0.2.7 192.0.2.25 1 25\r\n",
            "PROXY  TCP4 1.2.3.4 1.2.3.4 1 2\r\n",
            "PROXY TCP4 192.0.2.7 192.0.2.25 70000 25\r\n", "PROXY TCP4 192.0.2.7 192.0.2.25 01 25\r\n",
            "PROXY TCP4 192.0.2.7 192.0.2.25 -1 25\r\n", "PROXY TCP4 192.0.2.7 192.0.2.25 1\r\n",
            "PROXY TCP4 192.0.2.7 192.0.2.25 1 25 \r\n", "PROXY TCP4 ::1 ::1 1 25\r\n",
            "PROXY TCP6 192.0.2.7 192.0.2.25 1 25\r\n", "PROXY TCP6 fe80::1%eth0 ::1 1 25\r\n",
            "PROXY TCP4 mx.example.test 192.0.2.25 1 25\r\n", "PROXY TCP4 192.0.2.7 192.0.2.25 1 25\n",
            "PROXY UDP4 192.0.2.7 192.0.2.25 1 25\r\n", "PROXY TCP4\t192.0.2.7 192.0.2.25 1 25\r\n", "PROXY \r\n", "\n",
            "PROXY TCP4 192.0.2.7 192.0.2.25 1 25 " + String(repeating: "x", count: 80),
        ])
    func invalid(_ text: String) { #expect(ProxyHeader.read(Array(text.utf8)) == .invalid) }

    @Test("what follows UNKNOWN is ignored, up to the end of the longest line")
    func unknown() {
        let line = "PROXY UNKNOWN ffff:f...f:ffff ffff:f...f:ffff 65535 65535\r\n"
        #expect(ProxyHeader.read(Array(line.utf8)) == .whole(ProxyHeader(.v1), length: line.utf8.count))
    }

    @Test("version 2: additional fields are skipped, and other families and lengths are refused")
    func binary() {
        let addresses = "c0000207" + "c0000219" + "1267" + "0019"
        let four = Self.header(.v2, "192.0.2.7:4711", "192.0.2.25:25")
        let more = Self.octets(Self.signature + "21110010" + addresses + "04000100")
        #expect(ProxyHeader.read(more) == .whole(four, length: 32))
        let local = Self.octets(Self.signature + "2011000c" + addresses)
        #expect(ProxyHeader.read(local) == .whole(ProxyHeader(.v2), length: 28))
        let unix = Self.octets(Self.signature + "21310004" + "00000000")
        #expect(ProxyHeader.read(unix) == .whole(ProxyHeader(.v2), length: 20))
        for wrong in ["1111000c", "2211000c", "2112000c", "2111000b", "21210023", "2111ffff", "2155000c"] {
            let octets = Self.octets(Self.signature + wrong) + [UInt8](repeating: 1, count: 40)
            #expect(ProxyHeader.read(octets) == .invalid, "\(wrong)")
        }
    }

    @Test("whatever comes is read without a trap")
    func hostile() {
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<2000 {
            var octets = (Self.headers.randomElement(using: &generator) ?? ProxyHeader(.v2)).octets
            for _ in 0..<3 { octets[Int.random(in: octets.indices)] = UInt8.random(in: 0...255) }
            if case .whole(_, let length) = ProxyHeader.read(octets) { #expect(length <= octets.count) }
        }
    }
}

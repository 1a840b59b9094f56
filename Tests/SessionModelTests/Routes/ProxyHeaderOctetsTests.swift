import Testing

@testable import SMTPSyntax
@testable import SessionModel

@Suite("Headers of the PROXY protocol")
struct ProxyHeaderOctetsTests {
    private func header(_ version: ProxyVersion, _ from: String, _ to: String) -> ProxyHeader {
        ProxyHeader(version, from: NumericAddress(from), to: NumericAddress(to))
    }

    @Test(
        "version 1 is a line",
        arguments: [
            ("192.0.2.7:4711", "192.0.2.25:25", "PROXY TCP4 192.0.2.7 192.0.2.25 4711 25"),
            ("192.0.2.7", "192.0.2.25:25", "PROXY TCP4 192.0.2.7 192.0.2.25 0 25"),
            ("[2001:db8::7]:4711", "[::1]:25", "PROXY TCP6 2001:db8::7 ::1 4711 25"),
            ("192.0.2.7:4711", "[::1]:25", "PROXY TCP6 ::ffff:c000:207 ::1 4711 25"),
            ("[::1]:4711", "127.0.0.1:25", "PROXY TCP6 ::1 ::ffff:7f00:1 4711 25"),
        ])
    func text(_ from: String, _ to: String, _ line: String) {
        let header = header(.v1, from, to)
        #expect(header.octets == Array("\(line)\r\n".utf8))
        #expect(header.words == line)
    }

    @Test("the longest line of version 1 has no more than the 107 bytes of the specification")
    func longest() throws {
        let long = NumericAddress(octets: [UInt8](repeating: 0xFF, count: 16), port: 65535)
        #expect(ProxyHeader(.v1, from: long, to: long).octets.count == 104)
    }

    @Test("version 2 is binary")
    func binary() {
        let signature = "0d0a0d0a000d0a515549540a"
        let four = header(.v2, "192.0.2.7:4711", "192.0.2.25:25")
        #expect(Hexadecimal.text(four.octets) == signature + "2111000c" + "c0000207" + "c0000219" + "1267" + "0019")
        #expect(
            four.words == Hexadecimal.text(four.octets) + " (version 2, 192.0.2.7:4711 to 192.0.2.25:25)")
        let six = header(.v2, "[2001:db8::7]:4711", "127.0.0.1:25")
        #expect(
            Hexadecimal.text(six.octets) == signature + "21210024" + "20010db8000000000000000000000007"
                + "00000000000000000000ffff7f000001" + "1267" + "0019")
    }

    @Test("without addresses the header names no one")
    func nameless() {
        #expect(ProxyHeader(.v1).octets == Array("PROXY UNKNOWN\r\n".utf8))
        #expect(Hexadecimal.text(ProxyHeader(.v2).octets) == "0d0a0d0a000d0a515549540a" + "20000000")
        #expect(ProxyHeader(.v1, from: NumericAddress("192.0.2.7")).octets == Array("PROXY UNKNOWN\r\n".utf8))
    }
}

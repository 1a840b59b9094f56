import Testing

@testable import PracticeServer
@testable import SMTPSyntax

@Suite("What comes in place of a handshake")
struct ClientHandshakeReaderTests {
    private static let hello: [UInt8] = [22, 3, 1, 0, 4, 1, 0, 0, 0]

    @Test(
        "cleartext is not TLS; a handshake is, also the hello of SSL 2",
        arguments: [
            (Array("EHLO a\r\n".utf8), true), (Array("G".utf8), true), ([0], true), (hello, false),
            ([0x80, 0x2E, 1], false),
            ([], false),
        ])
    func cleartext(_ octets: [UInt8], _ isNotTLS: Bool) {
        var reader = ClientHandshakeReader()
        reader.take(octets)
        #expect(reader.isNotTLS == isNotTLS && reader.alert == nil)
    }

    @Test("an alert after records of the handshake is read, however it is cut")
    func alert() {
        let octets = Self.hello + [20, 3, 3, 0, 1, 1] + [21, 3, 3, 0, 2, 2, 48]
        for cut in 0...octets.count {
            var reader = ClientHandshakeReader()
            reader.take(octets[..<cut])
            reader.take(octets[cut...])
            #expect(reader.alert?.name == "unknown_ca", "\(cut)")
        }
    }

    @Test("an encrypted alert says nothing, and what comes after it is read")
    func encrypted() {
        var reader = ClientHandshakeReader()
        reader.take(Self.hello + [21, 3, 3, 0, 3, 9, 9, 9])
        #expect(reader.alert == nil && !reader.isNotTLS)
        reader.take([21, 3, 3, 0, 2, 2, 42])
        #expect(reader.alert?.name == "bad_certificate")
    }

    @Test("any octets are read without a trap", arguments: 0..<256)
    func any(_ first: Int) {
        var reader = ClientHandshakeReader()
        for place in 0..<2000 { reader.take([UInt8(truncatingIfNeeded: place == 0 ? first : place &* 31 &+ first)]) }
        #expect(reader.isNotTLS == (first < 0x80 && first != 22 && first != 21))
    }
}

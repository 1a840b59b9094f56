import Testing

@testable import SMTPSyntax

@Suite("IP addresses")
struct IPAddressTests {
    @Test(
        "are read as octets",
        arguments: [
            ("192.0.2.1", [192, 0, 2, 1]), ("0.0.0.0", [0, 0, 0, 0]), ("001.2.3.255", [1, 2, 3, 255]),
            ("::", [UInt8](repeating: 0, count: 16)), ("1::", [0, 1] + [UInt8](repeating: 0, count: 14)),
            ("1:2:3:4:5:6:7::", [0, 1, 0, 2, 0, 3, 0, 4, 0, 5, 0, 6, 0, 7, 0, 0]),
            ("64:ff9b::192.0.2.1", [0, 0x64, 0xFF, 0x9B] + [UInt8](repeating: 0, count: 8) + [192, 0, 2, 1]),
            ("fe80::1%eth0", [0xFE, 0x80] + [UInt8](repeating: 0, count: 13) + [1]),
        ] as [(String, [UInt8])])
    func octets(_ text: String, _ octets: [UInt8]) {
        #expect(IPAddress.octets(text) == octets)
    }

    @Test(
        "anything else is none",
        arguments: [
            "", ".", "1.2.3", "1.2.3.4.5", "1.2.3.256", "1.2.3.-4", "+1.2.3.4", "1.2.3.4 ", ":", ":::", "1::2::3",
            "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9", "1:2:3:4:5:6:7:8::", "12345::", "::g", "1.2.3.4::", "1.2.3.4:5::6",
        ])
    func none(_ text: String) {
        #expect(IPAddress.octets(text) == nil)
    }

    @Test("in an address literal, two colons stand for two groups or more")
    func literal() {
        let seven = Array("1:2:3:4:5::8".utf8)
        #expect(IPAddress.octetsOf6(seven[...]) != nil && AddressLiteral.isIPv6(seven[...]))
        let eight = Array("1:2:3:4:5:6:7::".utf8)
        #expect(IPAddress.octetsOf6(eight[...]) != nil && !AddressLiteral.isIPv6(eight[...]))
    }
}

import Testing

@testable import SMTPSyntax

@Suite("Addresses in brackets")
struct AddressLiteralTests {
    @Test(
        "well formed",
        arguments: [
            "[192.0.2.1]", "[0.0.0.0]", "[255.255.255.255]", "[IPv6:2001:db8::1]", "[ipv6:2001:DB8::1]", "[IPv6:::1]",
            "[IPv6:::]", "[IPv6:1:2:3:4:5:6:7:8]", "[IPv6:1::8]", "[IPv6:1:2:3:4:5:6::]", "[IPv6:::ffff:192.0.2.1]",
            "[IPv6:1:2:3:4:5:6:192.0.2.1]", "[IPv6:64:ff9b::192.0.2.33]",
        ])
    func good(_ text: String) {
        #expect(AddressLiteral.problem(in: Array(text.utf8)[...]) == nil)
    }

    @Test(
        "not well formed",
        arguments: [
            ("[]", "bracket"), ("[192.0.2.1", "bracket"), ("[192.0.2.1]x", "bracket"), ("[192.0.2]", "four"),
            ("[192.0.2.256]", "four"), ("[192.0.2.1.1]", "four"), ("[192.0..1]", "four"), ("[0192.0.2.1]", "four"),
            ("[bad]", "four"), ("[1 2]", "four"), ("[2001:db8::1]", "IPv6:"), ("[X:1]", "IPv6:"), ("[IPv6:]", "IPv6"),
            ("[IPv6:1:2:3:4:5:6:7]", "IPv6"), ("[IPv6:1:2:3:4:5:6:7:8:9]", "IPv6"), ("[IPv6:1::2::3]", "IPv6"),
            ("[IPv6:1:2:3:4:5:6:7::]", "IPv6"), ("[IPv6:12345::]", "IPv6"), ("[IPv6:g::]", "IPv6"),
            ("[IPv6:::192.0.2]", "IPv6"), ("[IPv6:192.0.2.1::1]", "IPv6"), ("[IPv6::1]", "IPv6"),
            ("[IPv6:::1:]", "IPv6"), ("[IPv6:fe80::1%eth0]", "IPv6"),
        ])
    func bad(_ text: String, _ part: String) throws {
        let problem = try #require(AddressLiteral.problem(in: Array(text.utf8)[...]), "\(text)")
        #expect(problem.contains(part) && problem.hasSuffix("."))
    }
}

import Testing

@testable import SessionModel

@Suite("The name that a certificate is for")
struct ServerIdentityTests {
    @Test(
        "names that are the same host",
        arguments: [
            ("mx.example.test", "mx.example.test"), ("MX.Example.TEST", "mx.eXample.test"),
            ("mx.example.test.", "mx.example.test"), ("mx.example.test", "*.example.test"),
            ("MX.example.test.", "*.EXAMPLE.test"), ("localhost", "localhost"),
            ("a_b.example.test", "a_b.example.test"),
            ("xn--bcher-kva.example", "XN--BCHER-KVA.example"),
        ])
    func same(_ wanted: String, _ presented: String) {
        #expect(ServerIdentity(wanted).isNamed(byDNS: presented))
    }

    @Test(
        "names that are not: a star is the whole first label, for one label, with two more behind it",
        arguments: [
            ("localhost", "*"), ("mx", "*"), ("example.test", "*.test"), ("example.com", "*.com"),
            ("mx.example.test", "*"),
            ("mx.example.test", "*.*.test"), ("mx.example.test", "mx.*.test"), ("mx.example.test", "*.example.*"),
            ("foo.example.com", "f*.example.com"), ("foo.example.com", "*o.example.com"),
            ("foo.example.com", "f*o.example.com"),
            ("foo.example.com", "**.example.com"), ("xn--bcher-kva.example.com", "xn--*.example.com"),
            ("a.b.example.test", "*.example.test"), ("example.test", "*.example.test"),
            (".example.test", "*.example.test"),
            ("*.example.test", "mx.example.test"), ("mx.example.test", "mx.example.test."),
            ("mx.example.test", "*.example.test."),
            ("mx.example.test", "mx.example.test\0.evil.test"), ("mx.example.test", ""), ("", ""), ("", "*"),
            (".", "."),
            ("mx..test", "mx..test"), ("mx.example.test..", "mx.example.test"), ("mx.example.test", " mx.example.test"),
            ("mx.example.test", "mx.example.test "), ("192.0.2.1", "192.0.2.1"), ("192.0.2.1", "*.0.2.1"),
            ("::1", "::1"),
            ("127.1", "127.1"), ("mx.example.test", "MX.EXAMPLE.TES\u{17F}T"), ("kelvin.test", "\u{212A}elvin.test"),
        ])
    func different(_ wanted: String, _ presented: String) {
        #expect(!ServerIdentity(wanted).isNamed(byDNS: presented))
    }

    @Test(
        "addresses are compared as octets, and only with addresses",
        arguments: [
            ("192.0.2.1", [192, 0, 2, 1]), ("::1", [UInt8](repeating: 0, count: 15) + [1]),
            ("2001:DB8::1", [0x20, 1, 0x0D, 0xB8] + [UInt8](repeating: 0, count: 11) + [1]),
            ("fe80::1%eth0", [0xFE, 0x80] + [UInt8](repeating: 0, count: 13) + [1]),
            ("::ffff:192.0.2.1", [UInt8](repeating: 0, count: 10) + [0xFF, 0xFF, 192, 0, 2, 1]),
            ("1:2:3:4:5:6:7:8", [0, 1, 0, 2, 0, 3, 0, 4, 0, 5, 0, 6, 0, 7, 0, 8]),
        ] as [(String, [UInt8])])
    func address(_ wanted: String, _ octets: [UInt8]) {
        let identity = ServerIdentity(wanted)
        #expect(identity.isNamed(byAddress: octets))
        #expect(!identity.isNamed(byAddress: octets + [0]) && !identity.isNamed(byAddress: []))
        #expect(!identity.isNamed(byDNS: wanted))
        #expect(ServerIdentity.sni(wanted) == nil, "an address is not sent as SNI")
    }

    @Test(
        "what only looks like an address is none",
        arguments: ["192.0.2", "192.0.2.256", "1::2::3", ":::", "192.0.2.0::", "1:2:3:4:5:6:7:8:9", "::g", "0x7f.1"])
    func noAddress(_ text: String) {
        #expect(!ServerIdentity(text).isNamed(byAddress: [192, 0, 2, 0]))
        #expect(!ServerIdentity(text).isNamed(byAddress: [UInt8](repeating: 0, count: 16)))
    }

    @Test("the name that is sent has no dot at its end")
    func sent() {
        #expect(ServerIdentity.sni("Mx.example.test.") == "Mx.example.test")
        #expect(ServerIdentity.sni("127.1") == nil)
    }

    @Test("a star at a wrong place is told from one at the right place")
    func stars() {
        for right in ["*.example.test", "*.a.b.c", "mx.example.test"] { #expect(!ServerIdentity.hasWrongStar(right)) }
        for wrong in ["*", "*.test", "f*.example.test", "mx.*.test", "*.*.test", "*..test"] {
            #expect(ServerIdentity.hasWrongStar(wrong))
        }
    }
}

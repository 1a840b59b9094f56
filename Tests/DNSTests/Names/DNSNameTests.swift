import TestSupport
import Testing

@testable import DNS

@Suite("Domain names")
struct DNSNameTests {
    @Test(
        "a name is read and written",
        arguments: [
            ("example.test", "example.test"), ("example.test.", "example.test"), (".", "."),
            ("_25._tcp.mail.example.test", "_25._tcp.mail.example.test"), ("a\\.b.test", "a\\.b.test"),
            ("a\\046b.test", "a\\.b.test"), ("\\000\\255.test", "\\000\\255.test"), ("a\\ b.test", "a\\032b.test"),
            ("\\\\.test", "\\\\.test"), ("\\a.test", "a.test"),
        ])
    func read(_ text: String, _ written: String) throws {
        let name = try DNSName(text)
        #expect(name.description == written)
        #expect(try DNSName(name.description) == name)
    }

    @Test(
        "what is no name is told why",
        arguments: [
            ("", DNSNameProblem.empty), ("a..b", .emptyLabel), (".a", .emptyLabel), ("..", .emptyLabel),
            (String(repeating: "a", count: 64), .longLabel), ("bücher.test", .notASCII), ("\\ü.test", .notASCII),
            ("a\\", .badEscape), ("a\\25", .badEscape), ("a\\256", .badEscape), ("a\\2x5", .badEscape),
            (Array(repeating: "abcdefg", count: 32).joined(separator: "."), .long),
        ])
    func wrong(_ text: String, _ problem: DNSNameProblem) {
        #expect(throws: problem) { try DNSName(text) }
    }

    @Test("the longest name has 255 octets on the wire, the longest label 63")
    func bounds() throws {
        let label = String(repeating: "a", count: 63)
        let longest = "\(label).\(label).\(label).\(String(repeating: "b", count: 61))"
        #expect(try DNSName(longest).wire.count == 255)
        #expect(throws: DNSNameProblem.long) { try DNSName(longest + "b") }
        #expect(throws: DNSNameProblem.long) { try DNSName(longest + ".c") }
    }

    @Test("the case of ASCII letters does not count, that of other octets does")
    func equal() throws {
        #expect(try DNSName("Example.TEST") == DNSName("example.test"))
        #expect(Set([try DNSName("MX1.example.test"), try DNSName("mx1.EXAMPLE.test")]).count == 1)
        #expect(try DNSName("\\192.test") != DNSName("\\224.test"))
        #expect(try DNSName("a\\.b.test") != DNSName("a.b.test"))
        #expect(try DNSName("[.test") != DNSName("{.test"))
    }

    @Test("parents, and names below a name")
    func family() throws {
        let name = try DNSName("mail.example.test")
        #expect(name.parent?.description == "example.test")
        #expect(DNSName.root.parent == nil)
        #expect(try name.isWithin(DNSName("EXAMPLE.test")))
        #expect(try !name.isWithin(DNSName("xample.test")))
        #expect(name.isWithin(.root))
        #expect(try name.below("_tcp").below("_25").description == "_25._tcp.mail.example.test")
        #expect(throws: DNSNameProblem.emptyLabel) { try name.below("") }
    }

    @Test(
        "which names can be those of hosts",
        arguments: [
            ("mail-1.example.test", true), ("1.2", true), ("x--y.test", true), ("_dmarc.example.test", false),
            ("-a.test", false), ("a-.test", false), ("a\\.b.test", false), ("*.test", false), (".", false),
        ])
    func hosts(_ text: String, _ isHostName: Bool) { #expect(DNSName.known(text).isHostName == isHostName) }
}

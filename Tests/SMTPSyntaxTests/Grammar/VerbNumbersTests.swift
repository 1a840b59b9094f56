import Testing

@testable import SMTPSyntax

@Suite("Verbs by number")
struct VerbNumbersTests {
    static let verbs = ["EHLO", "HELO", "RCPT", "", "X", "X-ANONYMOUSTLS", "A-VERB-LONGER-THAN-A-SHORT-STRING", "É"].map
    {
        Verb($0)
    }

    @Test("each verb has its place, in any case of letters", arguments: Array(verbs.enumerated()))
    func placed(_ number: Int, _ verb: Verb) {
        let numbers = VerbNumbers(Self.verbs)
        #expect(numbers[verb] == number)
        #expect(numbers[Verb(verb.name.lowercased())] == (verb.name == "É" ? nil : number))
    }

    @Test("any other verb has none", arguments: ["OEHL", "EHL", "EHLOO", "x-anonymoustlz", "Y", "\0"])
    func other(_ name: String) { #expect(VerbNumbers(Self.verbs)[Verb(name)] == nil) }

    @Test("of the same verb twice the first place counts, and an empty table has none")
    func edges() {
        #expect(VerbNumbers([.noop, .quit, .noop])[.noop] == 0)
        #expect(VerbNumbers([])[.noop] == nil)
    }

    @Test("more verbs than places at first")
    func many() {
        let verbs = (0..<1000).map { Verb("V\($0)") }
        let numbers = VerbNumbers(verbs)
        #expect(verbs.indices.allSatisfy { numbers[verbs[$0]] == $0 })
        #expect(numbers[Verb("V1000")] == nil)
    }
}

@Suite("Verbs read from octets")
struct VerbOctetsTests {
    @Test(
        "as from text, whatever the octets are",
        arguments: ["rcpt", "", "STARTTLS", "fifteen-octets-", "sixteen-octets--", "café", "a\0b", "\u{7F}"])
    func same(_ text: String) {
        let octets = Array(text.utf8)
        #expect(Verb(bytes: octets[...]) == Verb(text))
        #expect(Verb(bytes: ([0x20] + octets)[1...]) == Verb(bytes: octets))
    }

    @Test("octets that are no text")
    func invalid() { #expect(Verb(bytes: [0x41, 0xFF, 0x62][...]) == Verb(bytes: [0x41, 0xFF, 0x62])) }
}

import Testing

@testable import PracticeServer
@testable import SMTPSyntax
@testable import SessionModel

@Suite("A dot that ends the message for some servers only")
struct SmuggledEndDialogues {
    /// What is sent between the text and the right end of the message; the piece is cut at every place.
    @Test(
        "is called smuggling, and not a dot that was not doubled",
        arguments: [
            ("a\n.\nMAIL", #"\n.\n"#), ("a\n.\r\nMAIL", #"\n.\r\n"#), ("a\r\n.\nMAIL", #"\r\n.\n"#),
            ("a\r.\rMAIL", #"\r.\r"#), ("a\r\n.\rMAIL", #"\r\n.\r"#), ("a\r.\r\nMAIL", #"\r.\r\n"#),
            ("a\r\n.\r\r\nMAIL", #"\r\n.\r"#), ("a\n.\rMAIL", #"\n.\r"#),
        ])
    func smuggled(_ text: String, _ written: String) {
        let octets = Array(text.utf8)
        for cut in 0..<octets.count {
            var pair = Self.inMessage()
            pair.send(Array(octets[..<cut]))
            pair.send(Array(octets[cut...]) + Array(" FROM:<c@example.org>\r\n.\r\n".utf8))
            pair.send("QUIT\n")
            pair.end()
            #expect(
                pair.findings.contains { $0.hasPrefix("Some servers end the message at \(written) and") },
                "\(cut): \(pair.printed)")
            #expect(!pair.findings.contains { $0.contains("single dot") }, "\(pair.printed)")
        }
    }

    @Test("at the first line of the message too")
    func first() {
        var pair = Self.inMessage()
        pair.send(Array(".\nMAIL FROM:<>\r\n.\r\n".utf8))
        #expect(pair.findings.contains { $0.hasPrefix(#"Some servers end the message at \r\n.\n and"#) })
    }

    @Test("any other dot is not", arguments: ["..a\r\n", "a.\r\n", "a .\r\n..\r\n", "x\n..\ny\r\n", "a\r.b\rc\r\n"])
    func others(_ text: String) {
        var pair = Self.inMessage()
        pair.send(Array(text.utf8) + Array(".\r\n".utf8))
        #expect(!pair.findings.contains { $0.contains("smuggling") }, "\(pair.printed)")
    }

    private static func inMessage() -> WatchedPair {
        var pair = WatchedPair()
        pair.start()
        pair.send(all: [ClientPieces.hello] + ClientPieces.transaction + ["DATA\n", ClientPieces.head])
        return pair
    }
}

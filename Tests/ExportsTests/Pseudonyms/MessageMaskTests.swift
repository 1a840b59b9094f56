import Testing

@testable import Exports

@Suite("The text of messages")
struct MessageMaskTests {
    static let message: [(String, String)] = [
        ("From: Alice Smith <alice@example.org>", "From: <user1@domain-a.example>"),
        ("To: bob@example.net, \"C\" <c@example.org>", "To: <user2@domain-b.example>, <user3@domain-a.example>"),
        ("Cc: Alice", "Cc: xxxxx"), ("Subject: Our contract", "Subject: xxx xxxxxxxx"), ("\tof 2026", "\txx xxxx"),
        ("Date: Mon, 23 Nov 2026 10:00:00 +0000", "Date: Mon, 23 Nov 2026 10:00:00 +0000"),
        ("Content-Type: text/plain; name=a.txt", "Content-Type: text/plainx xxxxxxxxxx"),
        ("", ""), ("From: me", "xxxxx xx"), ("...two dots", "...xxx xxxx"),
        ("caf\u{E9} \u{5B57}", "xxx\u{E9} \u{5B57}"),
        (".", "."),
    ]

    @Test("of the header the names are replaced, of the body every letter")
    func masked() {
        var (names, mask) = (Pseudonyms(), MessageMask())
        for (line, expected) in Self.message {
            #expect(String(decoding: mask.replaced(Array(line.utf8), &names), as: UTF8.self) == expected)
        }
    }

    @Test("a masked line keeps its length, whatever its octets are")
    func length() {
        for line: [UInt8] in [
            [0xFF, 0xC3, 0x28, 0xE2, 0x82], Array("\u{20AC}\u{1F600}x\u{E9}\t\0".utf8), [0xC3], [0xF4, 0xBF],
        ] {
            let masked = MessageMask.masked(line)
            #expect(masked.count == line.count && MessageMask.masked(masked) == masked)
        }
    }
}

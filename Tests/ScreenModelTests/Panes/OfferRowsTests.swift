import Testing

@testable import Explainer
@testable import SMTPSyntax
@testable import ScreenModel

@Suite("The rows of an EHLO reply")
struct OfferRowsTests {
    private func lines(_ text: String, after earlier: [ServiceExtension]?, width: Int = 80) throws -> [String] {
        let reply = try #require(Reply(text))
        let offers = Explanation.extensions(in: reply, after: earlier, .command(.ehlo))
        return OfferRows.lines(offers, width: width).map { $0.pieces.map(\.text.string).joined() }
    }

    @Test("marks stand in front, mechanisms below AUTH, and what is gone at the end")
    func marks() throws {
        let earlier = [
            ServiceExtension(keyword: "SIZE", parameters: ["1024"]), ServiceExtension(keyword: "STARTTLS"),
            ServiceExtension(keyword: "AUTH", parameters: ["PLAIN"]),
        ]
        #expect(
            try lines("250-mx\n250-SIZE 2048\n250-AUTH LOGIN\n250 DSN", after: earlier) == [
                "+ new, ~ changed, - gone since the previous EHLO",
                "  mx the server's name",
                "~ SIZE declare the size of a message in advance; at most 2 KiB (2048 bytes)",
                "  (was: at most 1 KiB (1024 bytes))",
                "~ AUTH log in with one of these mechanisms",
                "  + LOGIN name and password; use TLS",
                "  - PLAIN name and password; use TLS",
                "+ DSN choose which delivery reports are sent",
                "- STARTTLS no longer offered, as required under TLS (RFC 3207 §4.2)",
            ])
    }

    @Test("without an EHLO before there are no marks, and with the same one it is said")
    func same() throws {
        #expect(try lines("250-mx\n250 DSN", after: nil).last == "DSN choose which delivery reports are sent")
        let found = try lines("250-mx\n250 DSN", after: [ServiceExtension(keyword: "DSN")])
        #expect(found.first == "The list is the same as in the previous EHLO.")
        #expect(found.last == "  DSN choose which delivery reports are sent")
    }

    @Test("no row is wider than its pane, and nothing of the server reaches the terminal as it is")
    func hostile() throws {
        let text =
            "250-m\u{1B}[2Jx\u{202E}\n250-\u{65E5}\u{672C} \u{1B}\n250-AUTH \u{1B}]0;x\u{7} \(String(repeating: "W", count: 500))\n250 X"
        let reply = try #require(Reply(text))
        let offers = Explanation.extensions(in: reply, after: [ServiceExtension(keyword: "\u{1B}c")], .command(.ehlo))
        for width in 8...90 {
            let lines = OfferRows.lines(offers, width: width)
            #expect(lines.allSatisfy { $0.width <= width })
            let scalars = lines.flatMap { $0.pieces.flatMap { Array($0.text.string.unicodeScalars) } }
            #expect(scalars.allSatisfy { $0.value >= 0x20 && $0 != "\u{202E}" })
        }
    }
}

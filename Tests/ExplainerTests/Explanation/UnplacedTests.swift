import Testing

@testable import Explainer
@testable import SMTPSyntax

@Suite("A reply whose command is not given")
struct UnplacedTests {
    @Test(
        "a list of extensions is taken for a reply to EHLO, and that is said",
        arguments: [
            "250-mx.example.test\n250-SIZE 1000\n250 HELP", "250-mx\n250 starttls", "250-mx\n250-X-ODD\n250 8BITMIME",
            "250-mx\n250-AUTH=LOGIN\n250 HELP",
        ])
    func list(_ text: String) throws {
        let found = Explanation(ofUnplaced: try #require(Reply(text)))
        #expect(found.context == .command(.ehlo))
        #expect(found.remarks.contains { $0.contains("Read as a reply to EHLO") })
    }

    @Test(
        "anything else answers nobody knows what",
        arguments: [
            "250 SIZE", "250-mx\n250 HELP", "250-Alice <a@example.org>\n250 Bob <b@example.org>", "214-mx\n214 SIZE",
            "250-2.1.5 the list\n250-size: 3 members\n250 end", "550-mx\n550 SIZE", "250-mx\n250",
        ])
    func other(_ text: String) throws {
        let found = Explanation(ofUnplaced: try #require(Reply(text)))
        #expect(found.context == nil)
        #expect(!found.remarks.contains { $0.contains("EHLO") })
    }
}

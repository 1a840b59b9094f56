import Testing

@testable import Explainer
@testable import SMTPSyntax

@Suite("Who can fix it")
struct MoveTests {
    @Test(
        "a quota is about how much is sent, and a loop about forwarding; the JSON value stays",
        arguments: [
            ("421 4.7.0 Too many connections from your host", "how much the sending host sends", "sender-reputation"),
            (
                "450 4.7.1 Rate limit exceeded, 100 messages per hour", "how much the sending host sends",
                "sender-reputation"
            ),
            ("554 5.7.1 blocked using zen.spamhaus.org", "reputation of the sending host", "sender-reputation"),
            ("554 5.4.14 Hop count exceeded - possible mail loop", "forwarding", "server"),
            ("554 5.4.6 Too many hops", "forwarding", "server"),
            ("451 4.3.0 Temporary lookup failure", "the server; you need not", "server"),
        ])
    func words(_ text: String, _ words: String, _ fault: String) throws {
        let found = Explanation(of: try #require(Reply(text)), in: nil)
        #expect(found.moveWords.contains(words), "\(found.moveWords)")
        #expect(found.move.rawValue == fault)
    }
}

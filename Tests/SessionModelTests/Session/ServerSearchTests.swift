import Testing

@testable import SMTPSyntax
@testable import SessionModel
@testable import TestSupport

@Suite("A server that gives no service is left for the next one")
struct ServerSearchTests {
    private static let row = MailServerList.Row(
        host: "mx1.example.test", endpoint: .tcp(host: "192.0.2.1", port: 25), preference: 10)

    private func search(others: Int) -> ServerSearch {
        var search = ServerSearch()
        search.take(.lookedUp("mail servers of example.test"))
        search.take(.trying(Self.row, others: others))
        return search
    }

    private func sentence(_ greeting: String, others: Int = 1) -> String? {
        var session = Session()
        let events = session.receive(Array(greeting.utf8))
        return search(others: others).failure(after: events, in: session)?.sentence
    }

    @Test(
        "a greeting with 4yz or 5yz is quoted",
        arguments: [
            ("421 too busy\r\n", "192.0.2.1:25 greeted with 421 too busy."),
            ("554-no\r\n554 SMTP here\r\n", "192.0.2.1:25 greeted with 554 no."),
            ("521\r\n", "192.0.2.1:25 greeted with 521."),
            ("450 \u{1B}[2J\r\n", "192.0.2.1:25 greeted with 450 \\x1b[2J."),
        ])
    func refused(_ greeting: String, _ words: String) { #expect(sentence(greeting) == words) }

    @Test(
        "a greeting that welcomes, or has no end yet, says nothing against it",
        arguments: ["220 mx\r\n", "554-x\r\n", ""])
    func stays(_ greeting: String) { #expect(sentence(greeting) == nil) }

    @Test("the last one stays, whatever it says, and so does one that was named")
    func last() {
        #expect(sentence("554 no\r\n", others: 0) == nil)
        var session = Session()
        let events = session.receive(Array("554 no\r\n".utf8))
        #expect(ServerSearch().failure(after: events, in: session) == nil)
    }

    @Test("an end and silence before the greeting count, after it they do not")
    func silence() {
        var session = Session()
        let search = search(others: 2)
        #expect(
            search.failure(atEnd: "Connection reset by peer", of: session)?.sentence
                == "192.0.2.1:25 closed the connection before its greeting: Connection reset by peer.")
        #expect(
            search.failure(afterSeconds: 300, in: session)?.sentence
                == "192.0.2.1:25 sent no greeting within 300 s.")
        _ = session.receive(Array("220 mx\r\n".utf8))
        #expect(search.failure(atEnd: "", of: session) == nil)
        #expect(search.failure(afterSeconds: 300, in: session) == nil)
    }

    @Test("once something was sent, the server stays")
    func sent() {
        var session = Session()
        let hello = Array("EHLO a".utf8)
        _ = session.submit(hello, tag: 1)
        let search = search(others: 2)
        #expect(!search.mayGoOn(session) && search.failure(atEnd: "", of: session) == nil)
        let events = session.receive(Array("554 no\r\n".utf8))
        #expect(search.failure(after: events, in: session) == nil)
    }
}

import SMTPSyntax
import Testing

@testable import SessionModel

@Suite("The names that a client has given")
struct SpokenNamesReaderTests {
    /// What is known after lines of a client, each accepted by the server.
    private func names(after lines: [String], _ replies: [String: String] = [:]) -> SpokenNames {
        var dialogue = greeted()
        for line in lines {
            _ = dialogue.send(Array(line.utf8), at: 1)
            if dialogue.session.isInMessage { continue }
            dialogue.receive(Array("\(replies[line] ?? (line == "DATA" ? "354" : "250")) ok\r\n".utf8), at: 1)
        }
        var reader = SpokenNamesReader()
        reader.read(dialogue.transcript)
        return reader.names
    }

    private func greeted() -> Dialogue {
        var dialogue = Dialogue()
        dialogue.connect(.connected(to: "192.0.2.25:25", after: 0), at: 0)
        dialogue.receive(Array("220 mail.example.test\r\n".utf8), at: 0)
        return dialogue
    }

    private let whole = ["EHLO client.example.org", "MAIL FROM:<alice@example.org>", "RCPT TO:<bob@example.test>"]

    @Test("are the newest hello, the sender, and the domain of the first recipient")
    func envelope() {
        let names = names(after: whole + ["RCPT TO:<carol@example.net>"])
        #expect(
            names
                == SpokenNames(
                    hello: "client.example.org", sender: "alice@example.org", recipientDomain: "example.test"))
    }

    @Test("a refused sender counts: it may be refused for its name")
    func refused() {
        #expect(names(after: whole, [whole[1]: "550"]).sender == "alice@example.org")
    }

    @Test(
        "the sender as it was written",
        arguments: [
            ("MAIL FROM:<>", ""), ("MAIL FROM:<a@b.example> SIZE=1", "a@b.example"),
            ("MAIL FROM:a@b.example SIZE=1", "a@b.example"), ("MAIL FROM: <a@b.example>", "a@b.example"),
            ("MAIL FROM:<\"x>y\"@b.example>", "\"x>y\"@b.example"), ("MAIL", nil), ("MAIL FROM:", nil),
        ])
    func sender(_ line: String, _ sender: String?) {
        #expect(names(after: ["EHLO a.example", line]).sender == sender)
    }

    @Test(
        "the domain of From, also from a line that goes on, and not of several authors",
        arguments: [
            (["From: Alice <alice@example.org>"], "example.org"), (["from:alice@EXAMPLE.org"], "EXAMPLE.org"),
            (["Subject: x", "From: Alice", " <alice@example.org>", "To: b@example.net"], "example.org"),
            (["From: a@example.org, b@example.net"], nil), (["From: nobody"], nil), (["", "From: a@example.org"], nil),
        ])
    func author(_ header: [String], _ domain: String?) {
        let names = names(after: whole + ["DATA"] + header + ["", "text", "."])
        #expect(names.authorDomain == domain)
    }

    @Test("the next transaction begins without recipient and author")
    func next() {
        let names = names(
            after: whole + ["DATA", "From: a@example.org", "", ".", "MAIL FROM:<>", "RCPT TO:<c@other.example>"])
        #expect(
            names == SpokenNames(hello: "client.example.org", sender: "", recipientDomain: "other.example"))
    }

    @Test("nothing is kept from one connection to the next")
    func connections() {
        var dialogue = greeted()
        _ = dialogue.send(Array("EHLO a.example".utf8), at: 1)
        dialogue.receiveEOF(at: 1)
        dialogue.connect(.connected(to: "192.0.2.25:25", after: 0), at: 2)
        var reader = SpokenNamesReader()
        reader.read(dialogue.transcript)
        #expect(reader.names == SpokenNames())
    }

    @Test("what was forgotten after it was read still counts")
    func forgetting() {
        var dialogue = greeted()
        var reader = SpokenNamesReader()
        _ = dialogue.send(Array("EHLO a.example".utf8), at: 1)
        reader.read(dialogue.transcript)
        dialogue.forget(before: dialogue.transcript.count)
        dialogue.receive(Array("250 ok\r\n".utf8), at: 1)
        _ = dialogue.send(Array("MAIL FROM:<a@b.example>".utf8), at: 1)
        reader.read(dialogue.transcript)
        #expect(reader.names == SpokenNames(hello: "a.example", sender: "a@b.example"))
    }

    @Test("a field without an end is bounded")
    func flood() {
        let lines = ["From:"] + (0..<10).map { _ in " " + String(repeating: "x", count: 900) } + [" <a@example.org>"]
        #expect(names(after: whole + ["DATA"] + lines + ["", "."]).authorDomain == nil)
    }
}

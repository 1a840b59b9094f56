import Testing

@testable import Explainer
@testable import SMTPSyntax
@testable import SessionModel

@Suite("What is known of a reply and its command, said")
struct KnownRemarksTests {
    private func explain(_ lines: [String]) throws -> Explanation {
        var dialogue = Dialogue()
        for line in lines {
            if line.hasPrefix("C: ") {
                _ = dialogue.send(Array(line.dropFirst(3).utf8), at: 0)
            } else {
                dialogue.receive(Array((line + "\r\n").utf8), at: 0)
            }
        }
        return try #require(dialogue.explanation(ofReplyEndingAt: dialogue.newestReply ?? 0))
    }

    @Test(
        "the name that was warned of, in a refused hello",
        arguments: [
            ("EHLO localhost", "421 4.7.1 go away"), ("HELO localhost", "550 no"), ("EHLO pc.local", "504 5.5.2 no"),
            ("EHLO 192.0.2.1", "550 5.7.1 invalid"), ("EHLO laptop", "501 no"),
        ])
    func hello(_ line: String, _ reply: String) throws {
        let remarks = try explain(["220 mx", "C: \(line)", reply]).remarks
        #expect(remarks.contains { $0.contains("name in") && $0.contains("reason") }, "\(remarks)")
    }

    @Test("not where nothing was doubtful, or it was accepted")
    func noHello() throws {
        for (line, reply) in [("EHLO client.example.org", "421 no"), ("EHLO localhost", "250 mx")] {
            #expect(try !explain(["220 mx", "C: \(line)", reply]).remarks.contains { $0.contains("name in") })
        }
    }

    @Test(
        "a parameter that the text names",
        arguments: [
            ("RCPT TO:<b@example.test> ORCPT=rfc822;b NOTIFY=NEVER", "501 5.5.4 bad ORCPT address", "ORCPT"),
            ("RCPT TO:<b@example.test> NOTIFY=FAILURE", "550 Notify not allowed here", "NOTIFY"),
            ("MAIL FROM:<a@example.org> SIZE=100 BODY=8BITMIME", "555 5.5.4 Unsupported option: BODY=8BITMIME", "BODY"),
        ])
    func parameter(_ line: String, _ reply: String, _ keyword: String) throws {
        let open = line.hasPrefix("RCPT") ? ["C: MAIL FROM:<a@example.org>", "250 Ok"] : []
        let found = try explain(
            ["220 mx", "C: EHLO a.example", "250-mx\r\n250-DSN\r\n250-8BITMIME\r\n250 SIZE"] + open + [
                "C: \(line)", reply,
            ])
        #expect(found.remarks.contains { $0.contains("names \(keyword)") }, "\(found.remarks)")
        #expect(found.remarks.filter { $0.contains("The text names") }.count == 1)
    }

    @Test(
        "an enhanced code that is in no registry",
        arguments: [
            ("550 5.9.9 no", "5.9.9 not registered"), ("450 4.8.1 no", "4.8.1 not registered"),
            ("550 5.1.1 no", "5.1.1 "),
        ])
    func enhanced(_ reply: String, _ words: String) throws {
        let meaning = Explanation(of: try #require(Reply(reply)), in: .command(.rcpt)).enhancedMeaning
        #expect(meaning?.contains(words) == true)
        if !words.contains("not registered") { #expect(meaning?.contains("not registered") == false) }
    }

    @Test("a reply whose last line is missing", arguments: ["250-mx", "250-mx\n250-SIZE", "550-no"])
    func incomplete(_ text: String) throws {
        let remarks = Explanation(of: try #require(Reply(text)), in: nil).remarks
        #expect(remarks.contains { $0.contains("not complete") })
        #expect(
            try !Explanation(of: #require(Reply(text + "\n250 end")), in: nil).remarks.contains {
                $0.contains("not complete")
            })
    }

    @Test(
        "an extension without the one that it needs",
        arguments: [
            ("250-mx\n250 SMTPUTF8", ReplyContext.command(.ehlo), "8BITMIME"),
            ("250-mx\n250 BINARYMIME", .command(.ehlo), "CHUNKING"),
            ("250-mx\n250 PIPELINING", .command(.lhlo), "ENHANCEDSTATUSCODES"),
            ("250-mx\n250-SMTPUTF8\n250 8BITMIME", .command(.ehlo), nil),
        ] as [(String, ReplyContext, String?)])
    func gaps(_ text: String, _ context: ReplyContext, _ missing: String?) throws {
        let rows = Explanation.extensions(in: try #require(Reply(text)), context).map(\.words)
        let gap = rows.first { $0.contains("missing") }
        #expect((gap == nil) == (missing == nil))
        if let missing { #expect(gap?.contains(missing) == true) }
    }

    @Test("SIZE twice: the smaller counts; AUTH twice: both lists count")
    func twice() throws {
        let rows = Explanation.extensions(
            in: try #require(Reply("250-mx\n250-SIZE 1000\n250-SIZE 500\n250-AUTH PLAIN\n250 AUTH LOGIN")),
            .command(.ehlo))
        #expect(rows.contains { $0.keyword == "SIZE" && $0.words.contains("the smaller limit counts") })
        #expect(rows.contains { $0.keyword == "AUTH" && $0.words.contains("both lists count") })
    }

    @Test("greylisting is a fact only where it is named")
    func greylisting() throws {
        let named = Explanation(of: try #require(Reply("450 4.7.1 Greylisted, try again")), in: .command(.rcpt))
        #expect(named.meaning.contains("Nothing is wrong") && named.cause == "greylisting")
        for text in [
            "450 4.7.1 Service currently unavailable", "450 4.7.1 please try later", "451 4.7.1 try again later",
        ] {
            let found = Explanation(of: try #require(Reply(text)), in: .command(.rcpt))
            #expect(
                !found.meaning.contains("Nothing is wrong") && !found.advice.sentence.contains("nothing is wrong"),
                "\(text)")
        }
    }
}

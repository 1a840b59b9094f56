import Testing

@testable import Explainer
@testable import SMTPSyntax
@testable import SessionModel

@Suite("Replies explained")
struct ExplanationTests {
    private func explain(_ text: String, _ context: ReplyContext? = nil) throws -> Explanation {
        Explanation(of: try #require(Reply(text)), in: context)
    }

    @Test("the same code means different things in different contexts")
    func context() throws {
        let texts = try [
            explain("550 no"), explain("550 no", .greeting), explain("550 no", .command(.rcpt)),
            explain("550 no", .endOfData), explain("550 no", .command(.mail)), explain("550 no", .command(.vrfy)),
        ].map(\.meaning)
        #expect(Set(texts).count == texts.count)
        #expect(try explain("250 ok", .endOfData).meaning.contains("responsible"))
        #expect(try explain("454 no", .command(.starttls)).meaning != explain("454 no", .command(.auth)).meaning)
    }

    @Test(
        "the text beats the enhanced code, the enhanced code beats the reply code",
        arguments: [
            ("550 no", Cause.unknownUser),
            ("550 5.2.2 no", .mailboxFull),
            ("550 5.7.1 relaying denied", .relayDenied),
            ("554 5.7.1 <x@example.com>: Relay access denied", .relayDenied),
            ("450 4.2.0 greylisted, come back", .greylisted),
            ("452 4.5.3 enough", .tooManyRecipients),
            ("554 5.7.1 Client host [192.0.2.1] blocked using zen.spamhaus.org", .dnsblListed),
            ("550 5.4.1 Recipient address rejected: Access denied", .unknownUser),
            ("504 5.5.2 <vm>: Helo command rejected: need fully-qualified hostname", .heloRejected),
            ("450 4.2.1 receiving mail at a rate that prevents more", .rateLimited),
            ("421 4.7.29 rate limited because it was not sent over a TLS connection", .tlsRequired),
            ("550 5.1.1 unknown, relay=[192.0.2.25]", .unknownUser),
            ("550 turbl is a name that holds a phrase and is none", .unknownUser),
            ("250 2.1.5 ok", .success),
        ])
    func causes(_ text: String, _ label: Cause) throws {
        #expect(try explain(text, .command(.rcpt)).label == label)
    }

    @Test("what is said for good is not met with patience")
    func noPatience() throws {
        #expect(try !explain("550 5.4.1 no answer from host", .command(.rcpt)).advice.sentence.contains("later"))
        #expect(try explain("450 4.4.1 no answer from host", .command(.rcpt)).advice.sentence.contains("later"))
    }

    @Test("what was foreseen is the likely cause of a refusal")
    func foreseen() throws {
        var dialogue = Dialogue()
        dialogue.receive(Array("220 mx\r\n".utf8), at: 0)
        _ = dialogue.send(Array("MAIL FROM:alice@example.org".utf8), at: 0)
        dialogue.receive(Array("503 5.5.1 say hello\r\n".utf8), at: 0)
        let end = try #require(dialogue.newestReply)
        #expect(dialogue.explanation(ofReplyEndingAt: end)?.foreseen == "EHLO or HELO must come first.")
        _ = dialogue.send(Array("FOO".utf8), at: 0)
        dialogue.receive(Array("530 5.7.0 log in first\r\n".utf8), at: 0)
        let other = try #require(dialogue.newestReply)
        #expect(dialogue.explanation(ofReplyEndingAt: other)?.foreseen == nil)
    }

    @Test("an unsolicited reply is not said to have done anything", arguments: ["250 ok", "500 what"])
    func unsolicited(_ text: String) throws {
        #expect(try explain(text, .unsolicited).meaning.contains("No command was waiting"))
        #expect(try explain("421 bye", .unsolicited).meaning.contains("ends the session"))
    }

    @Test("an unknown code is explained by its first digit")
    func unknownCode() throws {
        #expect(try explain("299 odd").code.severity == .positive)
        #expect(try explain("599 odd").meaning.isEmpty == false)
        #expect(try explain("999 odd").label == .systemError)
    }

    @Test("codes that contradict each other are remarked on")
    func contradiction() throws {
        #expect(try explain("550 4.1.1 no").remarks.count == 1)
        #expect(try explain("550 5.1.1 no").remarks.isEmpty)
    }

    @Test("the likely cause stands behind the fixed keys, and is null where there is none")
    func likely() throws {
        let refused = ExplanationForm.json(try explain("550 5.1.1 no such user", .command(.rcpt)))
        #expect(refused.hasSuffix(#","details":{},"likely":"unknown recipient"}"#))
        #expect(ExplanationForm.json(try explain("250 ok", .command(.rcpt))).hasSuffix(#","likely":null}"#))
    }

    @Test("where nothing failed nothing is called the likely cause of it")
    func note() throws {
        #expect(try explain("550 no", .command(.rcpt)).likelyLabel == "Likely")
        #expect(try explain("354 go on", .command(.data)).likelyLabel == "Note")
        for reply in ["250 ok", "252 perhaps"] {
            #expect(!ExplanationForm.text(try explain(reply, .command(.vrfy))).contains("Likely"))
        }
    }

    @Test("as JSON, in the order that scripts may rely on")
    func json() throws {
        let line = ExplanationForm.json(try explain("550 5.1.1 no such user", .command(.rcpt)))
        #expect(
            line.hasPrefix(
                #"{"code":550,"enhanced":"5.1.1","class":"permanent","command":"RCPT","cause":"unknown-user","meaning":""#
            ))
        #expect(
            ExplanationForm.json(try explain("250 ok")).contains(#""enhanced":null,"class":"positive","command":null"#))
    }
}

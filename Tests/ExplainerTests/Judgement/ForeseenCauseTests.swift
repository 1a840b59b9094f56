import Testing

@testable import Explainer
@testable import SMTPSyntax
@testable import SessionModel

@Suite("What was known of a command before it was sent beats the general row of the code")
struct ForeseenCauseTests {
    /// Plays lines that begin with `C: ` and `S: `, and explains the last reply.
    private func explain(_ lines: [String]) throws -> Explanation {
        var dialogue = Dialogue()
        for line in lines {
            let octets = Array(line.dropFirst(3).utf8)
            if line.hasPrefix("C: ") {
                _ = dialogue.send(octets, at: 0)
            } else {
                dialogue.receive(octets + Array("\r\n".utf8), at: 0)
            }
        }
        let end = try #require(dialogue.newestReply)
        return try #require(dialogue.explanation(ofReplyEndingAt: end))
    }

    private static let hello = ["S: 220 mx ESMTP", "C: EHLO a.example.org", "S: 250-mx", "S: 250 SIZE 1000"]
    private static let transaction = hello + ["C: MAIL FROM:<a@b.example>", "S: 250 ok"]

    @Test(
        "a malformed command is refused for its form, by whatever code",
        arguments: [
            "501 5.1.7 The closing bracket > is missing: FROM:<address>.", "501 5.1.7 bad sender", "500 5.5.2 no",
            "555 5.5.4 unsupported", "553 5.1.7 address not acceptable",
        ])
    func malformed(_ reply: String) throws {
        let found = try explain(Self.hello + ["C: MAIL FROM:<a@b", "S: " + reply])
        #expect(found.label == .syntaxError)
        #expect(found.foreseen?.contains("closing bracket >") == true)
        #expect(found.meaning.contains("malformed"))
        #expect(found.moveWords.contains("line"))
        #expect(found.advice.sentence.contains("MAIL FROM:<…>") && found.advice.verbs.first == .mail)
        #expect(!found.remarks.contains { $0.contains("text") })
    }

    @Test("of all that may be out of order, what is")
    func moment() throws {
        let early = try explain(["S: 220 mx", "C: MAIL FROM:<a@b.example>", "S: 503 5.5.1 bad sequence"])
        #expect(early.advice.sentence == "Send EHLO, then MAIL again." && early.meaning.contains("EHLO must"))
        let twice = try explain(Self.transaction + ["C: MAIL FROM:<a@b.example>", "S: 503 5.5.1 nested MAIL"])
        #expect(twice.advice.sentence.contains("RSET") && !twice.advice.sentence.contains("EHLO"))
        let bare = try explain(Self.hello + ["C: RCPT TO:<c@d.example>", "S: 503 5.5.1 no"])
        #expect(bare.advice.sentence == "Send MAIL first.")
        let nobody = try explain(Self.transaction + ["C: DATA", "S: 554 5.5.1 no valid recipients"])
        #expect(nobody.advice.sentence.contains("RCPT") && nobody.label == .badSequence)
        let login = try explain(["S: 220 mx", "C: MAIL FROM:<a@b.example>", "S: 503 authentication required"])
        #expect(login.label == .authRequired)
    }

    /// What was sent, the refusal, the cause, and words of meaning and advice; none of them says `never`.
    struct Objected: CustomTestStringConvertible, Sendable {
        let lines: [String]
        let label: Cause
        let words: String
        var never = "unknown recipient"
        var testDescription: String { lines.suffix(2).joined(separator: " ") }
    }

    static let objected: [Objected] = [
        // One code for everything: the verdict knows what it means.
        Objected(lines: ["S: 220 mx", "C: MAIL FROM:<a@b.example>", "S: 502 no"], label: .badSequence, words: "EHLO"),
        Objected(
            lines: ["S: 220 mx", "C: MAIL FROM:<a@b.example>", "S: 502 5.5.1 Unimplemented command."],
            label: .badSequence, words: "EHLO"),
        Objected(
            lines: ["S: 220 mx", "C: MAIL FROM:<a@b.example>", "S: 500 5.5.1 no"], label: .badSequence, words: "EHLO"),
        Objected(lines: ["S: 220 mx", "C: AUTH PLAIN", "S: 502 5.5.2 no"], label: .badSequence, words: "EHLO"),
        Objected(lines: hello + ["C: RCPT TO:<c@d.example>", "S: 502 5.5.1 no"], label: .badSequence, words: "MAIL"),
        Objected(lines: hello + ["C: RCPT TO:<c@d.example>", "S: 501 no"], label: .badSequence, words: "MAIL"),
        Objected(lines: hello + ["C: RCPT TO:<c@d.example>", "S: 554 5.5.1 no"], label: .badSequence, words: "MAIL"),
        Objected(lines: hello + ["C: DATA", "S: 502 5.5.1 no"], label: .badSequence, words: "MAIL"),
        Objected(lines: transaction + ["C: DATA", "S: 502 no valid recipients"], label: .badSequence, words: "RCPT"),
        Objected(lines: transaction + ["C: DATA", "S: 500 no"], label: .badSequence, words: "RCPT"),
        Objected(
            lines: transaction + ["C: MAIL FROM:<a@b.example>", "S: 502 no"], label: .badSequence, words: "RSET"),
        Objected(
            lines: transaction + ["C: MAIL FROM:<a@b.example>", "S: 501 5.5.1 no"], label: .badSequence, words: "RSET"),
        Objected(lines: hello + ["C: FOO", "S: 502 5.5.1 no"], label: .notImplemented, words: "not know"),
        Objected(lines: hello + ["C: FOO", "S: 550 no"], label: .notImplemented, words: "not know"),
        Objected(lines: hello + ["C: FOO", "S: 503 bad sequence"], label: .notImplemented, words: "not know"),
        Objected(lines: hello + ["C: STARTTLS", "S: 503 no"], label: .notImplemented, words: "EHLO"),
        Objected(lines: hello + ["C: STARTTLS", "S: 550 no"], label: .notImplemented, words: "EHLO"),
        Objected(lines: hello + ["C: AUTH PLAIN", "S: 502 no"], label: .notImplemented, words: "EHLO"),
        Objected(lines: hello + ["C: MAIL FROM:<a@b", "S: 502 no"], label: .syntaxError, words: "malformed"),
        Objected(
            lines: hello + ["C: MAIL FROM:<a@b.example> RET=FULL", "S: 502 no"], label: .notImplemented, words: "RET"),
        Objected(
            lines: hello + ["C: MAIL FROM:<a@b.example> SIZE=many", "S: 502 no"], label: .syntaxError, words: "SIZE"),
        Objected(lines: hello + ["C: EXPN list", "S: 550 no"], label: .notImplemented, words: "disabled"),
        // What names another cause has that cause.
        Objected(
            lines: ["S: 220 mx", "C: MAIL FROM:<a@b.example>", "S: 550 5.7.1 blocked using zen.example.org"],
            label: .dnsblListed, words: "blocklist"),
        Objected(
            lines: hello + ["C: MAIL FROM:<a@b", "S: 530 5.7.0 Authentication required"], label: .authRequired,
            words: "AUTH"),
        Objected(
            lines: transaction + ["C: RCPT TO:<c@d", "S: 550 5.2.2 mailbox full"], label: .mailboxFull, words: "full"),
        Objected(
            lines: hello + ["C: MAIL FROM:<a@b.example> RET=FULL", "S: 451 local error in processing"],
            label: .systemError, words: "problem"),
    ]

    @Test("where the refusal fits the objection, the objection decides all that is said", arguments: objected)
    func decides(_ wanted: Objected) throws {
        let found = try explain(wanted.lines)
        let told = [found.meaning, found.likely, found.advice.sentence].joined(separator: " | ")
        #expect(found.label == wanted.label, "\(told)")
        #expect(told.contains(wanted.words) && !told.contains(wanted.never), "\(told)")
    }

    @Test("another cause that the text tells counts all the same")
    func told() throws {
        let found = try explain(Self.transaction + ["C: RCPT TO: <c@d.example>", "S: 553 5.7.1 relaying denied"])
        #expect(found.label == .relayDenied)
    }

    @Test("a malformed parameter is to be corrected or left out")
    func malformedParameter() throws {
        let found = try explain(Self.hello + ["C: MAIL FROM:<a@b.example> SIZE=many", "S: 501 5.5.4 no"])
        #expect(found.label == .syntaxError && found.advice.sentence == "Correct SIZE, or omit it.")
    }

    @Test(
        "a parameter that was not offered is to be left out",
        arguments: ["555 5.5.4 Unsupported option", "501 5.5.4 bad address syntax", "504 5.5.4 no"])
    func notOffered(_ reply: String) throws {
        let found = try explain(Self.transaction + ["C: RCPT TO:<c@d.example> NOTIFY=NEVER", "S: " + reply])
        #expect(found.label == .notImplemented)
        #expect(found.foreseen == "NOTIFY: This server did not offer DSN.")
        #expect(found.meaning.contains("NOTIFY"))
        #expect(found.advice.sentence == "Send RCPT again without NOTIFY.")
    }

    @Test(
        "an address outside ASCII is refused for that, unless another cause is named",
        arguments: [
            "550 no", "553 5.6.7 no", "501 5.1.3 bad address syntax", "500 no", "555 5.5.4 unsupported",
            "550 invalid characters in the address",
        ])
    func international(_ reply: String) throws {
        let without = try explain(Self.hello + ["C: MAIL FROM:<bär@b.example>", "S: " + reply])
        #expect(without.label == .notImplemented && without.advice.sentence == "Use an ASCII address.")
        let hello = ["S: 220 mx", "C: EHLO a.example.org", "S: 250-mx", "S: 250 SMTPUTF8"]
        let unsaid = try explain(hello + ["C: MAIL FROM:<bär@b.example>", "S: " + reply])
        #expect(unsaid.label == .notImplemented && unsaid.advice.sentence.contains("MAIL with SMTPUTF8"))
    }

    @Test(
        "an unknown user is one, with or without SMTPUTF8",
        arguments: ["550 5.1.1 user unknown", "550 user unknown", "550 5.1.1 <bär@b.example>: no such user"])
    func unknown(_ reply: String) throws {
        for offer in ["SIZE", "SMTPUTF8"] {
            let hello = ["S: 220 mx", "C: EHLO a.example.org", "S: 250-mx", "S: 250 " + offer]
            let mail = ["C: MAIL FROM:<a@b.example>", "S: 250 ok", "C: RCPT TO:<bär@c.example>", "S: " + reply]
            let found = try explain(hello + mail)
            #expect(found.label == .unknownUser && found.foreseen == nil, "\(found.meaning)")
        }
    }

    @Test("a line that is too long", arguments: ["NOOP ", "EHLO ", "HELP ", "VRFY "], ["500 5.5.2 no", "501 no"])
    func tooLong(_ verb: String, _ reply: String) throws {
        let line = verb + String(repeating: "x", count: 600)
        let found = try explain(Self.hello + ["C: " + line, "S: " + reply])
        #expect(found.label == .syntaxError)
        #expect(found.meaning.contains("512 bytes") && found.advice.sentence.contains("shorter"))
        #expect(found.sources.contains(.rfc(5321, "4.5.3.1.4")))
        #expect(found.foreseen == "The line has 607 bytes; the limit for a command line is 512.")
    }

    @Test("in LMTP the hello that is missing is LHLO", arguments: ["MAIL FROM:<a@b.example>", "ETRN x.example"])
    func helloOfLMTP(_ line: String) throws {
        let found = try explain(["S: 220 mx LMTP ready", "C: " + line, "S: 503 5.5.1 wrong order"])
        #expect(found.meaning.contains("LHLO must come first"))
        #expect(found.advice.sends.first == .lhlo && !found.advice.sentence.contains("EHLO"))
    }

    @Test("goodbye to what is no SMTP is no success", arguments: ["GET / HTTP/1.1", "FOO", "NOOP"])
    func goodbye(_ line: String) throws {
        let found = try explain(["S: 220 mx ESMTP", "C: " + line, "S: 221 2.7.0 Error: I can break rules, too."])
        #expect(found.label != .success && found.move != .noOne)
        #expect(found.meaning.contains("closes") || found.meaning.contains("ends the session"))
        #expect(line == "NOOP" || found.meaning.contains("attack"))
    }

    @Test("a login is named only where it is offered, or may be")
    func relay() throws {
        let refusal = ["C: MAIL FROM:<a@b.example>", "S: 250 ok", "C: RCPT TO:<c@d.example>", "S: 550 relaying denied"]
        let hello = ["S: 220 mx ESMTP", "C: EHLO a.example.org", "S: 250-mx"]
        let without = try explain(hello + ["S: 250 SIZE"] + refusal)
        #expect(!without.advice.sentence.contains("AUTH") && without.meaning.contains("its own domains"))
        let tls = try explain(hello + ["S: 250 STARTTLS"] + refusal)
        #expect(!tls.advice.sentence.contains("AUTH") && tls.advice.sentence.contains("STARTTLS"))
        #expect(try explain(hello + ["S: 250 AUTH PLAIN"] + refusal).advice.sentence.contains("AUTH"))
        let unknown = ["S: 220 mx ESMTP", "C: HELO a.example.org", "S: 250 mx"] + refusal
        #expect(try explain(unknown).advice.sentence.contains("AUTH"))
        let login = ["S: 250 AUTH PLAIN", "C: AUTH PLAIN AGEAYg==", "S: 235 ok"]
        #expect(try !explain(hello + login + refusal).advice.sentence.contains("AUTH"))
    }

    @Test("neither the words nor the section of a verdict decide anything")
    func reworded() throws {
        let objections: [Objection?] = [nil, .helloFirst, .transactionOpen, .noRecipient]
        let mistakes: [Mistake?] = [nil, .form, .tooLong, .notASCII]
        var foreseen = 0
        for text in ["500 no", "501 no", "503 no", "550 no", "553 no", "555 no"] {
            let reply = try #require(Reply(text))
            for kind in Verdict.Kind.allCases {
                for (objection, mistake) in zip(objections, mistakes) {
                    let explanations = [("One.", SpecReference.rfc(1, "1")), ("Two.", .iana)].map { words, source in
                        Explanation(
                            of: reply, in: .command(.mail),
                            after: Verdict(
                                kind, words, source, likely: [501], objection: objection, mistake: mistake,
                                tolerance: mistake == .form ? .most : .few))
                    }
                    let (one, other) = (explanations[0], explanations[1])
                    #expect(one.label == other.label && one.meaning == other.meaning && one.advice == other.advice)
                    #expect((one.foreseen == "One.") == (other.foreseen == "Two."))
                    if one.foreseen == "One." { foreseen += 1 }
                }
            }
        }
        #expect(foreseen > 50)
    }
}

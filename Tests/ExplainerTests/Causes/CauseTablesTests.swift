import Testing

@testable import Explainer
@testable import SMTPSyntax
@testable import SessionModel
@testable import TestSupport

@Suite("The tables that tie a cause to its words")
struct CauseTablesTests {
    private func isSentence(_ text: String) -> Bool { text.hasSuffix(".") && !text.contains("!") }

    @Test("every cause but success has a sentence and an advice, and no two the same sentence")
    func facts() {
        #expect(Set(CauseFacts.all.map(\.label)) == Set(Cause.allCases) && CauseFacts.all.count == Cause.allCases.count)
        for fact in CauseFacts.all where fact.label != .success {
            #expect(isSentence(fact.meaning) && fact.meaning.count <= 120, "\(fact.label)")
            #expect(isSentence(fact.advice.sentence) && fact.advice.sentence.count <= 140, "\(fact.label)")
        }
        #expect(Set(CauseFacts.all.map(\.meaning)).count == CauseFacts.all.count)
    }

    @Test("every special case has words, a sentence, an advice and a source, short enough for the pane")
    func cases() {
        for row in CauseCases.all {
            #expect(isSentence(row.meaning) && row.meaning.count <= 140, "\(row.words)")
            #expect(isSentence(row.advice.sentence) && row.advice.sentence.count <= 140, "\(row.words)")
            #expect(!row.words.isEmpty && row.words.count <= 60 && !row.words.hasSuffix("."), "\(row.words)")
            #expect(!row.sources.isEmpty && row.sources.allSatisfy(\.isWellPlaced), "\(row.words)")
            #expect(row.rule.label != .success, "\(row.words)")
            #expect(row.meaning != CauseFacts.fact(for: row.rule.label)?.meaning, "\(row.words)")
        }
    }

    /// For each case a reply that is one, in its order.
    static let examples: [(String, ReplyContext, Circumstances)] = [
        ("535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled", .command(.auth), []),
        ("535 5.7.139 Authentication unsuccessful, basic authentication is disabled.", .command(.auth), []),
        ("535 5.7.8 Authentication failed, use an app password", .command(.auth), []),
        ("535 5.7.8 Error: authentication failed: no mechanism available", .command(.auth), []),
        ("503 5.5.1 authentication only allowed on submission ports", .command(.auth), []),
        ("535 5.7.8 Error: authentication failed: Invalid base64 data in initial response", .command(.auth), []),
        ("501 5.5.2 Cannot decode response", .command(.auth), []),
        ("501 5.5.2 Cannot decode AUTH parameter", .command(.noop), []),
        ("535 5.7.8 Error: authentication failed: bad protocol / cancel", .command(.auth), []),
        ("501 5.5.4 malformed initial response", .command(.auth), []),
        ("534 5.7.14 Please log in via your web browser and then try again", .command(.auth), []),
        ("502 5.7.0 Your SMTP account is not yet activated", .command(.auth), []),
        ("535 5.7.8 account suspended by the administrator", .command(.auth), []),
        ("502 5.7.0 Your SMTP account is not yet activated", .command(.mail), []),
        ("550 relaying denied", .command(.rcpt), [.noLogin, .mayStartTLS]),
        ("550 relaying denied", .command(.rcpt), .noLogin),
        ("550 relaying denied", .command(.rcpt), .authenticated),
        ("550 5.7.515 Access denied. Spf= Fail , Dkim= Pass", .endOfData, []),
        ("550 5.7.515 Access denied. Spf= Pass , Dkim= Fail", .endOfData, []),
        ("550 5.2.251 Sender throttled due to continuous mailbox full errors.", .command(.mail), []),
        ("554 [PH01] Email not accepted for policy reasons", .endOfData, []),
        ("554 5.7.1 [HM08] Message rejected due to local policy.", .endOfData, []),
        ("550 5.7.1 [HCM2] Your mail from 192.0.2.1 was rejected.", .endOfData, []),
        ("550 5.7.40 the domain has no DMARC record", .endOfData, []),
        ("550 5.7.1 DMARC: From is not aligned", .endOfData, []),
        ("550 5.7.1 rejected per DMARC policy", .endOfData, []),
        ("451 4.4.8 MX hosts of example.org failed MTA-STS validation", .command(.mail), []),
        ("451 4.7.323 tlsa-invalid: DANE validation failed", .command(.mail), []),
        ("550 5.7.1 List-Unsubscribe is missing", .endOfData, []),
        ("451 4.7.1 Greylisted; try again in a new transaction", .command(.rcpt), []),
        ("550 5.7.26 blocked because the sender is unauthenticated", .endOfData, []),
        ("554 5.7.9 Message not accepted for policy reasons", .endOfData, []),
        ("554 5.7.1 blocked using zen.spamhaus.org; Error: open resolver", .command(.rcpt), []),
        ("421 [TSS04] temporarily deferred due to unexpected volume", .command(.mail), []),
        ("450 User is receiving mail too quickly", .command(.rcpt), []),
        ("550 5.2.122 limit reached", .command(.rcpt), []),
        ("550 bare LF in the message", .endOfData, []),
        ("500 maximum allowed line length exceeded", .endOfData, []),
        ("550 duplicate header found", .endOfData, []),
        ("421 4.7.0 too many errors", .command(.mail), []),
        ("550 User not local; please try <a@example.org>", .endOfData, []),
        ("550 5.5.1 Protocol error", .command(.rcpt), []), ("521 5.5.1 Protocol error", .greeting, []),
        ("503 5.5.1 nested MAIL command", .command(.mail), []),
        ("554 5.5.1 Error: TLS already active", .command(.starttls), []),
        ("503 send HELO first", .command(.rcpt), []),
        ("501 Parameters not recognized", .command(.mail), []),
        ("500 5.5.2 Line too long", .command(.noop), []),
        ("550 5.5.2 Error: bare <LF> received", .command(.noop), []),
        ("553 5.6.7 Must declare SMTPUTF8 to send unicode address", .command(.mail), []),
        ("450 4.2.1 mailbox is locked by another process", .command(.rcpt), []),
        ("450 4.7.1 Greylisted, come back later", .command(.rcpt), []),
        ("421 4.3.2 mail.example.test Service shutting down", .command(.rcpt), []),
        ("421 Invalid PROXY format", .greeting, []),
        ("500 5.5.1 Command unrecognized: \"XXXX client.example.org\"", .command(.ehlo), []),
        ("421 Cannot connect to SMTP server 192.0.2.1 (192.0.2.1:25), connect error 10061", .greeting, []),
        ("421 4.3.2 No backend server available", .greeting, []),
    ]

    @Test("every special case is met by a reply, and none before it is")
    func met() throws {
        #expect(Self.examples.count == CauseCases.all.count)
        for (row, (text, context, amid)) in zip(CauseCases.all, Self.examples) {
            let found = Explanation(of: try #require(Reply(text)), in: ReplySetting(context, amid: amid))
            #expect(found.cause == row.words && found.advice == row.advice, "\(text): \(found.cause)")
            #expect(found.meaning.hasPrefix(row.meaning), "\(text): \(found.meaning)")
            #expect(found.move == row.move ?? CauseFacts.fact(for: row.rule.label)?.move)
            #expect(found.moveWords == Reader.user.filled(row.mover ?? found.move.pattern(for: found.label)))
        }
    }

    @Test("what is said of a foreseen refusal is short, and names a source")
    func foreseen() {
        for row in ForeseenCases.all {
            #expect(isSentence(row.meaning) && row.meaning.count <= 120, "\(row.meaning)")
            #expect(isSentence(row.advice) && row.advice.count <= 80, "\(row.advice)")
            #expect((row.blamesParameter == true) == (row.meaning.contains("{}")), "\(row.meaning)")
            #expect(CauseFacts.fact(for: row.label)?.move == .client, "\(row.meaning)")
            let words = row.words(
                Verdict(row.kinds.first ?? .outOfSequence, nil, .rfc(5321, "4.1.1"), parameter: "SIZE"),
                in: ReplySetting(.command(.mail)))
            #expect(!(words.meaning + words.advice.sentence).contains("{") && !words.sources.isEmpty)
            guard row.blamesParameter != true else { continue }
            let bare = row.words(Verdict(row.kinds.first ?? .outOfSequence), in: ReplySetting(.unsolicited))
            #expect(!(bare.meaning + bare.advice.sentence).contains("{"), "\(bare.advice.sentence)")
        }
    }

    @Test("the time that a text names takes the place of an unknown one")
    func wait() throws {
        for (text, advice) in [
            ("450 4.2.0 Greylisted, retry in 1 hour", "Send the same again after 1 hour."),
            ("450 4.2.0 Greylisted, retry in 90 seconds", "Send the same again after 90 seconds."),
            ("451 4.3.0 internal error, try later, in 10 minutes", "Try again after 10 minutes."),
            ("451 4.7.1 rate limit exceeded, try again in 2 hours", "Wait 2 hours, then send more slowly."),
        ] {
            let found = Explanation(of: try #require(Reply(text)), in: .command(.rcpt))
            #expect(found.advice.sentence == advice)
        }
        let forGood = try #require(Reply("550 5.1.1 no such user, do not try again in 5 minutes"))
        #expect(!Explanation(of: forGood, in: .command(.rcpt)).advice.sentence.contains("5 minutes"))
    }
}

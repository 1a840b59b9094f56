import Testing

@testable import Explainer
@testable import SMTPSyntax
@testable import SessionModel

@Suite("What is found in the text of a reply")
struct ReplyDetailsTests {
    private func details(_ text: String) throws -> [ReplyDetail] {
        ReplyDetails.found(in: try #require(Reply(text)))
    }

    @Test(
        "the name in front of a value is not part of an address, and VERP is",
        arguments: [
            ("550 5.7.1 no; sasl_username=alice@example.org", ["alice@example.org"]),
            ("550 no; sasl_sender=x@example.org, orig_to=<z@example.org>", ["x@example.org", "z@example.org"]),
            (
                "550 no; from=<a@b.example> to=<c@d.example> proto=ESMTP helo=<mx.e.example>",
                ["a@b.example", "c@d.example"]
            ),
            (
                "550 5.7.1 fail (smtp.mailfrom=bob@example.net; header.from=carol@example.net)",
                ["bob@example.net", "carol@example.net"]
            ),
            ("550 F=<a@b.example> A=login:user@b.example", ["a@b.example", "user@b.example"]),
            ("550 USER=Alice@example.org refused", ["Alice@example.org"]),
            ("550 <list-bob=example.net@lists.example.org> bounced", ["list-bob=example.net@lists.example.org"]),
            ("550 bob=example.net@lists.example.org", ["bob=example.net@lists.example.org"]),
        ] as [(String, [String])])
    func names(_ text: String, _ addresses: [String]) throws {
        #expect(try details(text).filter { $0.kind == .address }.map(\.text) == addresses)
    }

    @Test(
        "how long to wait",
        arguments: [
            ("450 4.2.0 <a@b.example>: Recipient address rejected: Greylisted for 300 seconds", 300),
            ("451 4.7.1 Greylisting in action, please come back in 00:05:00", 300),
            ("451 please retry in 5 minutes", 300),
            ("450 try again in 1 hour.", 3600),
            ("450 wait 90s, then try again", 90),
            ("451 Bitte versuchen Sie es in 10 Minuten erneut", 600),
            ("450 too many mails, 100 per 1 hour, try again later", nil),
            ("550 Inactive, not read for 6 months", nil),
            ("250 queued for 5 seconds, no retry", nil),
        ] as [(String, Int?)])
    func delays(_ text: String, _ seconds: Int?) throws {
        #expect(try details(text).compactMap(\.seconds).first == seconds)
    }

    @Test(
        "the queue id",
        arguments: [
            ("250 2.0.0 Ok: queued as 4F2A1C0B3D", "4F2A1C0B3D"),
            ("250 OK id=1abcde-000XYZ-AB", "1abcde-000XYZ-AB"),
            ("250 2.0.0 x1y2z3 Message accepted for delivery", "x1y2z3"),
            ("250 2.0.0: a1b2c3d4 Message accepted for delivery", "a1b2c3d4"),
            ("250 ok 1700000000 qp 12345", "1700000000 qp 12345"),
            ("250 2.6.0 <x@y.example> [InternalId=123456, Hostname=a.example] Queued mail for delivery", "123456"),
            ("250 Message Queued (6FA2C0DE-1.1)", "6FA2C0DE-1.1"),
            ("250 2.0.0 OK  1700000000 h5sm23980368wjn.20 - gsmtp", "h5sm23980368wjn.20"),
            ("250 Ok 0100018c1234abcd-1234-000000", "0100018c1234abcd-1234-000000"),
            ("554 5.7.0 Reject, id=20025-09 - SPAM", "20025-09"),
            ("250 2.1.5 Ok", nil),
            ("250 Message Queued", nil),
        ] as [(String, String?)])
    func queueIDs(_ text: String, _ id: String?) throws {
        #expect(try details(text).first { $0.kind == .queueID }?.text == id)
    }

    @Test(
        "addresses of web pages, mail and IP addresses, and the list that refused",
        arguments: [
            ("554 see (https://example.org/a?b=1).", [ReplyDetail(.url, "https://example.org/a?b=1")]),
            ("550 5.1.1 <bob@example.com>: no such user", [ReplyDetail(.address, "bob@example.com")]),
            ("550 IP=192.0.2.25, again 192.0.2.25:25", [ReplyDetail(.address, "192.0.2.25")]),
            ("550 [IPv6:2001:db8::25] is not welcome", [ReplyDetail(.address, "2001:db8::25")]),
            (
                "554 5.7.1 Client host [192.0.2.25] blocked using zen.spamhaus.org; see above",
                [ReplyDetail(.address, "192.0.2.25"), ReplyDetail(.host, "zen.spamhaus.org")]
            ),
            ("550 5.2.0.13.7 at 12:30:59 is neither", []),
            ("250 ready at 11:27:45", []),
            ("501 syntax error, see RFC 5321 4.1.1.1", []), ("501 see section 4.1.1.2 of the standard", []),
            ("220 mx ESMTP Sendmail 8.17.1.9/8.17.1; ready", []), ("220 mx Sendmail 8.17.1.9 ready", []),
            ("214 This is version 3.1.4.15", []), ("550 4.1.1.3 of RFC 5321 is violated", []),
            ("214 according to 4.1.1.4", []), ("220 Foo 8.17.1.9 is ready", []), ("250 build 10.0.0.1 ready", []),
            ("214 10.20.30.40", []),
            ("550 Mail from 192.0.2.25 is refused", [ReplyDetail(.address, "192.0.2.25")]),
            ("554 your IP 192.0.2.25 has no PTR", [ReplyDetail(.address, "192.0.2.25")]),
            ("421 too many connections: 192.0.2.25", [ReplyDetail(.address, "192.0.2.25")]),
            ("554 192.0.2.25 is blocked", [ReplyDetail(.address, "192.0.2.25")]),
        ] as [(String, [ReplyDetail])])
    func addresses(_ text: String, _ found: [ReplyDetail]) throws {
        #expect(try details(text).filter { $0.kind != .queueID } == found)
    }

    @Test(
        "a reply that accepts no message has no queue id",
        arguments: [
            (.command(.ehlo), "250-mx\n250 OK SESSIONID=<cyrus-1700000000-12345-1-7>"),
            (.command(.mail), "250 Ok 0100018c1234abcd-1234-000000"), (.command(.lhlo), "250 OK id=1abcde-000XYZ-AB"),
            (.command(.noop), "250 2.0.0 Ok: queued as 4F2A1C0B3D"),
            (.endOfData, "250 OK SESSIONID=<cyrus-1700000000-12345-1-7>"),
            (.command(.auth), "535-5.7.8 Username and Password not accepted.\n535 5.7.8  ffacd0b85a97d-38 - gsmtp"),
            (.command(.mail), "530 5.7.0 Authentication Required. ffacd0b85a97d-38 - gsmtp"),
            (.command(.starttls), "454 4.7.0 TLS not available, id=20025-09"),
            (.greeting, "554 5.7.1 refused, id=20025-09"),
            (.command(.rcpt), "550 5.1.1 no such user ffacd0b85a97d-38 - gsmtp"),
            (.endOfData, "550 5.7.1 unsolicited mail ffacd0b85a97d-38 - gsmtp"),
            (nil, "535 5.7.8 Username and Password not accepted. ffacd0b85a97d-38 - gsmtp"),
        ] as [(ReplyContext?, String)])
    func noQueueID(_ context: ReplyContext?, _ text: String) throws {
        let found = Explanation(of: try #require(Reply(text)), in: context)
        #expect(!found.details.contains { $0.kind == .queueID }, "\(found.details.map(\.words))")
    }

    @Test("in JSON and in text only what was found")
    func forms() throws {
        let reply = try #require(
            Reply("450 4.2.0 <a@b.example> greylisted, retry in 5 minutes, see https://x.example/"))
        let explanation = Explanation(of: reply, in: .command(.rcpt))
        let json = ExplanationForm.json(explanation)
        #expect(
            json.contains(
                #""details":{"delay":300,"urls":["https://x.example/"],"addresses":["a@b.example"]},"#))
        #expect(json.contains(#""cause":"greylisted""#) && json.contains(#""fault":"server""#))
        #expect(ExplanationForm.text(explanation).contains("  Found: wait 300 seconds (5 minutes)"))
        #expect(
            ExplanationForm.json(Explanation(of: try #require(Reply("250 ok")), in: nil)).contains(#""details":{},"#))
    }
}

@Suite("The enhanced code wherever it stands")
struct EnhancedAnywhereTests {
    @Test(
        "found, and not mistaken for addresses, versions and scores",
        arguments: [
            ("554 *.terra.com cmsmtp 5.7.1 Service unavailable", "5.7.1"),
            ("550 #5.7.1 no", "5.7.1"), ("550 no (5.7.1)", "5.7.1"), ("550-5.7.1 a\n550 5.7.2 b", "5.7.1"),
            ("550 no such user (#5.1.1).", "5.1.1"), ("450 failed: 4.4.1.", "4.4.1"),
            ("550 5.2.0.13 is an address", nil), ("550 192.5.2.1 too", nil), ("550 score=5.0.1", nil),
            ("550 Exim 4.96.1 says no", nil), ("550 see RFC2821 4.1.3", nil), ("550 version 5.0.2", nil),
            ("421 deferred - 4.16.55", nil), ("250 ready, Foo 5.0.1", nil),
        ] as [(String, String?)])
    func anywhere(_ text: String, _ code: String?) throws {
        let reply = try #require(Reply(text))
        #expect(EnhancedStatusCode(anywhereIn: reply)?.description == code)
    }
}

@Suite("For now or for good, and whose move")
struct PermanenceTests {
    @Test(
        "the first digit, unless the text says otherwise",
        arguments: [
            ("250 ok", Permanence.success), ("354 go", .success), ("450 no", .transient), ("550 no", .permanent),
            ("550 too many messages this hour", .transient), ("552 full, try again later", .transient),
            ("553 5.7.2 permanently deferred; retrying will NOT succeed, not even later", .permanent),
            ("550 5.1.1 no such user", .permanent),
        ])
    func permanence(_ text: String, _ permanence: Permanence) throws {
        let reply = try #require(Reply(text))
        let explanation = Explanation(of: reply, in: nil)
        #expect(explanation.permanence == permanence)
        let isOdd = reply.severity == .permanent && permanence == .transient
        #expect(explanation.remarks.contains(Permanence.contradiction) == isOdd)
        if isOdd { #expect(ExplanationForm.json(explanation).contains(#""class":"transient""#)) }
    }

    @Test("the faults of the labels")
    func faults() {
        let faults: [(Move, [Cause])] = [
            (.address, [.unknownUser, .noSuchDomain]),
            (.recipient, [.mailboxFull, .mailboxDisabled, .policyOther]),
            (.server, [.greylisted, .systemError, .storage, .routingLoop]),
            (
                .client,
                [
                    .timeout, .syntaxError, .badSequence, .notImplemented, .heloRejected, .tlsRequired, .authRequired,
                    .authFailed, .relayDenied, .tooManyRecipients,
                ]
            ),
            (.senderReputation, [.rateLimited, .blockedIPReputation, .dnsblListed]),
            (.senderSetup, [.noReverseDNS, .spfFail, .dkimFail, .dmarcFail, .senderRejected]),
            (.message, [.contentSpam, .contentVirus, .messageTooLarge]), (.noOne, [.success]),
        ]
        #expect(Set(faults.flatMap(\.1)) == Set(Cause.allCases))
        for (move, causes) in faults {
            for cause in causes { #expect(CauseFacts.fact(for: cause)?.move == move, "\(cause)") }
        }
        #expect(Set(faults.map(\.0)) == Set(Move.allCases))
        #expect(Move.allCases.allSatisfy { $0.words.isEmpty == ($0 == .noOne) })
    }

    @Test("the names of the stages", arguments: ReplyContext.stages)
    func stages(_ stage: String) {
        #expect((ReplyContext(stage: stage) == nil) == (stage == "any"))
        #expect(ReplyContext(stage: "lunch") == nil)
    }
}

import SMTPSyntax
import SessionModel
import Testing

@testable import ScreenModel

@Suite("What the DNS says of a session")
struct NameChecksTests {
    static let good = DNSFindings.Row(
        .good, "Reverse DNS of 192.0.2.1 (PTR)", finding: "192.0.2.1 is client.example.org, which has this address.",
        records: ["1.2.0.192.in-addr.arpa PTR client.example.org"], sections: "RFC 1912 §2.1 · RFC 8601 §3",
        trust: "not secured by DNSSEC, or the name server does not say", isAuthentic: false)
    static let bad = DNSFindings.Row(
        .bad, "SPF of example.org (MAIL FROM)", finding: "fail for 192.0.2.1, by -all.",
        advice: "The domain says that this address must not send its mail; a server may refuse it (RFC 7208 §8.4).",
        records: ["example.org TXT \"v=spf1 ip4:198.51.100.0/24 include:_spf.example.net -all\""],
        sections: "RFC 7208 §2.6", trust: "not secured by DNSSEC, or the name server does not say", isAuthentic: false)
    static let asking = DNSFindings.Row(.asking, "DANE (TLSA)", finding: "Asking …")
    static let unknown = DNSFindings.Row(
        .unknown, "DANE (TLSA)", finding: "A server that is not reached by a host name has no TLSA records.")

    static func findings(_ rows: [DNSFindings.Row], number: Int = 1, isComplete: Bool = true) -> DNSFindings {
        DNSFindings(
            number: number, source: "127.0.0.1:5353", rows: rows,
            remarks: isComplete ? ["DKIM is not checked: its signatures are in the message."] : [],
            isComplete: isComplete)
    }

    private let names = SpokenNames(
        hello: "client.example.org", sender: "alice@example.org", recipientDomain: "example.test")

    private func asked(_ effects: [Effect]) -> SpokenNames? {
        for case .checkDNS(let names, _, _) in effects { return names }
        return nil
    }

    private func notes(_ play: Play) -> [String] {
        (0..<play.model.dialogue.transcript.count).compactMap { entry in
            guard case .note(let note) = play.model.dialogue.transcript[entry]?.body, note.id == Note.dnsCheckID else {
                return nil
            }
            return note.text
        }
    }

    /// Asked, on a session with a sender and recipients.
    private func play() -> Play {
        var play = Play.recipients(width: 100, height: 40)
        play.send(":dns")
        return play
    }

    @Test("what was said goes out with the wish, and the page says that it is asking")
    func begin() {
        let play = play()
        #expect(play.effects == [.checkDNS(names, chain: [], number: 1)])
        #expect(play.row(with: "DNS of this session") != nil && play.row(with: "Asking") != nil)
    }

    @Test("what is known already is shown meanwhile")
    func progress() {
        var play = play()
        play.happen(.dnsFindings(Self.findings([Self.good, Self.asking], isComplete: false)))
        #expect(play.row(with: "Asking 127.0.0.1:5353") != nil)
        #expect(play.row(with: "which has this address") != nil && play.row(with: "… DANE (TLSA)") != nil)
        #expect(notes(play).isEmpty)
    }

    @Test("at the end each row has its mark, its record, its RFC and its trust, and all of it is noted")
    func complete() {
        var play = play()
        play.happen(.dnsFindings(Self.findings([Self.good, Self.bad, Self.unknown])))
        for words in [
            "From 127.0.0.1:5353; :dns asks again.", "✓ Reverse DNS of 192.0.2.1 (PTR)",
            "✗ SPF of example.org (MAIL FROM)",
            "? DANE (TLSA)", "RFC 7208 §2.6; no AD", "no AD: not secured by DNSSEC", "include:_spf.example.net",
            "DKIM is not checked",
        ] {
            #expect(play.row(with: words) != nil, "\(words)")
        }
        #expect(notes(play).count == 5)
        play.press(.escape)
        #expect(play.model.shown.page == nil)
    }

    @Test("the conversation has one row per check; the notes and the session that is read again have the rest")
    func brief() {
        var play = play()
        play.happen(.dnsFindings(Self.findings([Self.good, Self.bad, Self.unknown])))
        play.press(.escape)
        let maker = ConversationRows(
            dialogue: play.model.dialogue, width: 70, marks: .unicode, isBriefOnDNS: true)
        let all = ConversationRows(dialogue: play.model.dialogue, width: 60, marks: .unicode)
        func rows(_ maker: ConversationRows) -> [String] {
            (0..<play.model.dialogue.transcript.count).flatMap(maker.rows(of:)).map(\.line.text)
                .filter { $0.contains("·") }
        }
        let lines = rows(maker)
        #expect(lines.contains { $0.contains("[x] SPF of example.org (MAIL FROM): fail for 192.0.2.1, by -all") })
        #expect(!lines.contains { $0.contains("must not send its mail") } && lines.allSatisfy { $0.count <= 70 })
        #expect(rows(all).joined().contains("DKIM") && notes(play).contains { $0.contains("include:_spf.example.net") })
        #expect(play.row(with: "include:_spf.example.net") == nil)
    }

    @Test("asking again repeats no note where nothing has changed")
    func again() {
        var play = play()
        play.happen(.dnsFindings(Self.findings([Self.good])))
        play.send(":dns")
        #expect(play.effects == [.checkDNS(names, chain: [], number: 2)])
        play.happen(.dnsFindings(Self.findings([Self.good], number: 2)))
        #expect(notes(play).count == 3)
        play.send(":dns")
        play.happen(.dnsFindings(Self.findings([Self.bad], number: 3)))
        #expect(notes(play).count == 6)
    }

    @Test("what answers an earlier wish is late")
    func late() {
        var play = play()
        play.send(":dns")
        play.happen(.dnsFindings(Self.findings([Self.good])))
        #expect(play.row(with: "which has this address") == nil && notes(play).isEmpty)
    }

    @Test("it does not cover what the user has opened meanwhile, and is noted")
    func covered() {
        var play = play()
        play.send(":help")
        let page = play.model.shown.page
        play.happen(.dnsFindings(Self.findings([Self.good])))
        #expect(play.model.shown.page == page)
        #expect(notes(play).count == 3)
    }

    @Test("after the connection has ended it can be asked, and an answer that comes then is noted")
    func ended() {
        var play = play()
        play.happen(.ended(""))
        play.happen(.dnsFindings(Self.findings([Self.good])))
        #expect(notes(play).count == 3)
        play.send(":dns")
        #expect(asked(play.effects) == names)
    }

    @Test("an answer about the server before is not noted in the session with the next one")
    func visited() {
        var play = play()
        play.happen(.ended(""))
        play.send(":connect other.example.net")
        play.happen(.visiting(target: "other.example.net:25", .off))
        play.happen(.dnsFindings(Self.findings([Self.good])))
        #expect(play.model.dialogue.transcript.count == 0)
    }

    @Test("of two sessions the one that asked gets the answer")
    func workspace() {
        var play = WorkspacePlay.two(width: 100, height: 40)
        play.send(":dns")
        #expect(play.effects.map(\.session) == [2])
        play.happen(.dnsFindings(Self.findings([Self.good])), in: 1)
        #expect(play.workspace.session(1)?.model.nameChecks.findings == nil)
        play.happen(.dnsFindings(Self.findings([Self.good])), in: 2)
        #expect(play.model.nameChecks.findings != nil)
    }

    @Test("lines wait for the end of the questions, and the notes are the answer")
    func lines() {
        var model = Play.recipients().model
        var effects = update(&model, .line(Array(":dns".utf8), isTyped: false), at: 1)
        #expect(asked(effects) == names && model.shown.page == nil)
        #expect(!model.isReadyForLine)
        _ = update(&model, .dnsFindings(Self.findings([Self.good], isComplete: false)), at: 2)
        #expect(!model.isReadyForLine)
        _ = update(&model, .dnsFindings(Self.findings([Self.good])), at: 3)
        #expect(model.isReadyForLine)
        effects = update(&model, .line(Array("NOOP".utf8), isTyped: false), at: 4)
        #expect(effects.contains(.write(Array("NOOP\r\n".utf8))))
    }

    @Test("an address in place of the own one")
    func address() {
        var play = Play.recipients()
        play.send(":dns 2001:db8::1")
        #expect(asked(play.effects)?.address == "2001:db8::1")
        for wrong in ["example.org", "192.0.2.1:25", "192.0.2", "fe80::1 x"] {
            play.press(.escape)
            play.send(":dns \(wrong)")
            #expect(play.effects.isEmpty && play.row(with: "Expected an IP address") != nil, "\(wrong)")
        }
    }

    // By themselves

    private func checked() -> Play {
        var play = Play(
            AppModel(
                Settings(
                    target: "mail.example.test:25", helloName: "client.example.org", marks: .unicode, checksNames: true),
                recording: .off, size: Size(width: 100, height: 30)))
        play.connect()
        play.server("220 mail.example.test ESMTP")
        play.send("EHLO client.example.org")
        play.server("250 mail.example.test")
        return play
    }

    @Test("where the user wants it they begin with the reply to MAIL, once per connection", arguments: ["250", "550"])
    func due(_ code: String) {
        var play = checked()
        play.send("MAIL FROM:<alice@example.org>")
        #expect(asked(play.effects) == nil)
        play.server("\(code) x")
        #expect(asked(play.effects)?.sender == "alice@example.org" && play.model.shown.page == nil)
        play.send("RSET")
        play.server("250 x")
        play.send("MAIL FROM:<alice@example.org>")
        play.server("250 x")
        #expect(asked(play.effects) == nil)
    }

    @Test("also after they were asked for by hand, when less was known")
    func dueAfterWish() {
        var play = checked()
        play.send(":dns")
        play.happen(.dnsFindings(Self.findings([Self.good])))
        play.send("MAIL FROM:<alice@example.org>")
        play.server("250 x")
        #expect(asked(play.effects)?.sender == "alice@example.org")
    }

    @Test("or with the end of the connection, if that is earlier")
    func dueAtEnd() {
        var play = checked()
        play.happen(.ended(""))
        #expect(asked(play.effects)?.hello == "client.example.org")
        var closed = checked()
        closed.send(":close")
        #expect(asked(closed.effects) != nil)
    }

    @Test("the certificates of the server go with the wish, also those that were rejected")
    func chain() {
        var play = Play(width: 100, height: 30)
        play.connect()
        play.server("220 x")
        play.send(":tls")
        let leaf = TLSCertificate(
            subject: "", issuer: "", names: [], notBefore: "", notAfter: "", key: "", fingerprint: "", der: [1, 2])
        play.happen(.handshakeFailed(TLSFailure("x", isOpen: true, chain: [leaf])))
        play.send(":dns")
        guard case .checkDNS(_, let chain, _) = play.effects.first else {
            Issue.record("nothing is asked")
            return
        }
        #expect(chain == [[1, 2]])
    }

    @Test("hostile text of records does not reach the terminal as it is")
    func hostile() {
        var play = play()
        let row = DNSFindings.Row(
            .bad, "s\u{1b}[2J", finding: "f\u{202e}", records: [String(repeating: "\u{7}", count: 3_000)])
        play.happen(.dnsFindings(Self.findings([row])))
        let text = play.screen.text
        #expect(!text.contains("\u{1b}") && !text.contains("\u{202e}") && !text.contains("\u{7}"))
        #expect(text.contains("\\x1b[2J"))
    }
}

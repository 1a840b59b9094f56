import Testing

@testable import Explainer
@testable import SMTPSyntax
@testable import ScreenModel
@testable import SessionModel

@Suite("F8 takes the advice")
struct AdviceTests {
    /// After EHLO, the lines of a dialogue: `C:` is typed and sent, `S:` comes.
    static func play(_ lines: String..., width: Int = 120) -> Play {
        var play = Play(width: width, height: 40)
        play.connect()
        play.server("220 mx.example.test ESMTP")
        play.send("EHLO client.example.org")
        play.server("250-mx.example.test", "250-SIZE 1000", "250-8BITMIME", "250 DSN")
        for line in lines {
            let text = String(line.dropFirst(3))
            if line.hasPrefix("C:") { play.send(text) } else { play.server(text) }
        }
        return play
    }

    private static let mail = "C: MAIL FROM:<alice@example.org>"
    private static let rcpt = "C: RCPT TO:<bob@example.test>"

    @Test("the advised command goes into an empty line")
    func advice() {
        var play = Self.play("C: DATA", "S: 503 5.5.1 need MAIL")
        play.press(.function(8))
        #expect(play.model.typing.line.text == "MAIL FROM:<>")
        play.press(.function(8))
        #expect(play.model.typing.line.text == "MAIL FROM:<>")
        #expect(play.row(with: "into an empty line") != nil)
    }

    @Test("where the advice names no command it is the next step, except for an earlier reply")
    func noAdvice() {
        var play = Play.recipients()
        play.press(.function(8))
        #expect(play.model.typing.line.text == "RCPT TO:<>", "then it is the next step of the session")
        play.press(.control("c"), .function(2), .function(8))
        #expect(play.model.typing.line.text == "RCPT TO:<>", "the newest reply is no earlier one")
        play.press(.control("c"), .function(2), .up, .up, .up, .function(8))
        #expect(play.model.typing.line.text == "MAIL FROM:<>" || play.model.typing.line.isEmpty)
    }

    @Test("while an earlier reply is chosen its advice is taken, and the line has the keys again")
    func chosen() {
        var play = Self.play("C: DATA", "S: 503 5.5.1 need MAIL", "C: NOOP", "S: 250 ok")
        play.press(.function(2), .up, .function(8))
        #expect(play.model.shown.chosen == nil)
        #expect(play.model.typing.line.text == "MAIL FROM:<>")
    }

    @Test("of what is advised, what can be sent now")
    func possible() {
        let nested = Self.play(Self.mail, "S: 250 ok", Self.mail, "S: 503 5.5.1 Error: nested MAIL command")
        #expect(nested.model.firstStep?.text == "RSET")
        var early = Play()
        early.connect()
        early.server("220 mx")
        early.send("MAIL FROM:<alice@example.org>")
        early.server("503 5.5.1 say hello")
        #expect(early.model.firstStep?.text == "EHLO client.example.org")
        early.send("DATA")
        early.server("503 5.5.1 need MAIL")
        #expect(early.model.firstStep?.text == "EHLO client.example.org", "before MAIL comes EHLO")
        let named = Self.play(Self.mail, "S: 250 ok", "C: DATA", "S: 503 5.5.1 need RCPT")
        #expect(named.model.firstStep?.text == "RCPT TO:<>")
    }

    @Test("the pane says what the key sends, where the steps do not name it, and whatever the sentence says")
    func key() throws {
        for (lines, key) in [
            (["C: DATA", "S: 503 5.5.1 need MAIL"], "F8"), ([Self.mail, "S: 450 4.2.0 Greylisted"], "F8: MAIL"),
            (["C: NOOP", "S: 550 5.1.1 no such user"], nil),
        ] as [([String], String?)] {
            var play = Self.play()
            for line in lines {
                if line.hasPrefix("C:") {
                    play.send(String(line.dropFirst(3)))
                } else {
                    play.server(String(line.dropFirst(3)))
                }
            }
            let end = try #require(play.model.dialogue.newestReply)
            var explanation = try #require(play.model.dialogue.explanation(ofReplyEndingAt: end))
            #expect(
                play.model.adviceKey(
                    for: explanation, ofReplyEndingAt: end, first: play.model.firstStep) == key, "\(lines)")
            explanation.advice = explanation.advice.reworded("As you like: EHLO, MAIL, RCPT, DATA, RSET or QUIT.")
            #expect(
                play.model.adviceKey(
                    for: explanation, ofReplyEndingAt: end, first: play.model.firstStep) == key, "\(lines)")
        }
    }

    @Test("where what is advised cannot be sent, the pane names no key for it")
    func keyOfWhatCannotBeSent() throws {
        var ahead = Play(width: 120, height: 40)
        ahead.connect()
        ahead.server("220 mx.example.test ESMTP")
        ahead.send("EHLO client.example.org")
        ahead.send("MAIL FROM:<alice@example.org>")
        var unasked = Self.play(Self.mail, "S: 250 ok", Self.rcpt, "S: 250 ok", "C: DATA", "S: 354 go", "C: text")
        unasked.server("250 names")
        for play in [ahead, unasked] {
            let end = try #require(play.model.explainedReply)
            let explanation = try #require(play.model.dialogue.explanation(ofReplyEndingAt: end))
            #expect(!explanation.advice.sends.isEmpty, "otherwise this shows nothing")
            #expect(
                play.model.adviceKey(
                    for: explanation, ofReplyEndingAt: end, first: play.model.firstStep) == nil)
            #expect(play.row(with: "Try:") != nil && play.row(with: "Try (F8") == nil)
        }
    }

    @Test("no open transaction is thrown away for a look at the offers")
    func offers() {
        let play = Self.play(Self.mail, "S: 250 ok", "C: ETRN example.org", "S: 500 5.5.2 what")
        #expect(play.model.firstStep?.verb == .rcpt)
    }

    @Test(
        "an address stays, and the parameter goes that was refused",
        arguments: [
            (" FOO=bar", "555 5.5.4 Unsupported option: FOO=bar", ""),
            (" NOTIFY=NEVER FOO=bar", "555 5.5.4 Unsupported option: FOO=bar", " NOTIFY=NEVER"),
            (" NOTIFY=SOMETIMES", "501 5.5.4 Error: Bad NOTIFY parameter syntax", " NOTIFY="),
            (
                " NOTIFY=fail ORCPT=bob@example.test", "501 5.5.4 syntax",
                " NOTIFY=FAILURE ORCPT=rfc822;bob@example.test"
            ),
            (" ORCPT=bob NOTIFY=NEVER", "501 5.5.4 syntax", " ORCPT= NOTIFY=NEVER"),
            (" NOTIFY=NEVER ORCPT=rfc822;bob@example.test", "555 5.5.4 what", ""),
            (" NOTIFY=", "501 5.5.4 what", ""),
        ])
    func parameters(_ behind: String, _ reply: String, _ left: String) {
        let play = Self.play(Self.mail, "S: 250 ok", Self.rcpt + behind, "S: " + reply)
        #expect(play.model.firstStep?.text == "RCPT TO:<bob@example.test>" + left)
    }

    @Test(
        "a value with a mistake is fixed where it is clear how, and emptied elsewhere with the cursor at its place",
        arguments: [
            (" BODY=8bit SIZE=10", " BODY=8BITMIME SIZE=10", 0), (" RET=header ENVID=a+b", " RET=HDRS ENVID=a+2Bb", 0),
            (" SIZE=1k RET=FULL", " SIZE= RET=FULL", 9), (" SIZE=10 ENVID=\u{e4}", " SIZE=10 ENVID=", 0),
            (" SMTPUTF8=yes", "", 0), (" SIZE=10 SIZE=20 RET=FULL", " SIZE= RET=FULL", 9),
            (" SIZE=10 BODY=7BIT SIZE=10", " SIZE=10 BODY=7BIT", 0),
        ])
    func values(_ typed: String, _ fixed: String, _ after: Int) {
        let (mail, right) = ("MAIL FROM:<alice@example.org>", "MAIL FROM:<alice@example.org>\(fixed)")
        let refused = Self.play("C: \(mail)\(typed)", "S: 501 5.5.4 syntax")
        #expect(refused.model.firstStep == CommandDraft(right, after: after), "after the refusal")
        guard typed != " SMTPUTF8=yes", !typed.contains("\u{e4}") else { return }
        var before = Self.play()
        before.type(mail + typed)
        before.model.typing.settle()
        before.press(.function(8))
        #expect(before.model.typing.text == right && before.model.typing.line.after.count == after, "while it is typed")
    }

    @Test("message text where a command is due is told to be that, also after it was refused")
    func headerField() {
        for line in ["Subject: hello", "From: alice@example.org", "X-Mailer: x"] {
            var play = Self.play(Self.mail, "S: 250 ok", Self.rcpt, "S: 250 ok")
            play.type(line)
            #expect(play.row(with: "looks like message text; DATA comes first") != nil)
            play.press(.enter)
            play.server("500 5.5.2 Error: command not recognized")
            #expect(play.row(with: "Try (F8): This looks like message text") != nil, "\(line)")
            #expect(play.model.firstStep?.text == "DATA")
        }
        let form = Self.play("C: MAIL FORM:<alice@example.org>", "S: 501 5.5.4 Syntax: MAIL FROM:<address>")
        #expect(form.reply(100).contains { $0.contains("did you mean FROM:<address>?") })
        #expect(form.model.firstStep?.text == "MAIL FROM:<alice@example.org>")
    }

    @Test("a misspelt RCPT does not make its recipient the sender")
    func misspeltRecipient() {
        var play = Self.play()
        play.type("RCTP TO:<bob@example.test>")
        play.press(.function(8))
        #expect(!play.model.typing.text.contains("MAIL"))
        #expect(play.row(with: "MAIL FROM:<bob") == nil)
    }

    @Test("the advice names no other line than the key inserts")
    func oneThing() {
        let play = Self.play(Self.mail, "S: 250 ok", "C: RCPT TO:<>", "S: 501 5.1.3 bad address syntax")
        #expect(play.model.firstStep?.text == "RCPT TO:<>")
        #expect(play.screen.text.contains("bob@") == false)
        #expect(play.row(with: "Correct it; its form is RCPT TO:<…>") != nil)
    }

    @Test("nothing goes on with a line that was begun, and the key ends it")
    func begun() {
        var play = Self.play()
        play.send(#":raw "MAIL FR""#)
        #expect(play.model.firstStep?.text == #":raw "\r\n""# && play.row(with: "REST>") != nil)
        play.send(":again")
        #expect(play.effects == [] && play.row(with: "A line was begun and has no end yet") != nil)
        play.type("OM:<a@b.example>")
        #expect(play.model.correction == nil && play.row(with: "expects 250") != nil)
        play.press(.enter)
        play.server("250 Ok")
        #expect(play.row(with: "250 answers MAIL FROM:<a@b.example>") != nil && play.row(with: "REST>") == nil)
    }

    @Test("where the server may read message text the key inserts what gives nothing away")
    func textAwaited() {
        let play = Self.play("C: FOO", "S: 354 go on")
        #expect(play.model.firstStep?.text == ":close")
    }

    @Test("after the end of the connection no next step is advised")
    func afterClose() {
        var play = Play.message(width: 120, height: 40)
        play.press(.control("x"), .character("y"))
        #expect(play.row(with: "Send the message") == nil && play.row(with: "a single dot on a line") == nil)
        #expect(play.row(with: "The connection is closed; :reconnect") != nil)
    }

    @Test("a quoted local part with a blank is no parameter")
    func quoted() {
        let play = Self.play("C: MAIL FROM:<\"a b\"@example.org> FOO", "S: 555 5.5.4 Unsupported option: FOO")
        #expect(play.model.firstStep?.text == "MAIL FROM:<\"a b\"@example.org>")
    }

    @Test(
        "a line with mistakes comes back without them, with the address that was in it",
        arguments: [
            ("MAIL FROM:alice@example.org", "501 5.5.4 syntax error", "MAIL FROM:<alice@example.org>"),
            ("MAIL FROM: <alice@example.org>", "501 5.5.4 no space", "MAIL FROM:<alice@example.org>"),
            ("MAIL FROM <alice@example.org>", "501 5.5.4 colon", "MAIL FROM:<alice@example.org>"),
            ("MAIL FROM : alice@example.org", "501 5.5.4 colon", "MAIL FROM:<alice@example.org>"),
            ("MAIL <alice@example.org>", "501 5.5.4 syntax", "MAIL FROM:<alice@example.org>"),
            ("MAIL FROM:<alice@example.org", "501 5.5.4 bracket", "MAIL FROM:<alice@example.org>"),
            ("MAIL FROM:<<alice@example.org>>", "553 5.1.7 address", "MAIL FROM:<alice@example.org>"),
            ("MAIL FROM:Alice <alice@example.org>", "501 5.5.4 syntax", "MAIL FROM:<alice@example.org>"),
            ("MAIL FROM:<alice@example.org>SIZE=10", "501 5.5.4 syntax", "MAIL FROM:<alice@example.org>"),
            ("MAIL FROM:alice@example.org SIZE=10", "501 5.5.4 syntax", "MAIL FROM:<alice@example.org> SIZE=10"),
            ("MAIL TO:<alice@example.org>", "501 5.5.4 syntax", "MAIL FROM:<alice@example.org>"),
            ("MAILFROM:<alice@example.org>", "500 5.5.2 what", "MAIL FROM:<alice@example.org>"),
            ("MIAL FROM:<alice@example.org>", "500 5.5.1 what", "MAIL FROM:<alice@example.org>"),
            ("MAI FROM alice@example.org", "502 5.5.2 what", "MAIL FROM:<alice@example.org>"),
            ("mail from:<mailto:alice@example.org>", "501 5.1.7 syntax", "MAIL FROM:<alice@example.org>"),
            ("MAIL FROM:<alice@[2001:db8::1]>", "501 5.1.7 syntax", "MAIL FROM:<alice@[IPv6:2001:db8::1]>"),
            ("MAIL\tFROM:<alice@example.org>\u{1}", "500 5.5.2 what", "MAIL FROM:<alice@example.org>"),
            ("HELLO mx.example.org", "500 5.5.1 what", "EHLO mx.example.org"),
            ("QUIT now", "501 5.5.4 no argument", "QUIT"), ("QIUT", "500 5.5.1 what", "QUIT"),
            ("STARTLS", "500 5.5.1 what", nil), ("XYZZY", "500 5.5.1 what", nil),
        ] as [(String, String, String?)])
    func mistakes(_ line: String, _ reply: String, _ corrected: String?) {
        let play = Self.play("C: " + line, "S: " + reply)
        #expect(play.model.firstStep?.text == corrected || corrected == nil && play.model.firstStep?.text != line)
    }

    @Test("inside a transaction, too; where no fix is known it is the verb")
    func recipients() {
        for (line, corrected) in [
            ("RCPT TO:bob@@example.test", "RCPT TO:<bob@example.test>"),
            ("RCPT TO: bob@example.test,", "RCPT TO:<bob@example.test>"),
            ("RCTP TO <bob@example.test>", "RCPT TO:<bob@example.test>"),
            ("RCPT TO:<bob@example.test> NOTIFY=SOMETIMES", "RCPT TO:<bob@example.test> NOTIFY="),
            ("RCPT TO:<bob>", "RCPT TO:<>"), ("RCPT bob", "RCPT TO:<>"), ("RCPT TO:<a b c@@>", "RCPT TO:<>"),
        ] {
            let play = Self.play(Self.mail, "S: 250 ok", "C: " + line, "S: 501 5.1.3 bad address syntax")
            #expect(play.model.firstStep?.text == corrected, "\(line)")
        }
        let data = Self.play(Self.mail, "S: 250 ok", Self.rcpt, "S: 250 ok", "C: DATA x", "S: 501 5.5.4 no argument")
        #expect(data.model.firstStep?.text == "DATA")
    }

    @Test("nothing of a line of AUTH is corrected: it may be a secret")
    func secrets() {
        for line in ["AUHT PLAIN AGEAYg==", "AUTH PLAN AGEAYg==", "AUTH\tPLAIN AGEAYg=="] {
            let play = Self.play("C: " + line, "S: 500 5.5.2 what")
            #expect(play.model.firstStep?.text.contains("AGEAYg") != true)
        }
    }

    @Test("a line without a mistake comes back as it was, where it is to be repeated")
    func again() {
        let grey = Self.play(Self.mail, "S: 250 ok", Self.rcpt, "S: 450 4.2.0 Greylisted, try again in 300 seconds")
        #expect(grey.model.firstStep?.text == "RCPT TO:<bob@example.test>")
        let later = Self.play(Self.mail, "S: 451 4.3.0 later")
        #expect(later.model.firstStep?.text == "MAIL FROM:<alice@example.org>")
    }

    @Test("a line with a mistake that is to be repeated comes back without it")
    func mistakenAgain() {
        let play = Self.play(
            Self.mail, "S: 250 ok", "C: RCPT TO:bob@example.test", "S: 450 4.2.0 Greylisted, try again in 300 seconds")
        #expect(play.model.firstStep?.text == "RCPT TO:<bob@example.test>")
    }

    @Test("what is greylisted until the next transaction is not repeated in this one")
    func greylisted() {
        let play = Self.play(
            Self.mail, "S: 250 ok", Self.rcpt, "S: 451 4.7.1 Greylisted; try again in a new transaction")
        #expect(play.model.firstStep?.text == "RSET")
        #expect(play.row(with: "Send RSET, then the same MAIL") != nil)
    }

    @Test("a login that is demanded is carried out by :auth")
    func demandedLogin() {
        var play = Play()
        play.connect()
        play.server("220 mx")
        play.send("EHLO client.example.org")
        play.server("250-mx", "250 AUTH PLAIN")
        play.send("MAIL FROM:<alice@example.org>")
        play.server("530 5.7.0 Log in first")
        #expect(play.model.firstStep?.text == ":auth")
    }

    @Test(
        "a refused login is repeated with its mechanism, unless that is what was refused",
        arguments: [
            ("AUTH PLAIN AGEAYg==", "535 5.7.8 bad credentials", ":auth PLAIN"),
            ("AUTH login", "535 5.7.8 wrong", ":auth LOGIN"),
            ("AUTH PLAIN AGEAYg==", "538 5.7.11 encryption required", nil),
        ])
    func repeatedLogin(_ line: String, _ reply: String, _ advised: String?) {
        var play = Play()
        play.connect()
        play.server("220 mx")
        play.send("EHLO client.example.org")
        play.server("250-mx", "250 AUTH PLAIN LOGIN")
        play.send(line)
        play.server(reply)
        #expect(advised == nil ? play.model.firstStep?.text != ":auth PLAIN" : play.model.firstStep?.text == advised)
    }

    @Test("what an AUTH line held is not put there again")
    func login() {
        let play = Self.play("C: AUTH PLAIN AGEAYg==", "S: 501 5.5.2 cannot decode")
        #expect(play.model.firstStep?.text.contains("AGEAYg==") != true)
    }

    @Test("on a closed connection it is :reconnect, whatever the last reply says")
    func closed() {
        var play = Self.play(Self.mail, "S: 421 4.3.2 shutting down")
        play.happen(.ended(""))
        #expect(play.row(with: "Try (F8)") == nil)
        #expect(play.row(with: ":reconnect (F8)") != nil && play.row(with: "F8 :reconnect") != nil)
        play.press(.function(8))
        #expect(play.model.typing.line.text == ":reconnect")
        play.press(.enter)
        #expect(play.effects == [.connect])
        play.press(.function(8))
        #expect(play.model.typing.line.isEmpty, "while it is being opened there is nothing to send")
        play.happen(.connectionFailed(ConnectionFailure(.refused, .tcp(host: "mail.example.test", port: 25))))
        play.press(.function(8))
        #expect(play.model.typing.line.text == ":reconnect")
    }

    @Test("it is the same whatever the side pane shows", arguments: [3, 4], [80, 120, 40])
    func panes(_ key: Int, _ width: Int) {
        var play = Self.play("C: DATA", "S: 503 5.5.1 need MAIL", width: width)
        play.press(.function(key), .function(8))
        #expect(play.model.typing.line.text == "MAIL FROM:<>")
        #expect(play.model.notice == nil)
    }

    @Test("inside a message it says that what is typed is no command")
    func message() {
        var play = Play.message()
        play.press(.function(8))
        #expect(play.model.typing.line.isEmpty)
        #expect(play.model.notice?.contains("^C") != true)
    }

    @Test("a recording takes none")
    func recording() {
        let model = AppModel(
            recording: [], target: "mail.example.test:25", address: nil, size: Size(width: 80, height: 24),
            marks: .unicode)
        #expect(model.firstStep?.text == nil)
    }
}

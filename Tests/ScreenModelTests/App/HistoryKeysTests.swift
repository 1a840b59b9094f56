import Testing

@testable import SMTPSyntax
@testable import ScreenModel
@testable import SessionModel

@Suite("Earlier lines, in the hands")
struct HistoryKeysTests {
    private static func play(_ keys: String, _ play: Play = .recipients()) -> Play {
        var play = play
        for key in KeyNotation.parse(keys) ?? [] { play.press(key) }
        return play
    }

    @Test(
        "Ctrl-R finds the newest line with a text, and older and newer ones",
        arguments: [
            ("<C-r>rcpt", "RCPT TO:<lt>nobody@example.test>"), ("<C-r>RCPT<C-r>", "RCPT TO:<lt>bob@example.test>"),
            ("<C-r>rcpt<Up><C-s>", "RCPT TO:<lt>nobody@example.test>"), ("<C-r>bob", "RCPT TO:<lt>bob@example.test>"),
            ("<C-r>mailx<BS>", "MAIL FROM:<lt>alice@example.org>"), ("NO<C-r>zz", "NO"),
            ("<C-r>eh<C-r><C-r>", "EHLO client.example.org"),
        ])
    func find(_ keys: String, _ line: String) {
        let play = Self.play(keys)
        #expect(play.model.typing.text == line.replacing("<lt>", with: "<"))
        #expect(play.model.keyContext == .history)
        #expect(play.row(with: " history ") != nil && play.row(with: "^R ^S older, newer") != nil)
    }

    @Test("Enter edits what was found and sends nothing; Esc and Ctrl-G bring back the line as it was")
    func leave() {
        let found = Self.play("NO<C-r>mail<CR>")
        #expect(found.effects == [] && found.model.typing.text == "MAIL FROM:<alice@example.org>")
        #expect(found.model.keyContext == .input)
        #expect(Self.play("NO<C-r>mail<CR><CR>").effects.count == 1)
        for key in ["<Esc>", "<C-g>", "<C-c>"] {
            let left = Self.play("NO<C-r>mail" + key)
            #expect(left.model.typing.text == "NO" && left.model.keyContext == .input)
        }
    }

    @Test("any other key keeps what was found and does what it does")
    func through() {
        let play = Self.play("<C-r>bob<C-a><Del>")
        #expect(play.model.typing.text == "CPT TO:<bob@example.test>" && play.model.keyContext == .input)
        #expect(Self.play("<C-r>bob<F1>").model.shown.page == .help)
    }

    @Test("there is no search where no command is typed")
    func elsewhere() {
        #expect(Self.play("<C-r>", .message()).model.keyContext == .input)
    }

    @Test("Enter on a chosen reply puts the command that it answers into the line, to be sent again")
    func editCommand() {
        let play = Self.play("<F2><Up><CR>")
        #expect(play.effects == [] && play.model.keyContext == .input)
        #expect(play.model.typing.text == "RCPT TO:<bob@example.test>")
        #expect(Self.play("<F2><Up><CR><CR>").effects.count == 1)
    }

    @Test("a command with a secret, and a reply that answers none, bring back nothing")
    func nothing() {
        var play = LoginPlay.ready("PLAIN")
        play.send("AUTH PLAIN AHRpbQB0YW5zdGFhZnRhbnN0YWFm")
        play.server("535 5.7.8 no")
        play = Self.play("<C-c><F2><CR>", play)
        #expect(play.model.typing.line.isEmpty)
        #expect(play.row(with: "The command contained a secret, which is not kept.") != nil)
        play.press(.home, .enter)
        #expect(play.model.typing.line.isEmpty)
        #expect(play.row(with: "This reply does not answer a command.") != nil)
    }

    @Test("a line that could not be sent stays selected: typing replaces it, arrows edit it, Backspace clears it")
    func selected() {
        var play = Play.recipients()
        play.happen(.ended(""))
        play = Self.play("NOOP<CR>", play)
        #expect(play.model.typing.text == "NOOP" && play.model.typing.isSelected)
        #expect(view(play.model)[2, 21].style.isSelected)
        #expect(Self.play("x", play).model.typing.text == "x")
        #expect(Self.play("<Left>x", play).model.typing.text == "NOOxP")
        #expect(Self.play("<BS>", play).model.typing.line.isEmpty)
        #expect(Self.play("x<C-_><C-_>", play).model.typing.text == "NOOP")
        #expect(Self.play("<CR>", play).effects == [], "it is not sent")
    }

    // What the next start reads

    private static func kept(_ play: inout Play, _ line: String) -> [String] {
        play.send(line)
        return play.effects.compactMap { if case .keepLine(let line) = $0 { line } else { nil } }
    }

    private static func keeping() -> Play {
        let settings = Settings(
            target: "mail.example.test:25", helloName: "client.example.org", keepsHistory: true, marks: .unicode)
        var play = Play(AppModel(settings, recording: .off, size: Size(width: 80, height: 24)))
        play.connect()
        play.server("220 mail.example.test ESMTP")
        return play
    }

    @Test("commands are kept, once; a message, an answer and a secret are not")
    func keep() {
        var play = Self.keeping()
        #expect(Self.kept(&play, "EHLO client.example.org") == ["EHLO client.example.org"])
        play.server("250-mail.example.test", "250 AUTH LOGIN PLAIN")
        #expect(Self.kept(&play, "NOOP") == ["NOOP"])
        play.server("250 Ok")
        #expect(Self.kept(&play, "NOOP") == [])
        play.server("250 Ok")
        #expect(Self.kept(&play, ":note hello") == [":note hello"])
        #expect(Self.kept(&play, "AUTH PLAIN AHRpbQB0YW5zdGFhZnRhbnN0YWFm") == [])
        play.server("535 no")
        play.press(.control("c"))
        #expect(Self.kept(&play, "AUTH LOGIN") == ["AUTH LOGIN"])
        play.server("334 VXNlcm5hbWU6")
        #expect(Self.kept(&play, "alice") == [])
        play.server("334 UGFzc3dvcmQ6")
        #expect(Self.kept(&play, "secret") == [])
        play.server("235 ok")
        for (line, reply) in [
            ("MAIL FROM:<a@example.org>", "250 Ok"), ("RCPT TO:<b@example.test>", "250 Ok"), ("DATA", "354 go on"),
        ] {
            #expect(Self.kept(&play, line) == [line])
            play.server(reply)
        }
        for line in ["Subject: text", "", "text", "."] { #expect(Self.kept(&play, line) == []) }
    }

    @Test("a line that no line of a file can hold is kept for this session only")
    func unfit() {
        var play = Self.keeping()
        play.happen(.paste("NOOP a\u{1B}[31m"))
        play.press(.enter)
        #expect(play.effects.count == 1)
        play.server("250 Ok")
        #expect(Self.kept(&play, "NOOP " + String(repeating: "x", count: History.longestKept)) == [])
        play.press(.up)
        #expect(play.model.typing.text.hasPrefix("NOOP xx"))
    }

    @Test("the lines of an earlier session come back, with their addresses")
    func remembered() {
        var play = Self.keeping()
        play.model.remember(["EHLO old.example", "MAIL FROM:<old@example.org>"])
        play.press(.up)
        #expect(play.model.typing.text == "MAIL FROM:<old@example.org>")
        #expect(play.model.typing.addresses.senders == ["old@example.org"])
    }
}

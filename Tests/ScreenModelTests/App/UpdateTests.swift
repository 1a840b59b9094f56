import Testing

@testable import SMTPSyntax
@testable import ScreenModel
@testable import SessionModel

@Suite("What happens when something happens")
struct UpdateTests {
    @Test("a typed line goes out with CR LF when Enter is pressed, and not before")
    func enter() {
        var play = Play()
        play.connect()
        #expect(play.effects == [.read])
        play.server("220 mx")
        #expect(play.effects == [.read], "the next chunk is asked for")
        play.type("NOOP")
        #expect(play.effects == [])
        play.press(.enter)
        #expect(play.effects == [.write(Array("NOOP\r\n".utf8))])
        #expect(play.model.typing.line.isEmpty)
    }

    @Test("a line typed while nothing is connected is kept")
    func notConnected() {
        var play = Play()
        play.type("NOOP")
        play.press(.enter)
        #expect(play.effects == [])
        #expect(play.model.typing.line.text == "NOOP")
        #expect(play.row(with: "Nothing was sent") != nil)
    }

    @Test("in a message a dot is put in front and shown, and a single dot ends it")
    func message() {
        var play = Play.message()
        #expect(play.row(with: "..profile")?.contains("dot added") == true)
        #expect(play.send(".") == ".\r\n")
        play.server("250 queued")
        #expect(play.model.dialogue.session.phase == .ready)
        #expect(play.send(":help") == "", "outside a message a colon is for the program")
    }

    @Test("in a message every line is text, also one with a colon")
    func colonInMessage() {
        var play = Play.message()
        #expect(play.send(":quit") == ":quit\r\n")
    }

    @Test("pasted lines wait for Enter, one by one")
    func paste() {
        var play = Play.recipients()
        play.paste("NOOP\nRSET\nQUIT\n")
        #expect(play.effects == [])
        #expect(play.model.typing.line.text == "NOOP")
        #expect(play.row(with: "2 more pasted lines") != nil)
        play.press(.enter)
        #expect(play.effects == [.write(Array("NOOP\r\n".utf8))])
        #expect(play.model.typing.line.text == "RSET")
        play.press(.control("c"))
        #expect(play.model.typing.line.isEmpty && play.model.typing.pasted.isEmpty)
    }

    @Test("a pasted message goes at once up to its dot; what follows waits")
    func pasteMessage() {
        var play = Play.message()
        play.paste("one\n.two\n.\nQUIT")
        play.press(.enter)
        #expect(play.effects == [.write(Array("one\r\n..two\r\n.\r\n".utf8))])
        #expect(play.model.typing.line.text == "QUIT")
    }

    @Test("an earlier reply is chosen with the keys and with the mouse, and explained")
    func choosing() throws {
        var play = Play.recipients()
        play.press(.function(2), .up, .up)
        #expect(play.row(with: "answers MAIL") != nil)
        play.press(.escape)
        #expect(play.row(with: "answers RCPT") != nil)
        let rows = play.screen.text.split(separator: "\n", omittingEmptySubsequences: false)
        let y = try #require(rows.firstIndex { $0.contains("250-PIPELINING") })
        play.press(.mouse(Mouse(.press, at: Point(x: 12, y: y))))
        #expect(play.row(with: "answers EHLO") != nil)
    }

    @Test("scrolling back stays where it is while lines come, and PgDn comes back")
    func scrolling() {
        var play = Play.recipients()
        for number in 0..<60 {
            play.send("NOOP \(number)")
            play.server("250 Ok")
        }
        play.press(.pageUp, .pageUp)
        // What the explanation needs is another number of rows.
        let before = play.model.conversation.rows.prefix(5).map(\.line)
        play.server("421 bye")
        #expect(play.model.conversation.rows.prefix(5).map(\.line) == before)
        for _ in 0..<5 { play.press(.pageDown) }
        #expect(play.model.shown.top == nil)
        for _ in 0..<30 { play.press(.pageUp) }
        #expect(play.row(with: "connected to") != nil)
    }

    @Test(
        "local commands",
        arguments: [
            (":quit", [Effect.close, .quit]), (":close", [.close]), (":help", []), (":reconnect", [.close, .connect]),
        ])
    func local(_ line: String, _ effects: [Effect]) {
        var play = Play.recipients()
        play.send(line)
        #expect(play.effects == effects)
    }

    @Test("an unknown local command is told and kept")
    func unknownLocal() {
        var play = Play.recipients()
        play.send(":frobnicate")
        #expect(play.model.typing.line.text == ":frobnicate")
        #expect(play.row(with: "Unknown local command") != nil)
    }

    @Test("Ctrl-C clears the line, then asks; q and Enter quit, any other key stays and does what it does")
    func interrupt() {
        var play = Play.recipients()
        play.type("NOO")
        play.press(.control("c"))
        #expect(play.model.typing.line.isEmpty)
        play.press(.control("c"))
        #expect(play.model.shown.page == .quitQuestion)
        play.press(.character("n"))
        #expect(play.model.shown.page == nil && play.effects == [] && play.model.typing.text == "n")
        play.press(.control("u"), .control("c"), .function(1))
        #expect(play.model.shown.page == .help)
        play.press(.escape)
        for key in [Key.character("q"), .enter, .control("c")] {
            var play = play
            play.press(.control("c"), key)
            #expect(play.effects == [.close, .quit])
        }
    }

    @Test("a reply that does not come is said once, and nothing is closed")
    func timeout() {
        var play = Play.recipients()
        play.send("NOOP")
        #expect(play.model.wakeTime != nil)
        play.wait(12)
        #expect(play.row(with: "waiting 12s") != nil)
        play.wait(300)
        play.wait(1)
        #expect(play.screen.text.components(of: "no complete reply in 300") == 1)
        #expect(play.model.connection.link == .open)
        play.server("250 Ok")
        #expect(play.model.wakeTime == nil, "nothing wakes up while nothing is awaited")
    }

    @Test("the server's end, and a recording that fails, are said")
    func endings() {
        var play = Play.recipients()
        play.happen(.recordingFailed("No space left on device"))
        #expect(play.row(with: "NOT RECORDED") != nil)
        play.happen(.ended("Connection reset by peer"))
        #expect(play.effects == [.close])
        #expect(play.screen.text.contains("Connection reset by"))
        var failed = Play()
        failed.happen(.connectionFailed(ConnectionFailure(.refused, .tcp(host: "mail.example.test", port: 25))))
        #expect(failed.row(with: "NO CONNECTION") != nil)
    }

    @Test("the lint row judges while one types")
    func lint() {
        var play = Play.recipients()
        play.type("MAIL FROM:<x@y.example>")
        #expect(play.row(with: "A transaction is already open")?.contains("503") == true)
        play.press(.control("u"))
        play.type("DATA")
        #expect(play.row(with: "expects 354") != nil)
    }
}

extension String {
    fileprivate func components(of text: String) -> Int { ranges(of: text).count }
}

import SMTPSyntax
import SessionModel
import Testing

@testable import ScreenModel

@Suite("The explorer as lines")
struct PlainViewTests {
    /// The explorer with lines in and lines out.
    private struct Lines {
        var model: AppModel
        private var view: PlainView
        private(set) var effects: [Effect] = []
        private let isTyped: Bool
        private var time = 0.0

        init(isTyped: Bool = false) {
            view = PlainView(folds: isTyped)
            model = AppModel(
                target: "mail.example.test:25", helloName: "client.example.org", recording: .off,
                size: Size(width: 80, height: 24), marks: .ascii)
            self.isTyped = isTyped
        }

        @discardableResult
        mutating func happen(_ event: AppEvent, echo: [UInt8]? = nil) -> [String] {
            time += 0.01
            effects = update(&model, event, at: time)
            return view.lines(&model, echo: echo)
        }

        @discardableResult
        mutating func type(_ line: String) -> [String] {
            happen(.line(Array(line.utf8), isTyped: isTyped), echo: isTyped ? Array(line.utf8) : nil)
        }

        @discardableResult
        mutating func server(_ lines: String...) -> [String] {
            happen(.received(lines.flatMap { Array("\($0)\r\n".utf8) }))
        }

        mutating func greet(_ keywords: String...) {
            happen(.connected(address: "192.0.2.25:25"))
            server("220 mail.example.test ESMTP")
            type("EHLO client.example.org")
            let offers = ["250-mail.example.test"] + keywords.map { "250-\($0)" } + ["250 SIZE 1000"]
            happen(.received(offers.flatMap { Array("\($0)\r\n".utf8) }))
        }

        var written: String {
            effects.map { effect in
                switch effect {
                case .write(let bytes), .pour(let bytes): String(decoding: bytes, as: UTF8.self)
                default: ""
                }
            }.joined()
        }

        /// A session in which a message can be sent.
        mutating func address() {
            greet()
            type("MAIL FROM:<a@b.example>")
            server("250 ok")
            type("RCPT TO:<x@example.test>")
            server("250 ok")
        }

        /// A file with this text is checked.
        mutating func check(_ text: String) -> [String] {
            type(":send mail/x.eml")
            happen(.messageOpened(text.utf8.count))
            happen(.tick)
            happen(.messagePiece(Array(text.utf8)))
            happen(.tick)
            return happen(.messagePiece([]))
        }
    }

    @Test("a dialogue, with the explanation and what comes next after each reply")
    func dialogue() {
        var lines = Lines()
        #expect(!lines.model.isReadyForLine)
        #expect(
            lines.happen(.connected(address: "192.0.2.25:25")).first?.hasPrefix("-- connected to 192.0.2.25:25") == true
        )
        #expect(!lines.model.isReadyForLine, "the greeting comes first")
        let greeting = lines.server("220 mail.example.test ESMTP")
        #expect(
            greeting.first == "S: 220 mail.example.test ESMTP" && greeting.dropFirst().allSatisfy { $0.hasPrefix("# ") }
        )
        #expect(greeting.last?.hasPrefix("# Next: EHLO") == true)
        #expect(lines.type("EHLO a") == ["C: EHLO a"] && !lines.model.isReadyForLine)
        lines.server("250-mail.example.test", "250 SIZE 1000")
        lines.type("MAIL FROM:<a@b.example>")
        lines.server("250 ok")
        lines.type("RCPT TO:<x@example.test>")
        let refusal = lines.server("550 5.1.1 no such user")
        #expect(refusal.first == "S: 550 5.1.1 no such user")
        #expect(refusal.contains("# Likely: unknown recipient") && refusal.contains { $0.hasPrefix("# Try: ") })
    }

    @Test("the mail servers of a domain are a numbered list, and the session with one begins with what it is")
    func mailServers() {
        var play = Lines()
        play.greet()
        play.happen(.ended(""))
        play.type(":mx example.test")
        let rows = [("mx1.example.test", "192.0.2.1", 10), ("mx2.example.test", "192.0.2.2", 20)].map {
            MailServerList.Row(host: $0.0, endpoint: .tcp(host: $0.1, port: 25), preference: $0.2)
        }
        let lines = play.happen(
            .mailServers(
                MailServerList(domain: "example.test", rows: rows, remarks: ["mx1.example.test has no address."])))
        #expect(lines.contains { $0.hasPrefix("# 2 MX 20     mx2.example.test") && $0.hasSuffix("192.0.2.2:25") })
        #expect(lines.contains("# mx1.example.test has no address."))
        play.type(":mx 2")
        play.happen(.visiting(target: "192.0.2.2:25", .off))
        let begun = play.happen(.connected(address: "192.0.2.2:25"))
        #expect(begun.first == "-- 192.0.2.2:25 is mx2.example.test (MX 20 of example.test)")
    }

    @Test("a reply is explained when it is complete, and lines appear as they come")
    func pieces() {
        var lines = Lines()
        lines.happen(.connected(address: "192.0.2.25:25"))
        #expect(lines.server("220-one") == ["S: 220-one"])
        #expect(!lines.model.isReadyForLine)
        let rest = lines.server("220 two")
        #expect(rest.first == "S: 220 two" && rest.count > 1)
    }

    @Test("a line that the terminal has shown is not repeated; what the program sends is shown")
    func echo() {
        var lines = Lines(isTyped: true)
        lines.greet()
        #expect(lines.type("NOOP").isEmpty && lines.written == "NOOP\r\n")
        lines.server("250 ok")
        #expect(lines.type("RCPT bob").allSatisfy { $0.hasPrefix("# Warning: ") })
        lines.server("501 no")
        lines.type("MAIL FROM:<a@b.example>")
        lines.server("250 ok")
        lines.type("RCPT TO:<b@b.example>")
        lines.server("250 ok")
        lines.type("DATA")
        lines.server("354 go on")
        #expect(PlainView.prompt(lines.model) == "header> ")
        #expect(lines.type(".dot").first == "C: ..dot", "the dot that was added is seen")
    }

    @Test("in a pipe answers to challenges are base64 already, at a terminal they are plain text")
    func answers() {
        for isTyped in [true, false] {
            var lines = Lines(isTyped: isTyped)
            lines.greet("AUTH LOGIN")
            lines.type("AUTH LOGIN")
            lines.server("334 UGFzc3dvcmQ6")
            lines.type("Ym9i")
            #expect(lines.written == (isTyped ? "WW05aQ==\r\n" : "Ym9i\r\n"))
        }
    }

    @Test("what is wrong with a line of a message is said after it, once")
    func messageFaults() {
        var lines = Lines()
        lines.greet()
        lines.type("MAIL FROM:<a@example.org>")
        lines.server("250 ok")
        lines.type("RCPT TO:<bob@example.test>")
        lines.server("250 ok")
        lines.type("DATA")
        lines.server("354 go on")
        #expect(lines.type("Date: now") == ["C: Date: now"])
        #expect(
            lines.type("Subject hello") == [
                "C: Subject hello",
                "# Warning: Line 2 is not a header field; an empty line must come before the text.",
            ])
        #expect(lines.type("From: a@example.org") == ["C: From: a@example.org"])
        #expect(lines.type("bell \u{0}").count == 2)
        #expect(lines.type("bell \u{0}").count == 1)
    }

    @Test("after a refused AUTH the rest of it is not sent as a command")
    func rest() {
        var lines = Lines()
        lines.greet("AUTH PLAIN")
        lines.type("AUTH LOGIN")
        lines.server("504 5.5.4 no such mechanism")
        let told = lines.type("d29uZGVybGFuZA==")
        #expect(
            lines.effects.isEmpty
                && told == ["# Not sent: AUTH was refused, and this line is not a command. It may be a password."])
        lines.type("NOOP")
        #expect(lines.written == "NOOP\r\n")
    }

    @Test("questions are asked and answered by lines")
    func questions() {
        var lines = Lines(isTyped: true)
        lines.greet("AUTH PLAIN")
        let question = lines.type(":auth PLAIN alice")
        #expect(question.last == "# Type y to go on; any other line cancels.")
        #expect(question.joined().contains("no TLS") && lines.model.isReadyForLine)
        lines.type("y")
        #expect(lines.model.enter.isMasked && PlainView.prompt(lines.model) == "password> ")
        #expect(lines.type("wonderland").allSatisfy { !$0.contains("wonderland") })
        #expect(lines.written.hasPrefix("AUTH PLAIN "))
    }

    @Test("a message is checked, shown in lines, and sent after y")
    func sending() {
        var lines = Lines()
        lines.address()
        lines.type(":send mail/x.eml")
        #expect(lines.effects == [.openMessage("mail/x.eml")] && !lines.model.isReadyForLine, "the check comes first")
        let shown = lines.check("Subject: x\n\n" + String(repeating: "text\n", count: 20))
        #expect(shown.first == "# x.eml:" && shown.contains { $0.hasPrefix("# ! The header has no Date field") })
        #expect(shown.contains("#   Subject: x") && shown.count { $0 == "#   text" } == 10)
        #expect(shown.last == "# Type y to send it; any other line cancels." && lines.model.isReadyForLine)
        #expect(lines.type("yellow") == ["# Nothing was sent."] && lines.effects.isEmpty)
        _ = lines.check("Subject: x\n\ntext\n")
        lines.type("y")
        #expect(lines.effects == [.openMessage("mail/x.eml")] && !lines.model.isReadyForLine)
        lines.happen(.messageOpened(18))
        #expect(lines.written == "DATA\r\n")
        #expect(!lines.server("354 go on").contains { $0.hasPrefix("# Try: ") }, "there is nothing to do")
        #expect(lines.effects.contains { if case .readMessage = $0 { true } else { false } })
        lines.happen(.messagePiece(Array("Subject: x\n\ntext\n".utf8)))
        #expect(lines.written == "Subject: x\r\n\r\ntext\r\n")
        lines.happen(.written)
        #expect(lines.happen(.messagePiece([])).contains("C: ."))
    }

    @Test("at a terminal a long message is printed to a dozen lines, in a pipe as a whole", arguments: [true, false])
    func folded(isTyped: Bool) {
        var lines = Lines(isTyped: isTyped)
        lines.address()
        let text = (1...40).map { "\($0)\n" }.joined()
        _ = lines.check(text)
        lines.type("y")
        lines.happen(.messageOpened(text.utf8.count))
        lines.server("354 go on")
        var said = lines.happen(.messagePiece(Array(text.utf8)))
        lines.happen(.written)
        said += lines.happen(.messagePiece([]))
        #expect(said.count { $0.hasPrefix("C: ") && $0 != "C: ." } == (isTyped ? 12 : 40))
        #expect(said.contains("# 28 more lines of the message") == isTyped && said.contains("C: ."))
    }

    @Test("a text that was composed can be edited again; the editor needs a terminal")
    func editing() {
        var lines = Lines(isTyped: true)
        lines.address()
        lines.type(":edit")
        let stamp = MessageStamp(date: "Mon, 30 Nov 2026 08:00:00 +0000", unique: "1")
        lines.happen(.messageStamped(stamp, nil))
        #expect(lines.effects.contains { if case .edit = $0 { true } else { false } })
        let shown = lines.happen(.messageEdited(Array("Subject: x\n\n".utf8)))
        #expect(shown.last == "# Type y to send it, or e to edit it; any other line cancels.")
        lines.type("e")
        #expect(lines.effects == [.edit(Array("Subject: x\n\n".utf8))])
        var pipe = Lines()
        pipe.address()
        #expect(pipe.type(":edit") == ["# The editor needs a terminal; :send FILE sends a file."])
    }

    @Test("a reply to a group has its command in front of it")
    func group() {
        var lines = Lines()
        lines.greet("PIPELINING")
        lines.type(":queue")
        for line in ["MAIL FROM:<a@b.example>", "RCPT TO:<x@example.test>", "RCPT TO:<y@example.test>"] {
            lines.type(line)
        }
        #expect(PlainView.prompt(lines.model) == "queue 3> ")
        #expect(lines.type(":queue").contains("# 2  RCPT TO:<x@example.test>"))
        #expect(lines.type(":flush").count { $0.hasPrefix("C: ") } == 3)
        let said = lines.server("250 ok", "550 5.1.1 no", "250 ok").filter {
            $0.hasPrefix("S:") || $0.hasPrefix("# re")
        }
        #expect(
            said == [
                "# re: MAIL FROM:<a@b.example>", "S: 250 ok", "# re: RCPT TO:<x@example.test>", "S: 550 5.1.1 no",
                "# re: RCPT TO:<y@example.test>", "S: 250 ok",
            ])
    }

    @Test("what is a place on the screen is a list")
    func lists() {
        var lines = Lines()
        lines.greet()
        #expect(lines.type(":find") == ["# Nothing has been searched for yet: :find TEXT"])
        #expect(lines.type(":find example.org") == ["# 1 line has this text:", "# C: EHLO client.example.org"])
        #expect(lines.type(":find") == ["# 1 line has this text:", "# C: EHLO client.example.org"])
        #expect(lines.type(":find xyz") == ["# No line has this text: xyz"])
        #expect(lines.type(":marks") == ["# Nothing is marked yet: :mark [NAME]"])
        lines.type(":mark hello")
        #expect(
            lines.type(":marks") == ["# 1 exchange is marked:", "# C: EHLO client.example.org", "# S: 250 SIZE 1000"])
        for _ in 0..<30 {
            lines.type("NOOP")
            lines.server("250 ok")
        }
        let many = lines.type(":find NOOP")
        #expect(many.first == "# 30 lines have this text, of which these are the newest:" && many.count == 21)
    }

    @Test("local commands: pages as lines, and a sentence where only the screen helps")
    func commands() {
        var lines = Lines()
        lines.greet()
        #expect(lines.type(":set").contains { $0.hasPrefix("#   helo ") })
        #expect(lines.model.shown.page == nil, "the page is over with its lines")
        #expect(lines.type(":help").count > 20)
        #expect(lines.type(":reference commands rcpt").contains { $0.contains("RCPT") })
        #expect(lines.type(":explain 550 5.1.1 no such user").contains { $0.contains("unknown recipient") })
        #expect(lines.type(":copy").first?.contains(":write FILE") == true)
        #expect(lines.type(":frob").first?.contains("Unknown local command") == true)
    }

    @Test("every local command says something or does something", arguments: Actions.commands.map(\.name))
    func every(_ name: String) {
        var lines = Lines()
        lines.greet()
        let said = lines.type(":\(name)")
        #expect(!said.isEmpty || !lines.effects.isEmpty || name == "note", ":\(name)")
        #expect(lines.model.shown.page == nil || lines.model.shown.page?.answer != nil)
        #expect(lines.model.shown.pane == .reply)
    }

    @Test("what is not UTF-8 is sent as it is, or not at all")
    func octets() {
        var lines = Lines()
        lines.greet()
        lines.happen(.line([0x4E, 0x4F, 0x4F, 0x50, 0x20, 0xFF], isTyped: false))
        #expect(lines.effects == [.write([0x4E, 0x4F, 0x4F, 0x50, 0x20, 0xFF, 0x0D, 0x0A])])
        lines.server("250 ok")
        let long = lines.happen(.line(Array(repeating: 0x41, count: LineEditor.longestLine + 1), isTyped: false))
        #expect(lines.effects.isEmpty && long.first?.contains("Not sent: the line has") == true)
    }

    @Test("nothing that a server sends has an effect on a terminal")
    func hostile() {
        var lines = Lines()
        lines.happen(.connected(address: "192.0.2.25:25"))
        let said = lines.server("220 \u{1B}[2J\u{202E}evil\u{7}")
        #expect(said.joined().unicodeScalars.allSatisfy { $0.value >= 0x20 && $0 != "\u{202E}" && $0.value != 0x7F })
    }

    @Test("a form sends its command after the last answer, and says first what it asks for", arguments: [true, false])
    func form(isTyped: Bool) {
        var lines = Lines(isTyped: isTyped)
        lines.greet("XCLIENT NAME ADDR")
        #expect(lines.type(":xclient").contains { $0.contains("a line for each of NAME, ADDR") })
        lines.type("host.example.org")
        let sent = lines.type("")
        #expect(lines.written == "XCLIENT NAME=host.example.org\r\n")
        #expect(sent.contains("C: XCLIENT NAME=host.example.org"), "\(sent)")
    }

    @Test("after the time limit lines wait no more")
    func silence() {
        var lines = Lines()
        lines.greet()
        lines.type("NOOP")
        #expect(!lines.model.isReadyForLine && !lines.model.hasWaitedTooLong)
        _ = update(&lines.model, .tick, at: 400)
        #expect(lines.model.isReadyForLine && lines.model.hasWaitedTooLong)
    }

    @Test("a new dialogue is printed from its first note, also where it has one at once")
    func newDialogue() {
        var lines = Lines()
        lines.greet()
        lines.happen(.ended(""))
        lines.type(":connect other.example.net")
        var view = PlainView()
        _ = view.lines(&lines.model)
        _ = update(&lines.model, .visiting(target: "other.example.net:25", .off), at: 1)
        _ = update(&lines.model, .step(.lookedUp("the first note")), at: 1)
        _ = update(&lines.model, .connected(address: "192.0.2.9:25"), at: 1)
        let printed = view.lines(&lines.model)
        #expect(
            printed.first == "-- the first note" && printed.contains { $0.hasPrefix("-- connected to 192.0.2.9:25") })
    }
}

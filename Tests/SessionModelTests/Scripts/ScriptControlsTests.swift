import Testing

@testable import SMTPSyntax
@testable import SessionModel

@Suite("Pauses and optional parts of a script")
struct ScriptControlsTests {
    /// A script and a server that accepts everything and offers what it is told to.
    private struct Play {
        var driver: ScriptDriver
        var dialogue = Dialogue()
        var offers: [String]
        var time = 0.0
        private(set) var sent: [String] = []
        private(set) var isOver = false

        init(_ script: String, offers: [String] = []) throws {
            driver = ScriptDriver(try Script(script), keepsGoing: false, pipelines: true)
            self.offers = offers
            server("220 mx ESMTP")
        }

        private mutating func server(_ lines: String...) {
            let bytes = lines.flatMap { Array("\($0)\r\n".utf8) }
            go(after: dialogue.receive(bytes, at: time).map(DriverEvent.session))
        }

        private mutating func go(after events: [DriverEvent]) {
            let (written, step) = driver.run(after: events, in: &dialogue, at: time)
            if case .done = step { isOver = true }
            let lines = written.joined().split(separator: 0x0A).map { String(decoding: $0.dropLast(), as: UTF8.self) }
            sent += lines
            for line in lines { answer(line) }
        }

        private mutating func answer(_ line: String) {
            guard line.hasPrefix("EHLO") else { return server(line == "QUIT" ? "221 bye" : "250 ok") }
            let all = ["mx"] + offers
            let reply = all.enumerated().map { "250\($0 == all.count - 1 ? " " : "-")\($1)\r\n" }.joined()
            go(after: dialogue.receive(Array(reply.utf8), at: time).map(DriverEvent.session))
        }

        mutating func wait(until time: Double) {
            self.time = time
            go(after: [])
        }
    }

    private static let optional = """
        C: EHLO a
        :if-offered X-ONE
        C: ONE
        :if-offered AUTH PLAIN
        C: TWO
        :else
        C: THREE
        :end
        :else
        C: FOUR
        :end
        C: QUIT
        """

    @Test(
        "the part for what is offered is played, and the other half where it is not",
        arguments: [
            ([], ["FOUR"]), (["X-ONE"], ["ONE", "THREE"]), (["x-one", "AUTH LOGIN plain"], ["ONE", "TWO"]),
            (["AUTH PLAIN"], ["FOUR"]),
        ])
    func optional(_ offers: [String], _ played: [String]) throws {
        let play = try Play(Self.optional, offers: offers)
        #expect(play.sent == ["EHLO a"] + played + ["QUIT"])
        #expect(play.isOver && play.driver.complaints.isEmpty, "\(play.driver.complaints)")
        let isNoted = TextForm.string(of: play.dialogue).contains("-- the server does not offer")
        #expect(isNoted == (played != ["ONE", "TWO"]))
    }

    @Test("a pause is waited for with everything answered, and then it goes on")
    func sleep() throws {
        var play = try Play("C: EHLO a\nC: RSET\n:sleep 1.5\nC: RSET\n:sleep 2\n", offers: ["PIPELINING"])
        #expect(play.sent == ["EHLO a", "RSET"] && play.driver.wakesAt == 1.5)
        play.wait(until: 1.4)
        #expect(play.sent.count == 2 && !play.isOver)
        play.wait(until: 1.5)
        #expect(play.sent == ["EHLO a", "RSET", "RSET"] && play.driver.wakesAt == 3.5)
        play.wait(until: 3.5)
        #expect(play.isOver && play.driver.complaints.isEmpty && play.driver.wakesAt == nil)
    }

    @Test("another connection has a greeting, and goes on after a server that has closed the one before")
    func reconnect() throws {
        var driver = ScriptDriver(
            try Script("S: 220\nC: EHLO a\nC: NOOP\nS: 421\n:reconnect\nS: 220 two*\nC: EHLO b\nC: QUIT\n:reconnect"),
            keepsGoing: false)
        var dialogue = Dialogue()
        func hear(_ line: String) -> (String, DriverStep) {
            let events = dialogue.receive(Array("\(line)\r\n".utf8), at: 0).map(DriverEvent.session)
            let (written, step) = driver.run(after: events, in: &dialogue, at: 0)
            return (String(decoding: written.joined(), as: UTF8.self), step)
        }
        func connect() {
            dialogue.connect(.connected(to: "192.0.2.1:25", after: 0), at: 0)
            #expect(driver.run(after: [], in: &dialogue, at: 0).written.isEmpty)
        }
        connect()
        #expect(hear("220 one").0 == "EHLO a\r\n" && hear("250 mx").0 == "NOOP\r\n")
        #expect(hear("421 bye").1 == .done(.over) && driver.wantsConnection)
        connect()
        #expect(!driver.wantsConnection && hear("220 two").0 == "EHLO b\r\n" && hear("250 mx").0 == "QUIT\r\n")
        #expect(hear("221 bye").1 == .done(.over) && driver.wantsConnection)
        connect()
        #expect(hear("554 no").1 == .done(.over) && !driver.wantsConnection)
        #expect(driver.complaints.map(\.lineNumber) == [9], "\(driver.complaints)")
    }

    @Test(
        "what cannot be played is refused",
        arguments: [
            (":sleep", ":sleep needs a number"), (":sleep -1", ":sleep needs"), (":sleep 3601", ":sleep needs"),
            (":sleep 1e3", ":sleep needs"), (":sleep 1.", ":sleep needs"), (":if-offered", ":if-offered needs"),
            (":if-offered A B C", ":if-offered needs"), (":else", ":else without"), (":end", ":end without"),
            (":if-offered X\n:else\n:else\n:end", ":else without"),
            (
                ":if-offered X\nC: A\n:else\nC: B\n:if-offered Y\n:end\n:else\n:end",
                "the part that begins in line 1 has its :else in line 3"
            ), (":end now", ":end is alone"),
            (":if-offered X", "has no end"), (":queue\nC: NOOP\n:reconnect\n:flush", "cannot be in a group"),
            ("C: DATA\nC: x\n:reconnect\nC: .", "cannot be in a message"), (":reconnect now", ":reconnect is alone"),
            ("C: NO\\c\n:reconnect", "has no end yet"), (":queue\nC: NOOP\n:sleep 1\n:flush", "cannot be in a group"),
            ("C: DATA\n:sleep 1\nC: .", "cannot be in a message"), ("C: NOOP\n:sleep 1\nS: 250", "S: must follow"),
            (":if-offered X\nS: 250\n:end", "S: must follow"), ("C: NO\\c\n:if-offered X\n:end", "has no end yet"),
        ])
    func refused(_ script: String, _ words: String) {
        let problems = ScriptReading(Array(script.utf8)).problems
        #expect(problems.first?.text.contains(words) == true, "\(problems)")
    }

    @Test("a script that comes while it is played: an optional part waits for its end")
    func streamed() {
        var driver = ScriptDriver(feed: ScriptFeed(), keepsGoing: false)
        var dialogue = Dialogue()
        func go(_ script: String, _ server: String...) -> String {
            let events = dialogue.receive(server.flatMap { Array("\($0)\r\n".utf8) }, at: 0).map(DriverEvent.session)
            let written = driver.run(after: events + [.script(Array(script.utf8))], in: &dialogue, at: 0).written
            return String(decoding: written.joined(), as: UTF8.self)
        }
        #expect(go("C: EHLO a\n", "220 mx") == "EHLO a\r\n")
        #expect(go(":if-offered X\nC: ONE\n", "250 mx") == "")
        #expect(go(":else\nC: TWO\n") == "")
        #expect(go(":end\n") == "TWO\r\n")
        #expect(driver.complaints.isEmpty)
    }
}

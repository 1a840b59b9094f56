import Testing

@testable import SMTPSyntax
@testable import SessionModel
@testable import TestSupport

@Suite("Scripts in pipelined groups")
struct PipelinedScriptTests {
    /// A script that is played: what the server says, and what is sent then.
    private struct Play {
        var driver: ScriptDriver
        var dialogue = Dialogue()
        private(set) var outcome: DriverOutcome?

        init(_ script: String, pipelines: Bool = true, keepsGoing: Bool = false) throws {
            driver = ScriptDriver(
                try Script(script, user: "alice", hasPassword: true), keepsGoing: keepsGoing, pipelines: pipelines,
                means: ScriptMeans(secret: "x", mayGoInClear: true))
        }

        /// The server says these lines; returns the lines that are sent then, of all writes.
        mutating func server(_ lines: String...) -> [String] {
            hear(Array(lines.map { $0 + "\r\n" }.joined().utf8))
        }

        private mutating func hear(_ bytes: [UInt8]) -> [String] {
            let before = self
            let sent = receive(bytes)
            for parts in Splits.all(bytes) {
                var copy = before
                let again = parts.flatMap { copy.receive($0) }
                #expect(again == sent, "cut into \(parts.map { String(decoding: $0, as: UTF8.self) })")
                #expect(copy.driver.complaints == driver.complaints && copy.outcome == outcome)
            }
            return Self.lines(sent)
        }

        mutating func receive(_ bytes: [UInt8]) -> [UInt8] {
            guard outcome == nil else { return [] }
            return take(dialogue.receive(bytes, at: 0).map(DriverEvent.session))
        }

        mutating func take(_ events: [DriverEvent]) -> [UInt8] {
            let (written, step) = driver.run(after: events, in: &dialogue, at: 0)
            if case .done(let outcome) = step { self.outcome = outcome }
            return Array(written.joined())
        }

        /// The server closes the connection.
        mutating func close() -> [String] {
            Self.lines(take(dialogue.receiveEOF(at: 1).map(DriverEvent.session) + [.ended("")]))
        }

        mutating func timeOut() -> [String] { Self.lines(take([.timedOut(seconds: 300)])) }

        var complaints: [String] { driver.complaints.map { "\($0.lineNumber): \($0.text)" } }

        private static func lines(_ bytes: [UInt8]) -> [String] {
            String(decoding: bytes, as: UTF8.self).split(separator: "\r\n").map(String.init)
        }
    }

    private static func play(
        _ script: String, offers: [String] = ["PIPELINING"], hello: String = "EHLO", pipelines: Bool = true,
        keepsGoing: Bool = false
    ) throws -> (play: Play, sent: [String]) {
        var play = try Play("C: \(hello) a\n\(script)", pipelines: pipelines, keepsGoing: keepsGoing)
        #expect(play.server("220 mx") == ["\(hello) a"])
        let lines = ["mx"] + offers
        let reply = lines.enumerated().map { "250\($0 + 1 < lines.count ? "-" : " ")\($1)" }
        let sent = play.server(reply.joined(separator: "\r\n"))
        return (play, sent)
    }

    private static let mail = "C: MAIL FROM:<a@b.example>\nC: RCPT TO:<c@d.example>\nC: RCPT TO:<e@d.example>\n"

    @Test("a message takes three groups, and its text goes with the commands after it")
    func message() throws {
        var (play, sent) = try Self.play(Self.mail + "C: DATA\nC: Subject: x\nC:\nC: text\nC: .\nC: QUIT")
        #expect(sent == ["MAIL FROM:<a@b.example>", "RCPT TO:<c@d.example>", "RCPT TO:<e@d.example>", "DATA"])
        #expect(play.server("250 ok", "250 ok") == [])
        #expect(play.server("250 ok", "354 go") == ["Subject: x", "text", ".", "QUIT"])
        #expect(play.server("250 queued", "221 bye") == [] && play.outcome == .over)
        #expect(play.complaints == [])
    }

    @Test("without being asked for, each command waits for its reply")
    func lockstep() throws {
        var (play, sent) = try Self.play(Self.mail, pipelines: false)
        #expect(sent == ["MAIL FROM:<a@b.example>"])
        #expect(play.server("250 ok") == ["RCPT TO:<c@d.example>"])
    }

    @Test("without the offer each command waits, and that is said once")
    func noOffer() throws {
        var (play, sent) = try Self.play(Self.mail + "C: QUIT", offers: ["SIZE"])
        #expect(sent == ["MAIL FROM:<a@b.example>"])
        #expect(play.server("250 ok") == ["RCPT TO:<c@d.example>"])
        #expect(play.server("250 ok") == ["RCPT TO:<e@d.example>"])
        let notes = (0..<play.dialogue.transcript.count).compactMap { index -> Note? in
            if case .note(let note) = play.dialogue.transcript[index]?.body { note } else { nil }
        }
        #expect(notes == [.waitsForEachReply])
    }

    @Test("nothing is said where there would be no group anyway")
    func noGroup() throws {
        let (play, sent) = try Self.play("C: NOOP\nC: QUIT", offers: ["SIZE"])
        #expect(sent == ["NOOP"])
        let hasNote = (0..<play.dialogue.transcript.count).contains {
            if case .note = play.dialogue.transcript[$0]?.body { true } else { false }
        }
        #expect(!hasNote)
    }

    @Test(
        "a command that must be the last one ends its group, and one that must be alone waits before and after",
        arguments: [
            ("RSET\nNOOP\nRSET", [["RSET", "NOOP"], ["RSET"]]),
            ("RSET\nVRFY x\nQUIT", [["RSET", "VRFY x"], ["QUIT"]]),
            ("RSET\nRSET\nEHLO b\nQUIT", [["RSET", "RSET", "EHLO b"], ["QUIT"]]),
            ("RSET\nHELO b\nRSET", [["RSET"], ["HELO b"], ["RSET"]]),
            ("RSET\nFROB\nRSET\nRSET", [["RSET"], ["FROB"], ["RSET", "RSET"]]),
            ("RSET\nRSET\\n\nRSET", [["RSET"], ["RSET\n"], ["RSET"]]),
        ])
    func places(_ commands: String, _ groups: [[String]]) throws {
        let script = commands.split(separator: "\n").map { "C: \($0)" }.joined(separator: "\n")
        var (play, sent) = try Self.play(script.replacing("\\n", with: #"\n"#), keepsGoing: true)
        for (index, group) in groups.enumerated() {
            #expect(sent == group)
            let replies = group.map { _ in "250-mx\r\n250 PIPELINING" }.joined(separator: "\r\n")
            sent = play.server(replies)
            if index == groups.count - 1 { #expect(sent == [] && play.outcome == .over) }
        }
    }

    @Test("every reply is compared with what its own command expects")
    func pairs() throws {
        let script = """
            C: MAIL FROM:<a@b.example>
            S: 250 2.1.0
            C: RCPT TO:<c@d.example>
            S: 250
            C: RCPT TO:<e@d.example>
            S: 550 5.1.1
            C: DATA
            S: 354
            C: .
            S: 250 *queued*
            C: RSET
            S: 250 *reset*
            """
        var (play, _) = try Self.play(script)
        #expect(play.server("250 2.1.0 a", "250 b", "550 5.1.1 c", "354 d") == [".", "RSET"])
        #expect(play.server("250 queued as 1", "250 reset") == [] && play.outcome == .over)
        #expect(play.complaints == [])
    }

    @Test("what is not expected ends the script at its line; what is due is read, and nothing more is sent")
    func unmet() throws {
        let script = "C: MAIL FROM:<a@b.example>\nS: 250\nC: RCPT TO:<c@d.example>\nS: 550\nC: RSET\nC: NOOP\nC: RSET"
        var (play, sent) = try Self.play(script)
        #expect(sent.count == 4)
        #expect(play.server("250 ok", "250 not refused") == [] && play.outcome == nil)
        #expect(play.server("250 ok") == [] && play.outcome == nil)
        #expect(play.server("500 no") == [] && play.outcome == .over)
        #expect(play.complaints == ["5: expected 550, got 250 not refused"])
    }

    @Test("with --keep-going all are complained of, and the script goes on")
    func keepsGoing() throws {
        var (play, _) = try Self.play("C: RSET\nS: 550\nC: RSET\nC: RSET\nS: 250\nC: NOOP\nC: QUIT", keepsGoing: true)
        #expect(play.server("250 a", "451 b", "250 c", "250 d") == ["QUIT"])
        #expect(play.server("221 bye") == [] && play.outcome == .over)
        #expect(play.complaints == ["3: expected 550, got 250 a", "4: refused: 451 b"])
    }

    @Test("a refused DATA has no message, and what comes after the message is sent")
    func refusedData() throws {
        var (play, _) = try Self.play(Self.mail + "C: DATA\nS: 5..\nC: RSET\nC: QUIT")
        #expect(play.server("250 ok", "250 ok", "250 ok", "554 no") == ["RSET", "QUIT"])
        #expect(play.complaints == [])
        var (second, _) = try Self.play(Self.mail + "C: DATA\nC: text\nC: .\nC: QUIT", keepsGoing: true)
        #expect(second.server("250 ok", "550 no", "550 no", "554 no") == ["QUIT"])
    }

    @Test("421 in the middle, a close and silence end it with the line that has no answer")
    func ends() throws {
        let script = "C: RSET\nC: RSET\nC: RSET\nC: NOOP\nC: QUIT"
        var (goodbye, _) = try Self.play(script)
        #expect(goodbye.server("250 ok", "421 bye") == [] && goodbye.outcome == .over)
        #expect(goodbye.complaints == ["3: refused: 421 bye"])
        var (going, _) = try Self.play(script, keepsGoing: true)
        #expect(going.server("250 ok", "421 bye") == [] && going.outcome == .over)
        #expect(going.complaints == ["3: refused: 421 bye", "4: the session is over; this was not answered"])
        var (closed, _) = try Self.play(script)
        #expect(closed.server("250 ok") == [])
        #expect(closed.close() == [] && closed.outcome == .over)
        #expect(closed.complaints == ["3: the server closed the connection"])
        var (silent, _) = try Self.play(script)
        #expect(silent.server("250 ok", "250 ok") == [])
        #expect(silent.timeOut() == [] && silent.outcome == .over)
        #expect(silent.complaints == ["4: no complete reply within 300 s; 2 commands have no reply"])
    }

    @Test("after an unmet expectation a close and silence end the reading")
    func endsReading() throws {
        for end in [{ $0.close() }, { $0.timeOut() }] as [(inout Play) -> [String]] {
            var (play, _) = try Self.play("C: RSET\nC: RSET\nC: NOOP\nC: QUIT")
            #expect(play.server("550 no") == [] && play.outcome == nil)
            #expect(end(&play) == [] && play.outcome == .over)
            #expect(play.complaints.first == "2: refused: 550 no")
        }
    }

    @Test("a breach of the protocol ends it at once, whatever is due")
    func violation() throws {
        var (play, _) = try Self.play("C: RSET\nC: RSET\nC: RSET\nC: NOOP")
        #expect(play.server("250-a\r\n550 b") == [] && play.outcome == .over)
        #expect(play.driver.complaints.first?.kind == .protocolViolation)
        #expect(play.driver.complaints.allSatisfy { $0.lineNumber == 2 })
    }

    @Test("a chunk goes along where the server offers CHUNKING; text that would be commands waits")
    func chunks() throws {
        let script = "C: MAIL FROM:<a@b.example>\nC: RCPT TO:<c@d.example>\nC: BDAT 6 LAST\nC: text\nC: QUIT"
        let (_, sent) = try Self.play(script, offers: ["PIPELINING", "CHUNKING"])
        #expect(sent.suffix(4) == ["RCPT TO:<c@d.example>", "BDAT 6 LAST", "text", "QUIT"])
        var (play, alone) = try Self.play(script)
        #expect(alone == ["MAIL FROM:<a@b.example>", "RCPT TO:<c@d.example>"])
        #expect(play.server("250 ok", "250 ok") == ["BDAT 6 LAST"])
        #expect(play.server("502 no") == [] && play.outcome == .over)
    }

    @Test("in LMTP the results of a message are told from the replies to what was sent with it")
    func lmtp() throws {
        let script = Self.mail + "C: DATA\nC: .\nS: 250\nS: 451\nC: RSET\nS: 250 *reset*\nC: QUIT"
        var (play, _) = try Self.play(script, hello: "LHLO")
        #expect(play.server("250 ok", "250 ok", "250 ok", "354 go") == [".", "RSET", "QUIT"])
        #expect(play.server("250 first", "451 second", "250 reset", "221 bye") == [])
        #expect(play.complaints == [] && play.outcome == .over)
    }

    @Test("authentication waits until all is answered, and is carried out alone")
    func login() throws {
        var (play, sent) = try Self.play(
            "C: RSET\nC: RSET\nC: AUTH PLAIN {user} {password}\nS: 235\nC: RSET\nC: QUIT",
            offers: ["PIPELINING", "AUTH PLAIN"])
        #expect(sent == ["RSET", "RSET"])
        #expect(play.server("250 ok") == [])
        #expect(play.server("250 ok").map { $0.hasPrefix("AUTH PLAIN ") } == [true])
        #expect(play.server("235 ok") == ["RSET", "QUIT"])
        #expect(play.complaints == [])
    }

    @Test("no more than 64 KiB are unanswered, and the group goes on when half of it is answered")
    func bound() throws {
        let line = "RCPT TO:<someone-with-a-name@d.example>"
        let script = "C: MAIL FROM:<a@b.example>\n" + String(repeating: "C: \(line)\n", count: 10_000) + "C: QUIT"
        var (play, sent) = try Self.play(script)
        var unanswered = sent.count
        var writes = 1
        var all = sent.count
        while unanswered > 0 {
            #expect(unanswered * (line.utf8.count + 2) <= ScriptDriver.mostUnanswered + 100)
            // A quarter of what is due is answered.
            let count = max(1, unanswered / 4)
            let bytes = play.receive(Array(String(repeating: "250 ok\r\n", count: count).utf8))
            sent = String(decoding: bytes, as: UTF8.self).split(separator: "\r\n").map(String.init)
            unanswered += sent.count - count
            all += sent.count
            writes += sent.isEmpty ? 0 : 1
        }
        #expect(all == 10_002 && play.outcome == .over && play.complaints == [])
        #expect(writes < 30)
    }
}

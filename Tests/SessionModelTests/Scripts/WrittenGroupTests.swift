import Testing

@testable import SMTPSyntax
@testable import SessionModel

@Suite("Groups and exact bytes in scripts")
struct WrittenGroupTests {
    private struct Play {
        var driver: ScriptDriver
        var dialogue = Dialogue()
        private(set) var outcome: DriverOutcome?

        init(_ script: String, isSafe: Bool = false) throws {
            driver = ScriptDriver(try Script(script), keepsGoing: false, isSafe: isSafe)
        }

        /// The server says these lines; returns what is written then.
        mutating func server(_ lines: String...) -> String {
            guard outcome == nil else { return "" }
            let bytes = lines.flatMap { Array(($0 + "\r\n").utf8) }
            let (written, step) = driver.run(
                after: dialogue.receive(bytes, at: 0).map(DriverEvent.session), in: &dialogue, at: 0)
            if case .done(let outcome) = step { self.outcome = outcome }
            return String(decoding: written.joined(), as: UTF8.self)
        }

        var complaints: [String] { driver.complaints.map { "\($0.lineNumber): \($0.text)" } }

        var notes: [String] {
            (0..<dialogue.transcript.count).compactMap { index in
                if case .note(let note) = dialogue.transcript[index]?.body { note.text } else { nil }
            }
        }
    }

    private static let group = """
        C: EHLO a
        S: 250
        :queue
        C: MAIL FROM:<a@b.example>
        C: RCPT TO:<c@d.example>
        C: DATA
        :flush
        S: 250
        S: 250-*more*
        S: 250
        S: 354
        C: text
        C: .
        S: 250
        """

    private static func begun(_ script: String = group, offer: String = "PIPELINING") throws -> (Play, String) {
        var play = try Play(script)
        #expect(play.server("220 mx") == "EHLO a\r\n")
        let written = play.server("250-mx", "250 \(offer)")
        return (play, written)
    }

    @Test("a group goes in one write, and its replies are expected in order")
    func group() throws {
        var (play, written) = try Self.begun()
        #expect(written == "MAIL FROM:<a@b.example>\r\nRCPT TO:<c@d.example>\r\nDATA\r\n")
        #expect(play.server("250 ok") == "" && play.server("250-and more", "250 ok") == "")
        #expect(play.server("354 go") == "text\r\n.\r\n")
        #expect(play.server("250 queued") == "" && play.outcome == .over && play.complaints == [])
    }

    @Test("an expectation that is not met names its own line")
    func unmet() throws {
        var (play, _) = try Self.begun()
        _ = play.server("250 ok", "550 no", "354 go")
        #expect(play.complaints == ["9: expected 250-*more*, 250, got 550 no"])
        #expect(play.outcome == .over)
    }

    @Test("fewer expectations than commands: for the others any success will do")
    func fewer() throws {
        let script = "C: EHLO a\n:queue\nC: RSET\nC: RSET\nC: NOOP\n:flush\nS: 250 x\nC: QUIT\nS: 221"
        var (play, written) = try Self.begun(script)
        #expect(written == "RSET\r\nRSET\r\nNOOP\r\n")
        #expect(play.server("250 a", "250 b", "250 c") == "QUIT\r\n")
        #expect(play.server("221 bye") == "" && play.complaints == [])
    }

    @Test("a server that answers fewer times than asked is told of at the deadline, with how many replies are missing")
    func missing() throws {
        var (play, _) = try Self.begun()
        _ = play.server("250 ok")
        _ = play.driver.run(after: [.timedOut(seconds: 300)], in: &play.dialogue, at: 300)
        #expect(play.complaints.contains { $0.contains("no complete reply within 300 s; 2 commands have no reply") })
    }

    @Test("one that answers more often breaks the protocol")
    func tooMany() throws {
        let script = "C: EHLO a\n:queue\nC: RSET\nC: NOOP\n:flush\nS: 250\nS: 250\nC: QUIT"
        var (play, _) = try Self.begun(script)
        _ = play.server("250 a", "250 b", "250 c")
        #expect(play.driver.complaints.contains { $0.kind == .protocolViolation })
    }

    @Test("without PIPELINING each command waits for its reply, and that is said once")
    func notOffered() throws {
        var (play, written) = try Self.begun(offer: "SIZE")
        #expect(written == "MAIL FROM:<a@b.example>\r\n")
        #expect(play.server("250 ok") == "RCPT TO:<c@d.example>\r\n")
        #expect(play.server("250-and more", "250 ok") == "DATA\r\n")
        #expect(play.server("354 go") == "text\r\n.\r\n" && play.server("250 ok") == "" && play.complaints == [])
        #expect(play.notes == [Note.waitsForEachReply.text])
    }

    @Test(
        "what is wrong with a group is said with its line",
        arguments: [
            (":queue\nC: NOOP\n", 1, "the group that begins here has no end; :flush is missing"),
            (":queue\n:queue\n", 2, "a group has begun already; :flush ends it"),
            (":flush\n", 1, "no group has begun; :queue begins one"),
            (":queue\n:flush\n", 2, "the group has no commands"),
            (":queue\nC: NOOP\nS: 250\n", 3, "the replies to a group are expected after :flush"),
            ("C: DATA\n:queue\n", 2, "a group cannot begin inside a message; the line C: . is missing"),
            ("C: DATA\n:queue\nC: x\n", 2, "a group cannot begin inside a message; the line C: . is missing"),
            ("C: DATA\n:queue\n:flush\n", 2, "a group cannot begin inside a message; the line C: . is missing"),
            (
                "C: DATA\n:queue\n:raw \"x\"\n", 2,
                "a group cannot begin inside a message; the line C: . is missing"
            ),
            (
                ":frob\n", 1,
                "unknown local command :frob; a script may have :queue, :flush, :raw, :include, :sleep, :reconnect, :if-offered, "
                    + ":else, :end"
            ),
            (":raw NOOP\n", 1, #":raw needs its text in quotes: :raw "NOOP\r\n""#),
        ])
    func wrong(_ script: String, _ line: Int, _ text: String) {
        do throws(ScriptProblem) {
            _ = try Script(script)
            Issue.record("\(script) is read")
        } catch {
            #expect(error.lineNumber == line && error.text == text)
        }
    }

    @Test("ten thousand commands with their expectations are read in one pass")
    func many() throws {
        let count = 10_000
        let script =
            ":queue\n" + String(repeating: "C: RSET\n", count: count) + ":flush\n"
            + String(repeating: "S: 250\n", count: count)
        let steps = try Script(script).steps
        #expect(steps.count == count && (0..<count).allSatisfy { steps.expected(at: $0).count == 1 })
    }

    @Test("exact bytes go in one write, whatever lines they are")
    func raw() throws {
        let script = #"C: EHLO a"# + "\n" + #":raw "NOOP\nRSET\r\nQU""# + "\nS: 250\nS: 250\nC: IT\nS: 221"
        var (play, written) = try Self.begun(script, offer: "SIZE")
        #expect(written == "NOOP\nRSET\r\nQU", "the server may read the first line, or not")
        #expect(play.server("250 a", "250 b") == "IT\r\n")
        #expect(play.server("221 bye") == "" && play.complaints == [])
    }

    @Test("inside a message they are message text, unstuffed")
    func rawMessage() throws {
        let script =
            "C: EHLO a\nC: MAIL FROM:<a@b.example>\nC: RCPT TO:<c@d.example>\nC: DATA\n"
            + #":raw "x\n.\ny\r\n""# + "\nC: .\nS: 250"
        var (play, _) = try Self.begun(script)
        _ = play.server("250 ok")
        _ = play.server("250 ok")
        #expect(play.server("354 go") == "x\n.\ny\r\n.\r\n")
        #expect(play.server("250 ok") == "" && play.complaints == [])
    }

    @Test(
        "in safe mode the script ends in front of the message, without a complaint",
        arguments: ["DATA", "BDAT 3 LAST", "BURL x"])
    func safe(_ line: String) throws {
        var play = try Play("C: NOOP\nC: \(line)\(line == "DATA" ? "\nC: ." : "")\nC: QUIT", isSafe: true)
        #expect(play.server("220 mx") == "NOOP\r\n")
        #expect(play.server("250 ok") == "" && play.outcome == .over && play.complaints == [])
        #expect(play.notes.last == "not sent in safe mode: \(line.prefix { $0 != " " }), and what comes after it")
    }
}

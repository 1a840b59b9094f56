import Testing

@testable import ScreenModel
@testable import SessionModel
@testable import smtptui

@Suite("Scripts that come while they are run")
struct StreamedScriptTests {
    /// A script and a server, each of which says something when the test lets it.
    private struct Stream {
        private(set) var session: DrivenSession<ScriptDriver>
        private(set) var written = ""
        private(set) var isOver = false
        private var effects: [Effect] = []

        init(pipelines: Bool = false, user: String? = nil) {
            session = DrivenSession(
                ScriptDriver(
                    feed: ScriptFeed(variables: ScriptVariables(user: user, hasPassword: user != nil)),
                    keepsGoing: false, pipelines: pipelines),
                replyTimeout: 1)
        }

        var complaints: [String] { session.driver.complaints.map { "\($0.lineNumber): \($0.text)" } }
        var status: smtptui.ExitStatus { .gravest(session.driver.complaints.map { smtptui.ExitStatus($0.kind) }) }
        var isReading: Bool { effects.contains(.read) }

        mutating func connect() {
            perform { $0.take(.connected(address: "127.0.0.1:1"), at: 0) }
            server("220 a ESMTP")
        }

        /// Returns what is sent then.
        @discardableResult
        mutating func script(_ text: String) -> String { perform { $0.take(script: Array(text.utf8), at: 0) } }

        @discardableResult
        mutating func end() -> String { perform { $0.take(script: [], at: 0) } }

        @discardableResult
        mutating func server(_ lines: String...) -> String {
            perform { $0.take(.received(lines.flatMap { Array("\($0)\r\n".utf8) }), at: 0) }
        }

        mutating func close() { perform { $0.take(.ended(""), at: 0) } }

        @discardableResult
        private mutating func perform(_ act: (inout DrivenSession<ScriptDriver>) -> [Effect]) -> String {
            effects = act(&session)
            isOver = isOver || effects.contains(.quit)
            let sent = effects.map {
                if case .write(let bytes) = $0 { String(decoding: bytes, as: UTF8.self) } else { "" }
            }
            .joined()
            written += sent
            return sent
        }
    }

    private static func connected(pipelines: Bool = false, user: String? = nil) -> Stream {
        var stream = Stream(pipelines: pipelines, user: user)
        stream.connect()
        return stream
    }

    @Test("a command is sent when its line is whole")
    func whole() {
        var stream = Self.connected()
        #expect(stream.session.deadline == nil && stream.isReading, "the script is awaited, for as long as it needs")
        #expect(stream.script("C: EH") == "" && stream.script("LO a") == "")
        #expect(stream.script("\nC: NO") == "EHLO a\r\n")
        #expect(stream.session.deadline != nil, "now a reply is due")
        #expect(stream.server("250 a") == "" && stream.session.deadline == nil)
        #expect(stream.script("OP\n") == "NOOP\r\n")
        stream.server("250 ok")
        #expect(!stream.isOver)
        #expect(stream.script("C: QUIT") == "")
        #expect(stream.end() == "QUIT\r\n", "the last line needs no end")
        stream.server("221 bye")
        #expect(stream.isOver && stream.complaints.isEmpty)
    }

    @Test("a command waits for the reply to the one before, however early it comes")
    func early() {
        var stream = Stream()
        #expect(stream.script("C: EHLO a\nC: NOOP\n") == "")
        stream.connect()
        #expect(stream.written == "EHLO a\r\n")
        #expect(stream.server("250 a") == "NOOP\r\n")
    }

    @Test("a reply is judged when it is known what is expected of it", arguments: [true, false])
    func expected(isMet: Bool) {
        var stream = Self.connected()
        stream.script("C: NOOP\n")
        stream.server("550 5.5.1 no")
        #expect(!stream.isOver && stream.complaints.isEmpty, "the script may expect that")
        stream.script("# a remark\n")
        #expect(!stream.isOver)
        #expect(stream.script(isMet ? "S: 550-\nS: 550 5.5.1\n" : "S: 250\n") == "" && !stream.isOver)
        #expect(stream.script("C: RSET\n") == (isMet ? "RSET\r\n" : ""))
        #expect(stream.isOver != isMet)
        #expect(stream.complaints == (isMet ? [] : ["3: expected 250, got 550 5.5.1 no"]))
    }

    @Test("without an expectation a refusal ends the script before the next command")
    func refused() {
        var stream = Self.connected()
        stream.script("C: NOOP\n")
        stream.server("450 later")
        #expect(stream.script("C: RSET\n") == "" && stream.isOver && stream.status == .refusedForNow)
        #expect(stream.complaints == ["1: refused: 450 later"])
    }

    @Test("the greeting is judged so, too")
    func greeting() {
        var stream = Stream()
        stream.connect()
        stream.script("S: 554\n")
        #expect(!stream.isOver)
        stream.script("C: NOOP\n")
        #expect(stream.isOver && stream.complaints == ["1: expected 554, got 220 a ESMTP"])
    }

    @Test("a line that is not valid ends the script after the lines before it")
    func invalid() {
        var stream = Self.connected()
        #expect(stream.script("C: NOOP\nfoo\nC: RSET\n") == "NOOP\r\n")
        #expect(!stream.isOver)
        stream.server("250 ok")
        #expect(stream.isOver && stream.status == .badData && stream.written == "NOOP\r\n")
        #expect(stream.complaints == ["2: a line must begin with C:, S:, :, # or --"])
        var missing = Self.connected()
        missing.script("C: AUTH PLAIN {user} {password}\n")
        #expect(
            missing.isOver && missing.status == .usage
                && missing.complaints.first?.hasPrefix("1: the user name") == true)
    }

    @Test("a message is sent after 354, line by line; without its end it is not ended")
    func message() {
        var stream = Self.connected()
        for (command, reply) in [
            ("EHLO a", "250 a"), ("MAIL FROM:<a@b.example>", "250 ok"), ("RCPT TO:<b@b.example>", "250 ok"),
        ] {
            stream.script("C: \(command)\n")
            stream.server(reply)
        }
        #expect(stream.script("C: DATA\nC: Subject: x\n") == "DATA\r\n")
        #expect(stream.server("354 go on") == "Subject: x\r\n")
        #expect(stream.script("C:\n") == "\r\n" && stream.script("C: text\nC: more\n") == "text\r\nmore\r\n")
        #expect(stream.session.deadline == nil)
        var cut = stream
        cut.end()
        #expect(cut.isOver && cut.status == .badData && !cut.written.hasSuffix(".\r\n"))
        #expect(stream.script("C: .\n") == ".\r\n")
        stream.server("250 queued")
        stream.script("S: 250 *queued*\n")
        stream.end()
        #expect(stream.isOver && stream.complaints.isEmpty, "\(stream.complaints)")
    }

    @Test("a dot beside a bare LF waits for its reply, where the script expects one")
    func endInDoubt() {
        var stream = Self.connected()
        for (command, reply) in [
            ("EHLO a", "250 a"), ("MAIL FROM:<a@b.example>", "250 ok"), ("RCPT TO:<b@b.example>", "250 ok"),
            ("DATA", "354 go"),
        ] {
            stream.script("C: \(command)\n")
            stream.server(reply)
        }
        #expect(stream.script("C: text\nC: .\\n\n") == "text\r\n.\n")
        var text = stream
        #expect(text.script("C: QUIT\n") == "QUIT\r\n", "without an expectation it is text")
        #expect(stream.script("S: 250\nC: QUIT\n") == "")
        #expect(
            stream.server("250 queued") == "" && stream.isOver, "a server that ends a message so breaks the protocol")
        #expect(stream.status == .protocolViolation && stream.complaints.count == 1, "\(stream.complaints)")
    }

    @Test("where DATA is expected to be refused, no message follows")
    func refusedData() {
        var stream = Self.connected()
        stream.script("C: DATA\n")
        stream.server("503 no")
        #expect(stream.script("S: 503\nC: NOOP\n") == "NOOP\r\n")
    }

    @Test("a chunk is one step, however it comes")
    func chunk() {
        var stream = Self.connected()
        stream.script("C: EHLO a\n")
        stream.server("250-a", "250 CHUNKING")
        #expect(stream.script("C: BDAT 10 LAST\n") == "BDAT 10 LAST\r\n")
        #expect(stream.script("C: 123\n") == "123\r\n" && stream.script("C: 456\n") == "456\r\n")
        stream.server("250 queued")
        stream.script("S: 250 *queued*\n")
        stream.end()
        #expect(stream.isOver && stream.complaints.isEmpty, "\(stream.complaints)")
    }

    @Test("a group is sent when it is whole, and its replies are judged as they are expected")
    func group() {
        var stream = Self.connected()
        stream.script("C: EHLO a\n")
        stream.server("250-a", "250 PIPELINING")
        #expect(stream.script(":queue\nC: RSET\nC: MAIL FROM:<a@b.example>\nC: RCPT TO:<b@b.example>\n") == "")
        #expect(stream.script(":flush\n").split(separator: "\r\n").count == 3)
        stream.server("250 ok", "250 ok")
        stream.server("550 no")
        #expect(stream.script("S: 250\nS: 250\n") == "" && !stream.isOver)
        #expect(stream.script("S: 550\nC: RSET\n") == "RSET\r\n" && stream.complaints.isEmpty)
    }

    @Test("without PIPELINING each command of a group waits for what is expected of the one before")
    func groupInTurn() {
        var stream = Self.connected()
        stream.script("C: EHLO a\n")
        stream.server("250 a")
        #expect(stream.script(":queue\nC: RSET\nC: NOOP\n:flush\n") == "RSET\r\n")
        #expect(stream.server("250 ok") == "")
        #expect(stream.script("S: 250\n") == "NOOP\r\n")
        stream.server("250 ok")
        stream.end()
        #expect(stream.isOver && stream.complaints.isEmpty, "\(stream.complaints)")
    }

    @Test("the end of the session is a failure, except after QUIT")
    func closed() {
        var stream = Self.connected()
        stream.close()
        #expect(stream.isOver && stream.status == .noConnection)
        var quit = Self.connected()
        quit.script("C: QUIT\n")
        quit.server("221 bye")
        quit.close()
        #expect(!quit.isOver && !quit.isReading, "the script may expect something of the last reply")
        var wrong = quit
        wrong.script("S: 250\n")
        wrong.end()
        #expect(wrong.isOver && wrong.complaints == ["2: expected 250, got 221 bye"])
        var later = quit
        later.script("C: NOOP\n")
        #expect(later.isOver && later.status == .noConnection)
        quit.end()
        #expect(quit.isOver && quit.complaints.isEmpty)
    }

    @Test("an authentication that was sent cannot be carried out any more")
    func redacted() {
        var stream = Self.connected(user: "alice")
        stream.script("C: EHLO a\n")
        stream.server("250-a", "250 AUTH PLAIN")
        #expect(stream.script("C: AUTH PLAIN\n") == "AUTH PLAIN\r\n")
        stream.server("334 ")
        stream.script("S: 334\nC: <redacted: PLAIN response>\n")
        #expect(
            stream.isOver && stream.complaints.first?.contains("AUTH was sent before") == true, "\(stream.complaints)")
    }

    @Test("with --pipeline what has come goes together, and each reply is judged for its own command")
    func pipelined() {
        var stream = Self.connected(pipelines: true)
        stream.script("C: EHLO a\n")
        stream.server("250-a", "250 PIPELINING")
        let lines = "C: MAIL FROM:<a@b.example>\nC: RCPT TO:<b@b.example>\nS: 550\nC: RCPT TO:<c@b.example>\n"
        #expect(stream.script(lines).split(separator: "\r\n").count == 3)
        stream.server("250 ok", "550 no")
        stream.server("250 ok")
        #expect(!stream.isOver && stream.complaints.isEmpty)
        stream.end()
        #expect(stream.isOver && stream.complaints.isEmpty, "\(stream.complaints)")
    }

    @Test("a script as one piece gives the same as line by line", arguments: [true, false])
    func pieces(isWhole: Bool) {
        let text = "\u{FEFF}S: 220\r\nC: EHLO a\r\nS: 250-SIZE*\nS: 250\n# x\nC: NOOP\nS: 2..\nC: QUIT"
        var stream = Self.connected()
        for piece in isWhole ? [text] : text.unicodeScalars.map(String.init) { stream.script(piece) }
        stream.end()
        stream.server("250-a", "250 SIZE 10")
        stream.server("250 ok")
        stream.server("221 bye")
        #expect(stream.written == "EHLO a\r\nNOOP\r\nQUIT\r\n" && stream.isOver && stream.complaints.isEmpty)
    }

    @Test("through a pipe: the replies come while the script is still written")
    func pipe() throws {
        let home = try TemporaryFolder()
        let fifo = home.path("script")
        let run = "\(BuiltProgram.path) run - --practice --no-record"
        // The second command is written when the first one is answered.
        let shell = """
            mkfifo \(fifo) && { \(run) <\(fifo) | tee \(home.path("said")) & exec 3>\(fifo)
            echo 'C: EHLO a' >&3; until grep -q '^S: 250 ' \(home.path("said")) 2>/dev/null; do :; done
            echo 'C: NOOP' >&3; echo 'S: 550' >&3; exec 3>&-; wait; }
            """
        let result = try BuiltProgram.run(program: "/bin/sh", ["-c", shell], home: home)
        #expect(result.output.contains("C: EHLO a\nS: 250") && result.output.contains("C: NOOP\nS: 250"))
        #expect(result.error.contains("-, line 3: expected 550, got 250"), "\(result.error)")
    }
}

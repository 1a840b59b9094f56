import Testing

@testable import PracticeServer
@testable import SMTPSyntax
@testable import SessionModel

@Suite("A client compared with a script")
struct ExpectedSessionTests {
    private static let script = """
        # a client that meets greylisting
        S: 220 mx.example.net ESMTP
        C: EHLO *
        S: 250-mx.example.net
        S: 250 SIZE 1000
        C: MAIL FROM:<*@example.org>*
        C: RCPT TO:<anyone@example.net>
        S: 451 4.7.1 Greylisted
        C: RCPT TO:<friend@example.net>
        S: 250 2.1.5 ok
        C: DATA
        C: Subject: *
        C:
        C: *invoice*
        C: .
        S: 250 queued as 1
        C: QUIT
        """

    private func pair(_ script: String) throws -> WatchedPair {
        var pair = WatchedPair(.standard, script: try ClientScript(script))
        pair.start()
        return pair
    }

    private static let wholeSession = [
        "ehlo client.example.org\n", "mail FROM:<me@example.org> size=10\n", "rcpt TO:<anyone@example.net>\n",
        "RCPT TO:<friend@example.net>\n", "data\n", "Date: x\nSubject: hello\nTo: y\n\nyour invoice is here\n.\n",
        "quit\n",
    ]

    @Test("the script answers, and a client that does as expected meets it")
    func met() throws {
        var pair = try pair(Self.script)
        for piece in Self.wholeSession { pair.send(piece) }
        pair.end()
        #expect(pair.server.expected?.complaint == nil)
        #expect(pair.server.expected?.isMet == true)
        for line in [
            "#1 S: 220 mx.example.net ESMTP", "#1 S: 250-mx.example.net", "#1 S: 451 4.7.1 Greylisted",
            "#1 S: 250 2.1.5 ok", "#1 S: 354 Send the message; a line with a single dot ends it",
            "#1 S: 250 queued as 1", "#1 S: 221 2.0.0 practice.example.test closes the connection, goodbye",
        ] { #expect(pair.printed.contains("\(line)\n"), "\(line) in \(pair.printed)") }
        // The message was accepted for the recipient that only the script accepts.
        #expect(pair.shared.mailbox.last?.recipients == ["friend@example.net"])
    }

    @Test(
        "what differs is named with the line of the script",
        arguments: [
            (
                1, "mail FROM:<me@example.com>\n",
                "line 6: expected C: MAIL FROM:<*@example.org>*; the client sent mail FROM:<me@example.com>"
            ),
            (2, "DATA\n", "line 7: expected C: RCPT TO:<anyone@example.net>; the client sent DATA"),
            (5, "Subject: hello\n\nno bill\n.\n", "line 14: no line of the message is C: *invoice*"),
            (6, "NOOP\n", "line 17: expected C: QUIT; the client sent NOOP"),
        ])
    func differs(_ place: Int, _ other: String, _ complaint: String) throws {
        var pair = try pair(Self.script)
        for (index, piece) in Self.wholeSession.enumerated() { pair.send(index == place ? other : piece) }
        pair.end()
        #expect(pair.server.expected?.complaint == complaint)
        #expect(pair.server.expected?.isMet == false)
    }

    @Test("a client that leaves too early, and one that says too much")
    func length() throws {
        var short = try pair("C: EHLO *\nC: QUIT")
        short.send("EHLO a.example\n")
        short.end()
        #expect(short.server.expected?.complaint == "line 2: expected C: QUIT; the connection ended")
        var long = try pair("C: EHLO *")
        long.send("EHLO a.example\nNOOP\n")
        long.end()
        #expect(long.server.expected?.complaint == "line 1: the script has ended; the client sent NOOP")
    }

    @Test("an answer inside AUTH is a line like any other, and is not quoted")
    func login() throws {
        var pair = try pair("C: EHLO *\nC: AUTH LOGIN\nC: *\nC: wrong\nS: 235 2.7.0 ok")
        for piece in ["EHLO a.example\n", "AUTH LOGIN\n", "YWxpY2U=\n", "c2VjcmV0\n"] { pair.send(piece) }
        #expect(pair.server.expected?.complaint == "line 4: expected C: wrong; the client sent another line")
        var right = try self.pair(
            "C: EHLO *\nC: AUTH PLAIN <redacted: PLAIN password>\nS: 235 2.7.0 in\nC: MAIL FROM:<*>")
        for piece in ["EHLO a.example\n", "AUTH PLAIN AGEAYg==\n", "MAIL FROM:<a@b.example>\n"] { right.send(piece) }
        #expect(right.server.expected?.isMet == true)
        #expect(right.server.isLoggedIn)
    }

    @Test("a chunk is refused by the script after its bytes have come")
    func chunks() throws {
        var pair = try pair("C: EHLO *\nC: MAIL *\nC: RCPT *\nC: BDAT 5 LAST\nS: 452 4.3.1 full\nC: RSET\nC: QUIT")
        for piece in [
            "EHLO a.example\n", "MAIL FROM:<>\n", "RCPT TO:<bob@example.test>\n", "BDAT 5 LAST\nab\n\u{20}", "RSET\n",
            "QUIT\n",
        ] {
            pair.send(piece)
        }
        #expect(pair.server.expected?.isMet == true, "\(pair.printed)")
        #expect(pair.printed.contains("S: 452 4.3.1 full"))
    }

    @Test(
        "a script that cannot be read names the line",
        arguments: [
            ("C: NOOP\nhello", 2), ("S: 2..", 1), ("S: 250x", 1), ("C: NOOP\nS: 250 a\nS: 250 b", 3),
            ("C: DATA\nC: text", 2), ("C: NOOP\nS: 250-a", 2), ("C: NOOP\nS: 250-a\nS: 251 b", 3), ("", 1),
            ("C: a\\q", 1), ("S: 220 a\nS: 220 b", 2), ("C: NOOP\nS: 250-a\nC: NOOP", 3),
        ])
    func problems(_ text: String, _ line: Int) {
        let problems = #expect(throws: ClientScriptProblems.self) { try ClientScript(text) }
        #expect(problems?.all.map(\.lineNumber) == [line])
    }

    @Test("everything that is wrong in a script is said, and a wrong line does not make the next ones wrong")
    func allProblems() throws {
        let text = "S: 2..\nC: a\\q\nS: 250 ok\nhello\nC: NOOP\nS: 250-a\nC: DATA\nS: 354-a\nS: 355 b\nC: text"
        let problems = try #require(throws: ClientScriptProblems.self) { try ClientScript(text) }
        #expect(problems.all.map(\.lineNumber) == [1, 2, 4, 7, 9, 10])
    }

    @Test("a script in which DATA is refused has no message")
    func refusedData() throws {
        var pair = try pair("C: EHLO *\nC: MAIL *\nC: RCPT *\nC: DATA\nS: 554 5.7.1 no\nC: QUIT")
        for piece in ["EHLO a.example\n", "MAIL FROM:<>\n", "RCPT TO:<bob@example.test>\n", "DATA\n", "QUIT\n"] {
            pair.send(piece)
        }
        #expect(pair.server.expected?.isMet == true)
    }
}

import Testing

@testable import PracticeServer
@testable import SMTPSyntax
@testable import SessionModel
@testable import smtptui

@Suite("Logins of scripts, carried out")
struct ScriptLoginTests {
    static let names = ["PLAIN", "PLAIN/334", "LOGIN", "CRAM-MD5", "SCRAM-SHA-256", "XOAUTH2"]

    /// Plays a script against the practice server, in memory.
    private func play(
        _ text: String, password: String = "correct horse", inClear: Bool = true, keepGoing: Bool = false
    ) throws -> ScriptPlay {
        var server = ServerSession(scenario: .standard, cryptography: LoginHashes.all)
        var waiting = server.start()
        return try play(text, password, inClear, keepGoing, written: { waiting += server.receive($0) }) {
            guard !waiting.isEmpty else { return .closes }
            if case .write(let bytes) = waiting.removeFirst() { return .says(bytes) }
            return .says([])
        }
    }

    /// Plays a script against a server that says these things, one after the other.
    private func play(_ text: String, against lines: [String], keepGoing: Bool = false) throws -> ScriptPlay {
        var lines = lines
        return try play(text, "pencil", true, keepGoing, written: { _ in }) {
            lines.isEmpty ? .closes : .says(Array((lines.removeFirst() + "\r\n").utf8))
        }
    }

    private func play(
        _ text: String, _ password: String, _ inClear: Bool, _ keepGoing: Bool,
        written: ([UInt8]) -> Void, _ answer: () -> ScriptPlay.Answer
    ) throws -> ScriptPlay {
        let means = ScriptMeans(secret: password, mayGoInClear: inClear, cryptography: LoginHashes.all)
        var play = ScriptPlay(
            try Script(text, user: "alice", hasPassword: true), keepsGoing: keepGoing, means: means)
        let report = TLSReport(version: "TLS 1.3", cipher: nil, name: "x", sni: nil, reason: nil, chain: [])
        play.play(handshake: .secured(report), written: written, answer: answer)
        return play
    }

    private func text(_ player: ScriptPlay) -> String {
        let transcript = player.dialogue.transcript
        return (0..<transcript.count).compactMap { transcript[$0].flatMap(TextForm.line) }.joined(separator: "\n")
    }

    @Test("the right secret logs in by each mechanism, and the printed transcript plays again", arguments: names)
    func right(_ name: String) throws {
        let secret = name == "XOAUTH2" ? "token-of-alice" : "correct horse"
        let player = try play(
            "C: EHLO a\nC: AUTH \(name) {user} {password}\nS: 235\nC: NOOP\nS: 250\nC: QUIT", password: secret)
        #expect(player.complaints == [])
        #expect(player.status == .done && player.dialogue.session.isAuthenticated)
        let printed = text(player)
        #expect(printed.contains("-- logged in by ") && printed.contains("<redacted: "))
        let again = try play(printed, password: secret)
        #expect(again.complaints == [] && again.dialogue.session.isAuthenticated)
        #expect(text(again) == printed)
    }

    @Test("a wrong secret is status 77, expected or not, unless it is the refusal that is expected", arguments: names)
    func wrong(_ name: String) throws {
        let line = "C: EHLO a\nC: AUTH \(name) {user} {password}\n"
        let unsolicited = try play(line + "C: NOOP", password: "wrong")
        #expect(unsolicited.status == .loginRefused && !text(unsolicited).contains("NOOP"))
        #expect(unsolicited.complaints.map(\.lineNumber) == [2])
        let unmet = try play(line + "S: 235\nC: NOOP", password: "wrong")
        #expect(unmet.status == .loginRefused && unmet.complaints.map(\.lineNumber) == [3])
        let met = try play(line + "S: 535 5.7.8\nC: NOOP\nS: 250", password: "wrong")
        #expect(met.status == .done && met.complaints == [])
    }

    @Test("the 334s in between may be expected or not")
    func between() throws {
        let login = "C: EHLO a\nC: AUTH LOGIN {user} {password}\n"
        for expected in ["", "S: 334\n", "S: 334 VX*\nS: 334\n", "S: 334\nS: 334\nS: 235\n", "S: 235\n"] {
            let player = try play(login + expected + "C: QUIT")
            #expect(player.complaints == [] && player.status == .done, "\(expected)")
        }
        let other = try play(login + "S: 334 xyz*\nS: 235")
        #expect(other.status == .refused && other.complaints.map(\.lineNumber) == [3])
        let more = try play(login + "S: 334\nS: 334\nS: 334\nS: 235")
        #expect(more.complaints.map(\.text) == ["expected 334, got no reply"])
        let wrong = try play(login + "S: 334\nS: 334\nS: 235", password: "wrong")
        #expect(wrong.complaints.count == 1 && wrong.status == .loginRefused)
    }

    @Test("a secret does not go out without TLS unless that is allowed; a proof does")
    func clear() throws {
        for name in ["PLAIN", "LOGIN", "XOAUTH2"] {
            let script = "C: EHLO a\nC: AUTH \(name) {user} {password}\nS: 235\nC: NOOP"
            let player = try play(script, inClear: false, keepGoing: true)
            #expect(player.status == .loginRefused && !text(player).contains("AUTH \(name)\n"))
            #expect(player.complaints.first?.remedy == .cleartext)
        }
        for name in ["CRAM-MD5", "SCRAM-SHA-256"] {
            let player = try play("C: EHLO a\nC: AUTH \(name) {user} {password}\nS: 235", inClear: false)
            #expect(player.status == .done, "\(player.complaints)")
        }
        let under = "C: EHLO a\nC: STARTTLS\nS: 220\nC: EHLO a\nC: AUTH PLAIN {user} {password}\nS: 235"
        #expect(try play(under, inClear: false).status == .done)
    }

    @Test("a server that does not prove itself is not believed, and nothing more is said to it")
    func impostor() throws {
        let first = "334 " + Base64.encode(Array("r=abcdef,s=QQ==,i=4096".utf8))
        let hello = ["220 mx", "250-mx\r\n250 AUTH SCRAM-SHA-256"]
        let script = "C: EHLO a\nC: AUTH SCRAM-SHA-256 {user} {password}\nS: 235\nC: NOOP"
        let early = try play(script, against: hello + [first, "235 welcome"], keepGoing: true)
        #expect(early.status == .loginRefused && early.complaints.first?.text.contains("did not prove") == true)
        let last = "334 " + Base64.encode(Array("v=AAAA".utf8))
        let wrong = try play(script, against: hello + [first, last, "501 5.7.0 ok"], keepGoing: true)
        #expect(wrong.status == .loginRefused && text(wrong).contains("\nS: 501"))
        for player in [early, wrong] { #expect(!text(player).contains("NOOP")) }
        #expect(text(early).contains("235 welcome\n-- The server accepted the authentication"))
        #expect(text(wrong).contains("C: *\n-- The server's signature is wrong"), "the reason stands in the transcript")
    }

    @Test("a connection that ends in the middle, and a server that takes no command")
    func ends() throws {
        let hello = ["220 mx", "250-mx\r\n250 AUTH LOGIN"]
        let script = "C: EHLO a\nC: AUTH LOGIN {user} {password}\nS: 235\nC: NOOP"
        #expect(try play(script, against: hello + ["334 eA=="]).status == .noConnection)
        let goodbye = try play(script, against: hello + ["421 4.3.2 bye"])
        #expect(goodbye.complaints.first?.text == "expected 235, got 421 4.3.2 bye")
        // A message mode that the script did not count on must not get the secret as text.
        let message = "C: EHLO a\nC: DATA\nS: 503\nC: AUTH PLAIN {user} {password}"
        let player = try play(message, against: hello + ["354 go"], keepGoing: true)
        #expect(player.complaints.last?.text.contains("accepts no command here") == true)
        #expect(!text(player).contains("AUTH PLAIN"))
    }

    @Test("a password beyond ASCII is told of, but not what it is")
    func unicode() throws {
        let script = "C: EHLO a\nC: AUTH CRAM-MD5 {user} {password}"
        let player = try play(script, password: "p\u{E4}sswort", keepGoing: true)
        #expect(text(player).contains("SASLprep") && !text(player).contains("sswort"))
    }

    @Test("a login behind an unfinished chunk is not sent into it, and that is said")
    func chunk() throws {
        let script = "C: EHLO a\nC: BDAT 80 LAST\nC: Subject: x\nC: AUTH PLAIN {user} {password}\nC: NOOP"
        for keepGoing in [false, true] {
            let player = try play(
                script, against: ["220 mx", "250-mx\r\n250-AUTH PLAIN\r\n250 CHUNKING"], keepGoing: keepGoing)
            #expect(player.complaints.map(\.lineNumber) == [4], "\(player.complaints)")
            #expect(player.complaints.first?.text.contains("accepts no command here") == true)
            #expect(text(player).contains("\nC: Subject: x"))
            #expect(!text(player).contains("C: AUTH") && !text(player).contains("NOOP"))
        }
    }

    @Test("a login that is taken with another code than 235 counts, and that is said")
    func oddCode() throws {
        let hello = ["220 mx", "250-mx\r\n250 AUTH PLAIN"]
        let script = "C: EHLO a\nC: AUTH PLAIN {user} {password}"
        let player = try play(script, against: hello + ["250 ok"])
        #expect(player.complaints == [] && player.dialogue.session.isAuthenticated)
        #expect(text(player).contains("-- logged in by PLAIN; the server accepted it with 250, not 235"))
        let wanted = try play(script + "\nS: 235", against: hello + ["250 ok"])
        #expect(wanted.complaints.map(\.text) == ["expected 235, got 250 ok"])
    }

    @Test("a mechanism that cannot be had is told, and nothing is sent")
    func binding() throws {
        let player = try play("C: EHLO a\nC: AUTH SCRAM-SHA-256-PLUS {user} {password}")
        #expect(player.status == .loginRefused && player.complaints.first?.text.contains("requires a TLS") == true)
    }
}

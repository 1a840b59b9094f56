import Testing

@testable import PracticeServer
@testable import SMTPSyntax
@testable import ScreenModel
@testable import SessionModel
@testable import smtptui

@Suite("Scripts played")
struct DrivenSessionTests {
    /// Plays a script against the practice server, in memory.
    private func play(_ text: String, keepGoing: Bool = false) throws -> ScriptPlay {
        var server = ServerSession()
        var play = ScriptPlay(try Script(text), keepsGoing: keepGoing)
        var waiting = server.start()
        play.play(written: { waiting += server.receive($0) }) {
            guard !waiting.isEmpty else { return .isSilent }
            switch waiting.removeFirst() {
            case .write(let bytes), .flood(let bytes): return .says(bytes)
            case .close: return .closes
            case .store, .fault:
                Issue.record("this server stores no messages and names no faults")
                return .closes
            case .startTLS:
                Issue.record("this server offers no TLS")
                return .closes
            }
        }
        return play
    }

    /// Plays a script against a server that says these things, one after the other.
    private func play(_ text: String, against lines: [String]) throws -> ScriptPlay {
        var lines = lines
        var play = ScriptPlay(try Script(text))
        play.play { lines.isEmpty ? .closes : .says(Array((lines.removeFirst() + "\r\n").utf8)) }
        return play
    }

    static let mail = "C: EHLO a\nC: MAIL FROM:<a@b.example>\nC: RCPT TO:<bob@example.test>\n"

    @Test(
        "how they end",
        arguments: [
            ("C: NOOP\nC: QUIT", smtptui.ExitStatus.done),
            ("C: NOOP\nS: 250\nC: QUIT\nS: 221", .done),
            ("S: 220 *practice*\nC: NOOP", .done),
            ("S: 250\nC: NOOP", .refused),
            ("C: VRFY nobody", .refused),
            ("C: VRFY nobody\nS: 550 5.1.1", .done),
            ("C: VRFY nobody\nS: 5..", .done),
            ("C: VRFY nobody\nS: 250", .refused),
            ("C: EHLO a\nS: 250-SIZE*\nS: 250", .done),
            ("C: EHLO a\nS: 250-STARTTLS*\nS: 250", .refused),
            (mail + "C: DATA\nC: Subject: x\nC:\nC: ..dot\nC: .\nS: 250 *practice-1*\nC: QUIT", .done),
            (mail + "C: DATA\nS: 354\nC: x\nC: .\nC: QUIT\nC: NOOP", .noConnection),
            ("C: EHLO a\nC: DATA\nC: never sent\nC: .\nC: QUIT", .refused),
        ])
    func ends(_ script: String, _ status: smtptui.ExitStatus) throws {
        #expect(try play(script).status == status)
    }

    @Test("message text is never sent when DATA is refused")
    func noText() throws {
        let player = try play("C: EHLO a\nC: DATA\nC: never sent\nC: .\nC: NOOP\nC: QUIT", keepGoing: true)
        let transcript = player.dialogue.transcript
        let sent = (0..<transcript.count).compactMap { index -> String? in
            guard case .client(let line) = transcript[index]?.body else { return nil }
            return String(decoding: line.line, as: UTF8.self)
        }
        #expect(sent == ["EHLO a", "DATA", "NOOP", "QUIT"])
        #expect(player.complaints.map(\.lineNumber) == [2])
    }

    @Test("the first unmet expectation stops the script, unless it is to go on")
    func stops() throws {
        let script = "C: VRFY nobody\nS: 250\nC: VRFY nobody\nS: 250\nC: QUIT"
        #expect(try play(script).complaints.map(\.lineNumber) == [2])
        #expect(try play(script, keepGoing: true).complaints.map(\.lineNumber) == [2, 4])
    }

    @Test("a printed transcript plays again")
    func printed() throws {
        let first = try play(Self.mail + "C: DATA\nC: a \\\\ and a star *\nC: .\nC: QUIT")
        let transcript = first.dialogue.transcript
        let text = (0..<transcript.count).compactMap { transcript[$0].flatMap { TextForm.line($0) } }
        let again = try play(text.joined(separator: "\n"))
        #expect(again.status == .done)
        #expect(again.complaints == [])
    }

    @Test(
        "against servers that fail",
        arguments: [
            (["421 go away"], smtptui.ExitStatus.refusedForNow),
            (["554 no"], .refused),
            ([], .noConnection),
            (["220 mx", "451 not now"], .refusedForNow),
            (["220 mx"], .noConnection),
            (["220 mx", "what", "250 ok"], .protocolViolation),
            (["220 mx", "250-half", "550 other"], .protocolViolation),
        ] as [([String], smtptui.ExitStatus)])
    func failing(_ lines: [String], _ status: smtptui.ExitStatus) throws {
        #expect(try play("C: NOOP", against: lines).status == status)
    }

    @Test("a refused login has a status of its own")
    func login() throws {
        let player = try play(
            "C: EHLO a\nC: AUTH PLAIN eA==", against: ["220 mx", "250-mx\r\n250 AUTH PLAIN", "535 5.7.8 no"])
        #expect(player.status == .loginRefused)
    }

    @Test("without TLS nothing more is sent, whatever the script says")
    func noTLS() throws {
        let script = "C: EHLO a\nC: STARTTLS\nS: 220\nC: MAIL FROM:<>"
        let player = try play(script, against: ["220 mx", "250-mx\r\n250 STARTTLS", "220 go"])
        #expect(player.status == .protocolViolation)
        #expect(player.complaints.map(\.text) == ["no TLS: It was refused."])
        let transcript = player.dialogue.transcript
        let sent = (0..<transcript.count).filter { if case .client = transcript[$0]?.body { true } else { false } }
        #expect(sent.count == 2)
    }

    @Test(
        "clear text behind STARTTLS is complained of at its line, with or without an end",
        arguments: ["250 injected\r\n", "250 inj"])
    func injected(_ text: String) throws {
        var session = DrivenSession(
            ScriptDriver(try Script("C: EHLO a\nC: STARTTLS\nC: EHLO a\nC: NOOP"), keepsGoing: true))
        var effects = session.take(.connected(address: "127.0.0.1:1"), at: 0)
        for line in ["220 mx", "250-mx\r\n250 STARTTLS", "220 go"] {
            effects = session.take(.received(Array("\(line)\r\n".utf8)), at: 0)
        }
        #expect(effects == [.startTLS])
        #expect(session.take(.received(Array(text.utf8)), at: 0) == [])
        effects = session.take(
            .secured(TLSReport(version: "TLS 1.3", cipher: nil, name: "x", sni: nil, reason: nil, chain: [])), at: 0)
        #expect(session.driver.complaints.map(\.lineNumber) == [2])
        #expect(session.driver.complaints.map(\.kind) == [.protocolViolation])
    }

    @Test("several recipients in LMTP have a reply each")
    func lmtp() throws {
        let script = """
            C: LHLO a
            C: MAIL FROM:<>
            C: RCPT TO:<a@b.example>
            C: RCPT TO:<c@b.example>
            C: DATA
            C: .
            S: 250
            S: 451
            """
        let lines = ["220 mx LMTP", "250 mx", "250 ok", "250 ok", "250 ok", "354 go", "250 ok\r\n451 no"]
        #expect(try play(script, against: lines).status == .done)
    }
}

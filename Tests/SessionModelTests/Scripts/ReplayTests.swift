import Testing

@testable import SMTPSyntax
@testable import SessionModel

@Suite("A recording as scripts")
struct ReplayTests {
    /// A dialogue from lines: `C:`, `S:`, and `--` for another connection.
    private static func dialogue(_ lines: String...) -> Dialogue {
        var dialogue = Dialogue(Transcript(.unbounded))
        dialogue.connect(.connected(to: "192.0.2.25:25", after: 0), at: 0)
        for line in lines {
            let rest = Array(line.dropFirst(3).utf8)
            switch line.prefix(2) {
            case "C:": _ = dialogue.send(rest, isWire: true, at: 0)
            case "S:": dialogue.receive(rest + [13, 10], at: 0)
            default:
                dialogue.close(at: 0)
                dialogue.connect(.connected(to: "192.0.2.25:25", after: 0), at: 0)
            }
        }
        return dialogue
    }

    private static func replay(_ dialogue: Dialogue, user: String? = nil, hasPassword: Bool = false) throws -> Replay {
        try Replay(dialogue.transcript, user: user, hasPassword: hasPassword)
    }

    private static func lines(_ script: Script) -> [String] {
        script.steps.map { String(decoding: $0.line, as: UTF8.self) }
    }

    private static func refusal(
        _ dialogue: Dialogue, user: String? = nil, hasPassword: Bool = false
    ) -> ReplayRefusal? {
        do throws(ReplayRefusal) {
            _ = try Replay(dialogue.transcript, user: user, hasPassword: hasPassword)
            return nil
        } catch {
            return error
        }
    }

    private static let greeted = [
        "S: 220 mx ESMTP", "C: EHLO a", "S: 250-mx", "S: 250-PIPELINING", "S: 250 AUTH PLAIN LOGIN",
    ]

    @Test("lines with their endings, and messages as messages")
    func lines() throws {
        var dialogue = Self.dialogue("S: 220 mx", "C: EHLO a", "S: 250 mx", "C: MAIL FROM:<a@b.example>", "S: 250 Ok")
        _ = dialogue.send(Array("RCPT ".utf8), ending: .none, at: 0)
        _ = dialogue.send(Array("TO:<c@d.example>".utf8), ending: .lf, at: 0)
        for line in ["250 Ok"] { dialogue.receive(Array("\(line)\r\n".utf8), at: 0) }
        _ = dialogue.send(Array("DATA".utf8), at: 0)
        dialogue.receive(Array("354 Go on\r\n".utf8), at: 0)
        for line in ["..a", "b"] { _ = dialogue.send(Array(line.utf8), isWire: true, at: 0) }
        let script = try #require(Self.replay(dialogue).connections.first)
        #expect(
            Self.lines(script) == [
                "EHLO a", "MAIL FROM:<a@b.example>", "RCPT ", "TO:<c@d.example>", "DATA", "..a", "b",
            ])
        #expect(script.steps.map(\.ending).suffix(5) == [.none, .lf, .crlf, .crlf, .crlf])
        #expect(script.steps.map(\.isMessage) == [false, false, false, false, false, true, true])
        #expect(script.steps.allSatisfy { $0.expected.isEmpty })
    }

    @Test("a group stays a group")
    func groups() throws {
        let lines = Self.greeted + ["C: RSET", "C: NOOP", "C: QUIT", "S: 250 Ok", "S: 250 Ok", "S: 221 Bye"]
        var dialogue = Dialogue()
        for line in lines {
            let rest = Array(line.dropFirst(3).utf8)
            if line.hasPrefix("C:") {
                _ = dialogue.send(rest, at: 0)
            } else {
                dialogue.receive(rest + [13, 10], at: 0)
            }
        }
        let steps = try #require(Self.replay(dialogue).connections.first).steps
        #expect(steps.indices.map(steps.binding) == [.none, .group, .group, .none])
    }

    @Test("a script per connection")
    func connections() throws {
        let replay = try Self.replay(
            Self.dialogue("S: 220 mx", "C: NOOP", "S: 250 Ok", "--", "S: 220 mx", "C: QUIT", "S: 221 Bye"))
        #expect(replay.connections.map(Self.lines) == [["NOOP"], ["QUIT"]])
    }

    @Test("notes are not sent, and what follows a note is")
    func notes() throws {
        var dialogue = Self.dialogue("S: 220 mx", "C: NOOP", "S: 250 Ok")
        dialogue.note(.remark("C: RSET"), at: 0)
        _ = dialogue.send(Array("QUIT".utf8), at: 0)
        #expect(try Self.replay(dialogue).connections.map(Self.lines) == [["NOOP", "QUIT"]])
    }

    @Test(
        "authentication is carried out with what is given",
        arguments: ["AUTH PLAIN AGEAYg==", "AUTH PLAIN", "AUTH LOGIN"])
    func logins(_ auth: String) throws {
        var lines = Self.greeted + ["C: \(auth)"]
        if auth == "AUTH PLAIN" { lines += ["S: 334 ", "C: AGEAYg=="] }
        if auth == "AUTH LOGIN" { lines += ["S: 334 VXNlcm5hbWU6", "C: YQ==", "S: 334 UGFzc3dvcmQ6", "C: Yg=="] }
        var dialogue = Dialogue()
        for line in lines + ["S: 235 Ok", "C: NOOP", "S: 250 Ok"] {
            let rest = Array(line.dropFirst(3).utf8)
            if line.hasPrefix("C:") {
                _ = dialogue.send(rest, at: 0)
            } else {
                dialogue.receive(rest + [13, 10], at: 0)
            }
        }
        #expect(Self.refusal(dialogue) == .needs(.user, mechanism: auth.hasSuffix("LOGIN") ? "LOGIN" : "PLAIN"))
        #expect(
            Self.refusal(dialogue, user: "alice")
                == .needs(.secret, mechanism: auth.hasSuffix("LOGIN") ? "LOGIN" : "PLAIN"))
        let replay = try Self.replay(dialogue, user: "alice", hasPassword: true)
        #expect(replay.needsPassword)
        let steps = try #require(replay.connections.first).steps
        #expect(steps.count == 3)
        #expect(steps.login(at: 1)?.user == "alice")
        #expect(steps.login(at: 1)?.initialResponse == (auth.contains("==") ? nil : false))
    }

    @Test("an authentication that was cancelled is cancelled")
    func cancelled() throws {
        var dialogue = Dialogue()
        for line in Self.greeted + ["C: AUTH LOGIN", "S: 334 VXNlcm5hbWU6", "C: *", "S: 501 cancelled"] {
            let rest = Array(line.dropFirst(3).utf8)
            if line.hasPrefix("C:") {
                _ = dialogue.send(rest, at: 0)
            } else {
                dialogue.receive(rest + [13, 10], at: 0)
            }
        }
        #expect(try Self.replay(dialogue).connections.map(Self.lines) == [["EHLO a", "AUTH LOGIN", "*"]])
    }

    @Test("what cannot be repeated is refused before anything is sent")
    func refusals() {
        var dialogue = Self.dialogue("S: 220 mx", "C: NOOP", "S: 250 Ok")
        dialogue.note(.unkept(octets: 7, of: "a.eml"), at: 0)
        #expect(Self.refusal(dialogue) == .isIncomplete)
        for refusal in [
            ReplayRefusal.isIncomplete, .lacksSecret(event: 3), .unknownMechanism("NTLM", event: 3),
            .needs(.user, mechanism: "PLAIN"), .needs(.secret, mechanism: "XOAUTH2"),
        ] {
            #expect(!refusal.sentence.isEmpty)
            #expect((refusal.sentence == refusal.sentenceForKeptSecrets) == (refusal.remedy == nil))
            #expect(!refusal.sentenceForKeptSecrets.contains("without its secrets"))
            #expect((refusal.remedy == nil) == refusal.sentence.hasSuffix("Nothing was sent."))
        }
    }

    @Test("TLS from the first byte is noticed")
    func implicitTLS() throws {
        let report = TLSReport(version: "TLS 1.3", cipher: nil, name: "mx", sni: nil, reason: nil, chain: [])
        var dialogue = Dialogue()
        dialogue.connect(.connected(to: "192.0.2.25:465", after: 0), at: 0)
        dialogue.secured(report, at: 0)
        dialogue.receive(Array("220 mx\r\n".utf8), at: 0)
        _ = dialogue.send(Array("NOOP".utf8), at: 0)
        #expect(try Self.replay(dialogue).startsWithTLS)
        #expect(try !Self.replay(Self.dialogue("S: 220 mx", "C: NOOP", "S: 250 Ok")).startsWithTLS)
    }

    @Test("a recording is recognized by its content")
    func recognized() {
        #expect(Replay.isRecording(Array("\n{\"smtptui\":1".utf8)))
        #expect(!Replay.isRecording(Array("C: NOOP".utf8)))
        #expect(!Replay.isRecording([]))
    }
}

import Testing

@testable import Comparison
@testable import Imports
@testable import SMTPSyntax
@testable import SessionModel
@testable import TestSupport
@testable import smtptui

/// Every captured dialogue with a real server is recorded, played again and compared; so is the text of it.
@Suite("Captured sessions, played again")
struct ReplayedCaptureTests {
    /// The dialogue of a capture as it is recorded; nil where the server let a command wait for ever.
    private static func dialogue(_ scene: Capture.Scene) -> Dialogue? {
        var dialogue = Dialogue(Transcript(.unbounded))
        dialogue.connect(.connected(to: "192.0.2.25:25", after: 0), at: 0)
        for line in scene.lines {
            let octets = Capture.octets(line.dropFirst(3))
            switch line.prefix(2) {
            case "C:", "C~":
                guard !octets.contains(10), !octets.contains(13) else { return nil }
                _ = dialogue.send(octets, ending: Capture.isUnfinished(line) ? .none : .crlf, isWire: true, at: 0)
            case "S:", "S~":
                if line.prefix(2) == "S~", !dialogue.session.isUnderTLS {
                    dialogue.secured(ReplayPlay.report, at: 0)
                }
                dialogue.receive(octets + [13, 10], at: 0)
            default:
                switch line.dropFirst(3) {
                case "TLS": dialogue.secured(ReplayPlay.report, at: 0)
                case "closed", "reset", "closed-after", "reset-after": dialogue.receiveEOF(at: 0)
                default: return nil
                }
            }
        }
        if dialogue.session.phase != .closed { dialogue.close(at: 0) }
        return dialogue
    }

    /// Talking before the greeting or after the end, in cleartext after the 220 to STARTTLS, or the text of a message before
    /// its 354, is what a driver does not repeat.
    private static let others = ["bdat-too-big", "early-", "post-quit", "tls-injection", "pipe-data-and-body"]

    /// Whether it can be repeated: an AUTH needs secrets, and a handshake has to be in the capture.
    private static func isPlayable(_ scene: Capture.Scene, _ dialogue: Dialogue) -> Bool {
        guard !others.contains(where: scene.name.hasPrefix) else { return false }
        var handshakes = 0
        for entry in 0..<dialogue.transcript.count {
            switch dialogue.transcript[entry]?.body {
            case .client(let line) where line.isRedacted: return false
            case .server(let line) where line.context == .command(.starttls) && line.reply?.code == 220: handshakes += 1
            case .tls where dialogue.hasHeardServer: handshakes -= entry > 2 ? 1 : 0
            default: break
            }
        }
        return handshakes == 0
    }

    @Test("the same server says the same again", arguments: Capture.all)
    func played(_ server: String) throws {
        var count = 0
        for scene in try Capture(server).scenes {
            guard let recorded = Self.dialogue(scene), Self.isPlayable(scene, recorded) else { continue }
            var play = try ReplayPlay(recorded)
            play.play()
            let comparison = play.comparison(with: recorded)
            // Whoever closes a connection on which nothing is due may be another one.
            let differences = comparison.rows.flatMap(\.differences).filter { $0.kind != .end }
            #expect(differences.isEmpty, "\(server) \(scene.name): \(differences)")
            #expect(comparison.notComparedCount == 0, "\(server) \(scene.name)")
            count += 1
        }
        #expect(count > 10, "\(server)")
    }

    @Test("the text of a session is the same as its recording", arguments: Capture.all)
    func texts(_ server: String) throws {
        for scene in try Capture(server).scenes {
            // A text does not tell apart what came together, nor who spoke first; of a long line it has a part.
            let untold = ["pipe-data-and-body", "early-talker", "early-http", "long-06"]
            guard let recorded = Self.dialogue(scene), !untold.contains(scene.name) else { continue }
            var output = Array(
                (TextForm.header(
                    RecordingHeader(
                        started: "", target: server, address: nil, program: nil)
                ).joined(separator: "\n") + "\n").utf8)
            TextForm.append(0..<recorded.transcript.count, of: recorded.transcript, to: &output)
            guard let pasted = ImportedPaste(output) else { continue }
            var text = Dialogue(Transcript(.unbounded), hasTimes: false)
            for event in pasted.events { text.replay(event) }
            let comparison = Comparison(ComparedSession(recorded), ComparedSession(text))
            #expect(comparison.isSame, "\(server) \(scene.name): \(comparison.rows.flatMap(\.differences))")
        }
    }

    @Test("another answer of the server is the difference")
    func changed() throws {
        let scene = Capture.Scene(
            name: "greylisted",
            lines: [
                "S: 220 mx ESMTP", "C: EHLO a", "S: 250 mx", "C: MAIL FROM:<a@b.example>", "S: 250 2.1.0 Ok",
                "C: RCPT TO:<c@d.example>", "S: 250 2.1.5 Ok", "C: QUIT", "S: 221 2.0.0 Bye",
            ])
        let recorded = try #require(Self.dialogue(scene))
        var play = try ReplayPlay(recorded) { answers in
            var answers = answers
            answers[0][3] = Array("450 4.7.1 Greylisted\r\n".utf8)
            return answers
        }
        play.play()
        let comparison = play.comparison(with: recorded)
        #expect(comparison.rows.flatMap { RowWords.all($0, .letters) } == ["A 250 2.1.5, B 450 4.7.1"])
    }

    @Test("two connections, the first one left inside DATA")
    func connections() throws {
        var recorded = Dialogue(Transcript(.unbounded))
        func say(_ line: String) { recorded.receive(Array("\(line)\r\n".utf8), at: 0) }
        func send(_ line: String) { _ = recorded.send(Array(line.utf8), isWire: true, at: 0) }
        for round in 0..<2 {
            recorded.connect(.connected(to: "192.0.2.25:25", after: 0), at: 0)
            say("220 mx ESMTP")
            for line in ["EHLO a", "MAIL FROM:<a@b.example>", "RCPT TO:<c@d.example>"] {
                send(line)
                say("250 Ok")
            }
            send("DATA")
            say("354 Go on")
            send("Subject: x")
            if round == 0 { recorded.close(at: 0) }
        }
        send(".")
        say("250 2.0.0 Ok: queued as 4F2A1C0B3D")
        send("QUIT")
        say("221 Bye")
        var play = try ReplayPlay(recorded) { answers in
            var answers = answers
            answers[1][5] = Array("250 2.0.0 Ok: queued as 9ABCDEF012\r\n".utf8)
            return answers
        }
        play.play()
        let comparison = play.comparison(with: recorded)
        #expect(comparison.isSame, "\(comparison.rows.flatMap(\.differences))")
        #expect(comparison.rows.count == 15)
    }

    @Test("many commands, each once")
    func many() throws {
        var recorded = Dialogue(Transcript(.unbounded))
        recorded.connect(.connected(to: "192.0.2.25:25", after: 0), at: 0)
        recorded.receive(Array("220 mx\r\n".utf8), at: 0)
        for _ in 0..<5_000 {
            _ = recorded.send(Array("NOOP".utf8), at: 0)
            recorded.receive(Array("250 Ok\r\n".utf8), at: 0)
        }
        recorded.close(at: 0)
        var play = try ReplayPlay(recorded)
        play.play()
        let comparison = play.comparison(with: recorded)
        #expect(comparison.isSame && comparison.rows.count == 5_002)
    }
}

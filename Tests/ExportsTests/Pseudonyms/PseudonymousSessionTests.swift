import Testing

@testable import Exports
@testable import SMTPSyntax
@testable import SessionModel
@testable import TestSupport

@Suite("Sessions with pseudonyms")
struct PseudonymousSessionTests {
    private static func text(_ session: PseudonymousSession) -> String {
        String(decoding: SessionExport(.jsonl).document(session.header, session.dialogue), as: UTF8.self)
    }

    @Test("no name of the original is left, in any format", arguments: ExportFormat.all.map(\.name))
    func nothingLeft(_ name: String) throws {
        let export = SessionExport(try #require(ExportFormat(named: name)), isPseudonymous: true)
        let text = String(decoding: export.document(SampleSession.header, SampleSession.dialogue()), as: UTF8.self)
            .lowercased()
        for word in [
            "ringworld", "hindmost", "louis", "teela", "nessus", "spacer", "puppeteer", "10.1.2.3", "10.9.8.7",
            "4f2a1c0b3d", "kzin", "rim wall", "plan.txt", "ab12ab12",
        ] { #expect(!text.contains(word), "\(word)") }
        #expect(text.contains("domain-a.example"))
    }

    @Test("replacing again changes nothing")
    func again() {
        let once = PseudonymousSession(SampleSession.header, SampleSession.dialogue())
        #expect(Self.text(PseudonymousSession(once.header, once.dialogue)) == Self.text(once))
    }

    @Test("codes, phases and the number of entries are those of the original")
    func sameShape() {
        let dialogue = SampleSession.dialogue()
        let replaced = PseudonymousSession(SampleSession.header, dialogue).dialogue
        #expect(replaced.transcript.count == dialogue.transcript.count)
        #expect(replaced.session.phase == dialogue.session.phase)
        for index in 0..<dialogue.transcript.count {
            guard case .server(let line) = dialogue.transcript[index]?.body,
                case .server(let other) = replaced.transcript[index]?.body
            else { continue }
            #expect(line.reply?.code == other.reply?.code && line.reply?.enhanced == other.reply?.enhanced)
        }
    }

    @Test(
        "a short name of a host is nowhere left",
        arguments: ["db", "mx", "pc1", "Laptop", "ns-2", "fw_a", "DESKTOP-A1B2", "gw", "mail"])
    func shortHosts(_ name: String) {
        var play = Playing()
        play.server("220 \(name) ESMTP Postfix")
        play.client("EHLO \(name)")
        play.server("250-\(name) Hello \(name) [10.1.2.3], pleased to meet you", "250 SIZE 1000")
        play.client("MAIL FROM:<alice@\(name)>")
        play.server("450 4.7.1 <\(name)>: Helo command rejected: Host not found")
        play.client("XCLIENT NAME=\(name) HELO=\(name)")
        play.server("220 \(name) ESMTP")
        play.client("QUIT")
        play.server("221 2.0.0 \(name) closing connection")
        let text = String(
            decoding: SessionExport(.text, isPseudonymous: true).document(SampleSession.header, play.dialogue),
            as: UTF8.self)
        let words = text.split { !($0.isLetter || $0.isNumber || "-_".contains($0)) }
        #expect(!words.contains { $0 == name || $0 == name.lowercased() }, "\(text)")
        #expect(text.contains("250 SIZE 1000") && text.contains("Host not found"), "\(text)")
    }

    @Test("chunks keep their size")
    func chunks() {
        var play = Playing()
        play.server("220 mx.ringworld.invalid ESMTP")
        play.client("EHLO a")
        play.server("250-mx", "250 CHUNKING")
        for line in ["MAIL FROM:<louis@ringworld.invalid>", "RCPT TO:<teela@ringworld.invalid>"] {
            play.client(line)
            play.server("250 Ok")
        }
        play.client("BDAT 24 LAST")
        play.client("From: louis@ringworld")
        play.server("250 Ok")
        let replaced = PseudonymousSession(SampleSession.header, play.dialogue).dialogue
        #expect(replaced.session.phase == play.dialogue.session.phase)
        #expect(replaced.transcript.count == play.dialogue.transcript.count)
    }

    @Test("a command in pieces is read as a whole")
    func pieces() {
        var dialogue = Dialogue()
        dialogue.receive(Array("220 mx\r\n".utf8), at: 0)
        _ = dialogue.send(Array("MAIL FROM:<lou".utf8), ending: .none, at: 1)
        _ = dialogue.send(Array("is@ringworld.invalid>".utf8), at: 2)
        let text = Self.text(PseudonymousSession(SampleSession.header, dialogue))
        #expect(text.contains("MAIL FROM:<user1@domain-a.example>") && !text.contains("lou"))
    }

    @Test("what servers say is replaced once and for all", arguments: Capture.all)
    func captures(_ server: String) throws {
        // Of each server every fourth scene: they resemble each other, and each takes a second.
        for (number, scene) in try Capture(server).scenes.enumerated() where number % 4 == 0 {
            var dialogue = Dialogue()
            for line in scene.lines where line.hasPrefix("S") || line.hasPrefix("C") {
                let octets = Capture.octets(line.dropFirst(3))
                if line.hasPrefix("S") {
                    dialogue.receive(octets + [13, 10], at: 0)
                } else {
                    _ = dialogue.send(octets, at: 0)
                }
            }
            let once = PseudonymousSession(SampleSession.header, dialogue)
            #expect(Self.text(PseudonymousSession(once.header, once.dialogue)) == Self.text(once), "\(scene.name)")
        }
    }

    @Test(
        "how a command or a socket is reached is nowhere",
        arguments: ["pipe:env TOKEN=abc exim -bs", "unix:/home/alice/s"])
    func ways(_ target: String) {
        var dialogue = SampleSession.dialogue()
        dialogue.connect(.connected(to: target, after: 0), at: 9)
        let text = Self.text(PseudonymousSession(SampleSession.header, dialogue))
        #expect(!text.contains("TOKEN") && !text.contains("alice"), "\(text)")
    }

    @Test("the name of a login is not in what is said of it")
    func login() {
        var dialogue = SampleSession.dialogue()
        dialogue.note(.login("that is: user jsmith · password"), at: 9)
        #expect(!Self.text(PseudonymousSession(SampleSession.header, dialogue)).contains("jsmith"))
    }
}

import FoundationEssentials
import Testing

@testable import SessionModel

/// What one server said in many small dialogues, as it was seen on the wire.
///
///     == nohello-mail             a dialogue begins
///     S: 220 mx.example.test      the server says a line; `S~` under TLS
///     C: MAIL FROM:<a@b.example>  we send one; a backslash at its end: without its CR LF
///     -- TLS                      the handshake is done
///     -- closed                   the server closes; `reset` likewise, `timeout`: no reply came
struct Capture: Sendable {
    struct Scene: Sendable {
        let name: String
        var lines: [Substring] = []
    }

    let server: String
    let scenes: [Scene]

    init(_ server: String) throws {
        self.server = server
        let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Fixtures/captures/\(server).txt")
        let text = try String(contentsOf: file, encoding: .utf8)
        var scenes: [Scene] = []
        for line in text.split(separator: "\n") where !line.hasPrefix("#") {
            if line.hasPrefix("== ") {
                scenes.append(Scene(name: String(line.dropFirst(3))))
            } else if !scenes.isEmpty {
                scenes[scenes.count - 1].lines.append(line)
            }
        }
        self.scenes = scenes
    }

    static let servers = [
        "postfix", "postfix-strict", "postfix-sub", "postfix-smtps", "postfix-screen", "opensmtpd7", "opensmtpd7-req",
        "aiosmtpd", "aiosmtpd-req", "aiosmtpd-lmtp", "dovecot-lmtp",
    ]
}

/// A captured dialogue, played through a session.
struct CapturePlay {
    /// A command, what was thought of it, and what it got.
    struct Step {
        let scene: String
        let command: Command
        let verdict: Verdict
        let phase: Phase
        let reply: Reply

        /// Whether what was thought came true.
        var isRight: Bool { verdict.foreseesSuccess == reply.severity.isSuccess }
    }

    private(set) var session: Session
    private(set) var steps: [Step] = []
    private(set) var findings: [Finding] = []
    /// What came to the commands that were answered, by their tags.
    private var asked: [Int: (Command, Verdict, Phase)] = [:]
    private var tag = 0
    private let scene: Capture.Scene

    init(_ scene: Capture.Scene, in session: Session = Session()) {
        self.scene = scene
        self.session = session
        for line in scene.lines { take(line) }
    }

    private mutating func take(_ line: Substring) {
        let said = Self.octets(line.dropFirst(3))
        switch line.prefix(2) {
        case "C:", "C~": send(said)
        case "S:", "S~":
            if line.prefix(2) == "S~" && !session.isUnderTLS { note(session.secured()) }
            note(session.receive(said + [13, 10]))
        default: happen(line.dropFirst(3))
        }
    }

    private mutating func happen(_ event: Substring) {
        switch event {
        case "TLS": note(session.secured())
        case "closed", "reset", "closed-after", "reset-after", "tls-fail": note(session.receiveEOF())
        default: break
        }
    }

    private mutating func send(_ octets: [UInt8]) {
        // Most servers take a bare LF for the end of a line.
        let isCut = octets.last == 10
        for line in (isCut ? octets.dropLast() : octets[...]).split(separator: 10, omittingEmptySubsequences: false) {
            tag += 1
            let before = session
            let sent = session.submit(Array(line), tag: tag, isWire: true)
            findings += sent.findings
            if case .command(let command) = sent.role { asked[tag] = (command, sent.verdict, before.phase) }
        }
    }

    private mutating func note(_ events: [SessionEvent]) {
        var tag: Int?
        for event in events {
            switch event {
            case .line(let line): tag = line.answers
            case .reply(let reply, .command), .reply(let reply, .lastChunk): answer(tag, reply)
            case .reply: break
            case .finding(let finding): findings.append(finding)
            case .phase: break
            }
        }
    }

    private mutating func answer(_ tag: Int?, _ reply: Reply) {
        guard let tag, let (command, verdict, phase) = asked.removeValue(forKey: tag) else { return }
        steps.append(Step(scene: scene.name, command: command, verdict: verdict, phase: phase, reply: reply))
    }

    /// The octets of a line in which `\xNN` stands for an octet and `\\` for a backslash.
    private static func octets(_ text: Substring) -> [UInt8] {
        var octets: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let octet = rest.popFirst() {
            guard octet == UInt8(ascii: "\\") else {
                octets.append(octet)
                continue
            }
            switch rest.first {
            case UInt8(ascii: "x"):
                octets.append(UInt8(String(decoding: rest.dropFirst().prefix(2), as: UTF8.self), radix: 16) ?? 0)
                rest = rest.dropFirst(3)
            case UInt8(ascii: "\\"): octets.append(rest.removeFirst())
            // The line was sent without its end.
            default: break
            }
        }
        return octets
    }
}

import Synchronization

@testable import SMTPSyntax
@testable import SessionModel

/// A captured dialogue, played through a session.
struct CapturePlay: Sendable {
    /// A command, what was thought of it, and what it got.
    struct Step: Sendable {
        let server: String
        let scene: String
        let command: Command
        let verdict: Verdict
        let context: ReplyContext
        let reply: Reply
        /// Where the session was when the command was sent, and where the reply has brought it.
        let before: Phase
        let after: Phase
        /// The same in full: the phase, the hello, TLS and the login.
        let state: String
        /// Whether other commands were waiting for their replies, then.
        let isAlone: Bool

        /// Whether what was thought came true.
        var isRight: Bool { verdict.foreseesSuccess == reply.severity.isSuccess }
    }

    private struct Asked: Sendable {
        let command: Command
        let verdict: Verdict
        let phase: Phase
        let state: String
        let isAlone: Bool
    }

    private(set) var session: Session
    private(set) var steps: [Step] = []
    private(set) var findings: [Finding] = []
    /// Whether the server let a command wait for ever, or went away.
    private(set) var isCutOff = false
    private var asked: [Int: Asked] = [:]
    private var tag = 0
    /// The beginning of a line whose end has not been sent.
    private var unsent: [UInt8] = []
    private let server: String
    /// The name of the dialogue.
    let scene: String

    init(_ scene: Capture.Scene, at server: String, in session: Session) {
        self.server = server
        self.scene = scene.name
        self.session = session
        for line in scene.lines { take(line) }
    }

    private mutating func take(_ line: Substring) {
        let text = line.dropFirst(3)
        switch line.prefix(2) {
        case "C:", "C~": send(Capture.octets(text), isWhole: !Capture.isUnfinished(text))
        case "S:", "S~":
            if line.prefix(2) == "S~" && !session.isUnderTLS { note(session.secured()) }
            note(session.receive(Capture.octets(text) + [13, 10]))
        default: happen(text)
        }
    }

    private mutating func happen(_ event: Substring) {
        switch event {
        case "TLS": note(session.secured())
        case "tls-fail": note(session.handshakeFailed())
        case "closed", "reset", "closed-after", "reset-after":
            isCutOff = true
            note(session.receiveEOF())
        case "timeout", "timeout-after": isCutOff = true
        default: break
        }
    }

    /// `isWhole` says that a CR LF followed, which the capture leaves out.
    private mutating func send(_ octets: [UInt8], isWhole: Bool) {
        guard session.chunkRemaining == 0 else { return submit(octets) }
        // Most servers take a bare LF for the end of a line.
        var lines = (unsent + octets).split(separator: 10, omittingEmptySubsequences: false).map { Array($0) }
        let last = lines.removeLast()
        for line in lines { submit(line.last == 13 ? line.dropLast() : line) }
        unsent = isWhole ? [] : last
        if isWhole { submit(last) }
    }

    private mutating func submit(_ line: [UInt8]) {
        tag += 1
        let before = session
        let sent = session.submit(line, tag: tag, isWire: true)
        findings += sent.findings
        guard case .command(let command) = sent.role else { return }
        asked[tag] = Asked(
            command: command, verdict: sent.verdict, phase: before.phase, state: before.state,
            isAlone: before.outstanding.isEmpty)
    }

    private mutating func note(_ events: [SessionEvent]) {
        var tag: Int?
        for event in events {
            switch event {
            case .line(let line): tag = line.answers
            case .lines(let lines): tag = lines.answers
            case .reply(let reply, let context): answer(tag, reply, context)
            case .finding(let finding): findings.append(finding)
            case .phase: break
            }
        }
    }

    private mutating func answer(_ tag: Int?, _ reply: Reply, _ context: ReplyContext) {
        guard let tag, let asked = asked[tag] else { return }
        if session.outstanding.first?.tag != tag { self.asked[tag] = nil }
        steps.append(
            Step(
                server: server, scene: scene, command: asked.command, verdict: asked.verdict, context: context,
                reply: reply,
                before: asked.phase, after: session.phase, state: asked.state, isAlone: asked.isAlone))
    }
}

extension Session {
    /// The phase, the hello that was accepted, TLS and the login.
    fileprivate var state: String {
        ([phase.rawValue, hello?.name] + [isUnderTLS ? "tls" : nil, isAuthenticated ? "authenticated" : nil])
            .compactMap(\.self).joined(separator: "/")
    }
}

extension CapturePlay {
    private static let played = Mutex<[String: [CapturePlay]]>([:])

    /// All dialogues with a server, each in a session that knows nothing of it before; played once in a run.
    static func all(at server: String) throws -> [CapturePlay] {
        try played.withLock { played in
            if let plays = played[server] { return plays }
            let plays = try Capture(server).scenes.map {
                CapturePlay($0, at: server, in: Session(lmtp: server.hasSuffix("lmtp")))
            }
            played[server] = plays
            return plays
        }
    }
}

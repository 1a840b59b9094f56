import Testing

@testable import Lessons
@testable import PracticeServer
@testable import SMTPSyntax
@testable import SessionModel
@testable import TestSupport

/// A lesson that is played in memory: the lines of a user on one side, the practice server on the other, and a real
/// dialogue in between.
struct LessonPlay {
    private(set) var dialogue = Dialogue()
    private(set) var run: LessonRun
    private(set) var news: [LessonNews] = []
    private var server: ServerSession
    private var memory = Server()
    private let scenario: Scenario
    private var now = Moment.start
    private var group: [[UInt8]]?
    /// What `:auth` asks a password for.
    private var login: WantedLogin?
    /// What came while a driver is at work.
    private var heard: [SessionEvent] = []
    private var time: Double { Double(now.milliseconds) / 1000 }

    init(_ lesson: Lesson, done: Set<Int> = []) throws {
        let named = try #require(Scenarios.named(lesson.scenario))
        scenario = named.adding(lesson.faults.compactMap { Fault($0) })
        run = LessonRun(lesson, done: done)
        server = ServerSession(scenario: scenario)
        connect()
    }

    /// The line that the lesson offers now.
    mutating func nextSolution() -> SolutionLine? { run.nextSolution(in: dialogue.session) }

    /// Enters a line as the explorer does. A local command that is not known here fails the test.
    mutating func enter(_ line: SolutionLine) {
        now = now.after(seconds: line.wait)
        run.enter(line.text, in: dialogue.session)
        if !dialogue.session.isInMessage, line.text.hasPrefix(":") { return enter(local: line.text) }
        if group != nil {
            group?.append(Array(line.text.utf8))
            return
        }
        if let wanted = login {
            login = nil
            return drive(
                LoginDriver(
                    wanted, SASLCredentials(user: wanted.user ?? "", secret: line.text), PlainHashes.quick, nonce: "abc"
                ))
        }
        send(dialogue.sendNoting(dialogue.session.isInAuth ? answer(line.text) : Array(line.text.utf8), at: time))
    }

    /// Ends what is open, as a person does before another command: a message, AUTH, a closed connection.
    mutating func leaveText() {
        if dialogue.session.isInMessage { enter(".") }
        if dialogue.session.isInAuth { enter("*") }
        if dialogue.session.phase == .closed { enter(":reconnect") }
    }

    /// Answers are typed as people read them.
    private func answer(_ text: String) -> [UInt8] {
        if text == "*" { return Array(text.utf8) }
        return dialogue.openChallenge?.wanted.line(for: text) ?? Array(Base64.encode(Array(text.utf8)).utf8)
    }

    mutating func enter(_ lines: [SolutionLine]) {
        for line in lines { enter(line) }
    }

    mutating func enter(_ text: String) { enter(SolutionLine.lines(of: text)) }

    private mutating func enter(local line: String) {
        switch line {
        case ":reconnect": reconnect()
        case ":queue": group = []
        case ":flush":
            var bytes: [UInt8] = []
            for line in group ?? [] { bytes += dialogue.sendNoting(line, at: time) }
            group = nil
            send(bytes)
        case _ where line.hasPrefix(":auth "):
            let words = line.split(separator: " ").map(String.init)
            login = WantedLogin(words[1], user: words[2])
        case _ where line.hasPrefix(":raw "):
            let octets = (try? QuotedOctets.octets(line.dropFirst(5))) ?? []
            #expect(!octets.isEmpty, "\(line)")
            for line in QuotedOctets.lines(of: octets) {
                _ = dialogue.sendNoting(line.bytes, ending: line.ending, isWire: true, at: time)
            }
            send(octets)
        default: Issue.record("\(line) is not known here")
        }
    }

    private mutating func connect() {
        server = ServerSession(scenario: scenario, cryptography: PlainHashes.quick)
        dialogue.connect(.connected(to: "127.0.0.1:25", after: 0), at: time)
        perform(server.start(at: now))
    }

    /// As the explorer does: with the hello of before, where there was one.
    private mutating func reconnect() {
        let point = ReturnPoint(dialogue)
        if dialogue.session.phase != .closed { dialogue.close(at: time) }
        connect()
        drive(
            ReturnDriver(to: point, byStartTLS: point.isUnderTLS, helloName: "client", login: nil, withoutLogin: "-"))
    }

    /// Sends what a driver sends for the user.
    private mutating func drive(_ driver: some Driver) {
        var driver = driver
        var events: [DriverEvent] = []
        for _ in 0..<100 {
            let (written, step) = driver.run(after: events, in: &dialogue, at: time)
            if case .done = step { break }
            heard = []
            send(written.flatMap { $0 })
            events = heard.map(DriverEvent.session)
        }
        look()
    }

    private mutating func send(_ bytes: [UInt8]) {
        guard dialogue.session.phase != .closed else { return look() }
        perform(server.receive(bytes, on: &memory, at: now))
    }

    private mutating func perform(_ outputs: [ServerOutput]) {
        for output in outputs {
            switch output {
            case .write(let bytes): heard += dialogue.receive(bytes, at: time)
            case .startTLS: dialogue.secured(Self.report, at: time)
            case .close: dialogue.receiveEOF(at: time)
            case .store: break
            case .flood, .fault: Issue.record("a lesson does not need a server that fails")
            }
        }
        look()
        // An answer that is late comes, and nothing else does.
        guard server.isHoldingBack, let deadline = server.deadline else { return }
        now = deadline
        perform(server.wake(on: &memory, at: now))
    }

    private mutating func look() { news += run.observe(dialogue) }

    private static let report = TLSReport(
        version: "TLS 1.3", cipher: nil, name: "127.0.0.1", sni: nil, reason: nil, chain: [])

    /// The conversation, for messages of tests.
    var conversation: String { String(decoding: dialogue.text, as: UTF8.self) }
}

extension Dialogue {
    /// Its lines, as people read them.
    fileprivate var text: [UInt8] {
        (0..<transcript.count).flatMap { index -> [UInt8] in
            switch transcript[index]?.body {
            case .client(let line): Array("C: ".utf8) + line.line + [10]
            case .server(let line): Array("S: ".utf8) + line.wire.bytes + [10]
            case .finding(let finding): Array("-- \(finding.id)\n".utf8)
            case .note(let note): Array("-- \(note.text)\n".utf8)
            case .tls, .phase, nil: []
            }
        }
    }
}

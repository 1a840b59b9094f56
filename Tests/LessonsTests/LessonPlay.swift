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
        run.enter(line.text)
        if !dialogue.session.isInMessage, line.text.hasPrefix(":") { return enter(local: line.text) }
        if group != nil {
            group?.append(Array(line.text.utf8))
            return
        }
        send(dialogue.sendNoting(Array(line.text.utf8), at: time))
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
        if let hello = point.hello { send(dialogue.sendNoting(hello, at: time)) }
    }

    private mutating func send(_ bytes: [UInt8]) {
        guard dialogue.session.phase != .closed else { return look() }
        perform(server.receive(bytes, on: &memory, at: now))
    }

    private mutating func perform(_ outputs: [ServerOutput]) {
        for output in outputs {
            switch output {
            case .write(let bytes): dialogue.receive(bytes, at: time)
            case .startTLS: dialogue.secured(Self.report, at: time)
            case .close: dialogue.receiveEOF(at: time)
            case .flood: Issue.record("a lesson does not need an endless reply")
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

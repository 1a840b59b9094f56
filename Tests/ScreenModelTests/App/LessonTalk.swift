import Testing

@testable import Lessons
@testable import PracticeServer
@testable import SMTPSyntax
@testable import ScreenModel
@testable import SessionModel
@testable import TestSupport

/// The explorer with a course, and the practice server at the other end: what one asks for, the other does.
struct LessonTalk {
    private(set) var play: Play
    /// What a file would hold.
    private(set) var kept = LessonProgress()
    private var server: ServerSession
    private var memory = Server()
    private var scenario = Scenario.standard
    private var now = Moment.start
    private var isConnected = false

    init(
        _ course: Course, progress: LessonProgress = LessonProgress(), lesson: String?,
        size: Size = Size(width: 80, height: 24)
    ) {
        var model = AppModel(
            Settings(
                target: "practice server", helloName: "client.example.org", marks: .unicode,
                cryptography: PlainHashes.quick, isPractice: true),
            recording: .on(path: "x.jsonl"), size: size)
        kept = progress
        let opened = lesson.flatMap { try? course.lesson($0) }
        if let opened { scenario = Self.scenario(opened.scenarioWords) }
        server = ServerSession(scenario: scenario)
        model.learn(course, progress, lesson: lesson)
        play = Play(model)
        connect()
    }

    var model: AppModel { play.model }
    var run: LessonRun? { model.learning?.run }
    var text: String { play.screen.text }

    private static func scenario(_ words: String) -> Scenario {
        let parts = words.split(separator: " ").map(String.init)
        return (parts.first.flatMap { Scenarios.named($0) } ?? .standard).adding(
            parts.dropFirst().compactMap { Fault($0) })
    }

    mutating func happen(_ event: AppEvent) {
        play.happen(event)
        for effect in play.effects { perform(effect) }
    }

    mutating func press(_ keys: Key...) { for key in keys { happen(.key(key)) } }

    mutating func type(_ text: String) { for character in text { happen(.key(.character(String(character)))) } }

    /// Types a line and enters it.
    mutating func enter(_ line: String) {
        type(line)
        press(.enter)
    }

    /// Lets so much time pass.
    mutating func wait(_ seconds: Int) {
        now = now.after(seconds: seconds)
        play.wait(Double(seconds))
    }

    private mutating func connect() {
        isConnected = true
        server = ServerSession(scenario: scenario, cryptography: PlainHashes.quick)
        happen(.connected(address: "127.0.0.1:25"))
        answer(server.start(at: now))
    }

    private mutating func perform(_ effect: Effect) {
        switch effect {
        case .write(let bytes):
            if isConnected { answer(server.receive(bytes, on: &memory, at: now)) }
        case .close: isConnected = false
        case .connect: connect()
        case .practice(.scenario(let words)):
            scenario = Self.scenario(words)
            happen(.scenarioChanged(PracticeScenario(name: scenario.name, summary: scenario.summary)))
        case .keepLesson(.keep(let run)):
            kept.keep(run, at: "2026-12-01T10:00:00Z")
            happen(.lessonsKept(kept))
        case .keepLesson(.hideOffer):
            kept.hideOffer()
            happen(.lessonsKept(kept))
        case .startTLS:
            happen(
                .secured(
                    TLSReport(version: "TLS 1.3", cipher: nil, name: "127.0.0.1", sni: nil, reason: nil, chain: [])))
        case .drawNonce: happen(.nonce("nonce"))
        default: break
        }
    }

    private mutating func answer(_ outputs: [ServerOutput]) {
        for output in outputs {
            switch output {
            case .write(let bytes): happen(.received(bytes))
            case .close:
                isConnected = false
                happen(.ended(""))
            case .startTLS: break
            case .store: break
            case .flood, .fault: Issue.record("a lesson does not need a server that fails")
            }
        }
        guard isConnected, server.isHoldingBack, let deadline = server.deadline else { return }
        now = deadline
        answer(server.wake(on: &memory, at: now))
    }
}

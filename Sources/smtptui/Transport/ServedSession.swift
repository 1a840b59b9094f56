import NIOCore
import PracticeServer
import SessionModel

/// One session of `serve`: its client is watched, and what is said is printed.
struct ServedSession {
    private var watch: ClientWatch
    private var output: SessionOutput
    private let start = NIODeadline.now()
    private var hasComplained = false
    /// Whether a message is being stored, and its reply waits for that.
    private(set) var isStoring = false
    /// Whether the client left while its last message was being stored.
    private var hasLeftMessage = false
    /// What has come before the greeting.
    var early: [UInt8] = []
    /// Whether the greeting was sent, or is held back by the scenario.
    var hasBegun = false

    /// How long the server waits before its greeting, to see clients that do not wait for it.
    static let pause = TimeAmount.milliseconds(10)
    /// With more octets before the greeting it comes at once.
    static let mostEarly = 65_536
    /// How many seconds a handshake may take on the port with TLS.
    static let handshakeLimit = 60

    init(_ number: Int, _ service: PracticeService, client: String, target: String, of scenario: Scenario) {
        watch = ClientWatch(expectsProxy: scenario.expectsProxy, certificate: scenario.certificate)
        output = SessionOutput(number: number, isRecording: service.isRecording)
        let header = RecordingHeader(
            started: WallClock.iso8601(), target: target, address: client, program: "smtptui \(Version.text)")
        _ = service.say(output.header(header))
        watch.connected(from: client, at: now)
    }

    private var now: Double { Double((NIODeadline.now() - start).nanoseconds) / 1e9 }

    mutating func take(_ octets: [UInt8]) { watch.take(octets, at: now) }

    mutating func wrote(_ octets: [UInt8]) { watch.wrote(octets, at: now) }

    mutating func note(_ text: String) { watch.note(text, at: now) }

    mutating func serverCloses() { watch.serverCloses() }

    mutating func suffers(_ fault: Fault, meant: [UInt8]) { watch.suffers(fault, meant: meant, at: now) }

    mutating func handshakeFailed(_ problem: HandshakeProblem) { watch.handshakeFailed(problem, at: now) }

    mutating func stores() { isStoring = true }

    /// The message is stored at a place, or could not be; `isGone` says that the client does not wait for its reply.
    mutating func stored(_ place: String?, isGone: Bool) {
        isStoring = false
        hasLeftMessage = isGone && place != nil
        note(place.map { "stored as \($0)" } ?? "the message cannot be stored")
    }

    mutating func secured(_ version: String, name: String) {
        let report = TLSReport(
            version: version, cipher: nil, name: name, sni: nil,
            reason: "the server does not see whether the client verifies it", chain: [])
        watch.secured(report, at: now)
    }

    /// What the script of the session found, once.
    mutating func compare(_ expected: ExpectedSession?) {
        guard !hasComplained, let complaint = expected?.complaint else { return }
        hasComplained = true
        note("not as expected: \(complaint)")
    }

    mutating func ended(_ expected: ExpectedSession?) {
        watch.ended(isAnswerDue: hasLeftMessage, at: now)
        compare(expected)
        if let expected, expected.isMet { note("as expected: all \(expected.script.count) lines of the script") }
    }

    /// The lines that are new.
    mutating func lines() -> [UInt8] {
        let lines = output.lines(of: watch.dialogue)
        watch.forget()
        return lines
    }

    var findingCount: Int { output.findingCount }
}

import Testing

@testable import ScreenModel
@testable import SessionModel
@testable import smtptui

/// A script played without a connection: what a server says goes in by hand.
struct ScriptPlay {
    /// What a server does when the session waits for it.
    enum Answer {
        case says([UInt8])
        case isSilent
        case closes
    }

    private(set) var session: DrivenSession<ScriptDriver>

    init(
        _ script: Script, keepsGoing: Bool = false, pipelines: Bool = false, means: ScriptMeans = ScriptMeans(),
        bounds: TranscriptBounds = .kept
    ) {
        session = DrivenSession(
            ScriptDriver(script, keepsGoing: keepsGoing, pipelines: pipelines, means: means), replyTimeout: 1,
            bounds: bounds)
    }

    var dialogue: Dialogue { session.dialogue }
    var complaints: [ScriptComplaint] { session.driver.complaints }
    var status: smtptui.ExitStatus { .gravest(complaints.map { smtptui.ExitStatus($0.kind) }) }

    /// Opens the connection and plays to the end. `written` gets what is sent, `answer` says what comes when a reply is
    /// due, and `handshake` how a handshake ends.
    mutating func play(
        handshake: ConnectionEvent = .handshakeFailed(TLSFailure("It was refused.", isOpen: true)),
        written: ([UInt8]) -> Void = { _ in }, answer: () -> Answer
    ) {
        var effects = session.take(.connected(address: "127.0.0.1:1"), at: 0)
        for _ in 0..<2000 {
            guard !effects.isEmpty else { break }
            switch effects.removeFirst() {
            case .write(let bytes): written(bytes)
            case .read:
                switch answer() {
                case .says(let bytes): effects += session.take(.received(bytes), at: 0)
                case .isSilent: effects += session.timedOut(at: 0)
                case .closes: effects += session.take(.ended(""), at: 0)
                }
            case .startTLS: effects += session.take(handshake, at: 0)
            case .drawNonce: effects += session.take(nonce: "abc", at: 0)
            case .quit: return
            case .connect, .close, .saveCertificates, .acceptCertificate, .load, .useTLS, .limitConnecting, .visit, .suspend, .redraw: break
            }
        }
        Issue.record("the script has no end")
    }
}

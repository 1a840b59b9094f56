import Testing

@testable import PracticeServer
@testable import SMTPSyntax
@testable import SessionModel
@testable import TestSupport

/// A script and the practice server, wired together in memory.
struct ScriptPair {
    private(set) var driver: ScriptDriver
    private(set) var dialogue = Dialogue()
    private var server: ServerSession
    private var pending: [ServerOutput] = []
    private var isOver = false

    init(_ script: Script, with server: ServerSession) {
        driver = ScriptDriver(script, keepsGoing: false, means: ScriptMeans(mayGoInClear: true))
        self.server = server
    }

    /// Plays the script to its end.
    mutating func play() {
        deliver(server.start())
        var turns = 0
        while !isOver, turns < 1000 {
            turns += 1
            let outputs = pending
            pending = []
            deliver(outputs)
        }
    }

    private mutating func deliver(_ outputs: [ServerOutput]) {
        go(after: dialogue.receive(outputs.bytes, at: 1).map(DriverEvent.session))
        if outputs.contains(.close), !isOver {
            go(after: dialogue.receiveEOF(at: 1).map(DriverEvent.session) + [.ended("")])
            isOver = true
        }
        // Nothing is due, and nothing came: it would wait for ever.
        if pending.isEmpty { isOver = true }
    }

    private mutating func go(after events: [DriverEvent]) {
        let (written, step) = driver.run(after: events, in: &dialogue, at: 1)
        pending += written.isEmpty ? [] : server.receive(Array(written.joined()), at: .start)
        if case .done = step { isOver = true }
    }
}

import ScreenModel
import SessionModel

/// Plain output: a driver runs the session, and the transcript is printed turn by turn.
struct PlainFace<Lead: Driver>: Face {
    private(set) var session: DrivenSession<Lead>
    /// Nil where the transcript is not printed.
    private var output: TranscriptOutput?

    enum Event {
        case connection(ConnectionEvent)
        case timeout
        /// A pause of the script is over.
        case wake
        case nonce(String)
        /// More of the script; nothing at its end.
        case script([UInt8])
    }

    init(_ session: DrivenSession<Lead>, _ output: TranscriptOutput?) {
        self.session = session
        self.output = output
    }

    var wakeTime: Double? { session.pauseEnd ?? session.deadline }
    var descriptor: Int32? { nil }

    static func event(_ event: ConnectionEvent) -> Event { .connection(event) }

    func input(at time: Double) -> [Event] { [] }

    func due(at time: Double) -> [Event] {
        if let end = session.pauseEnd { return time >= end ? [.wake] : [] }
        return session.deadline.map { time >= $0 } == true ? [.timeout] : []
    }

    mutating func take(_ event: Event, at time: Double) -> [Effect] {
        switch event {
        case .connection(let event): session.take(event, at: time)
        case .timeout: session.timedOut(at: time)
        case .wake: session.wake(at: time)
        case .script(let octets): session.take(script: octets, at: time)
        case .nonce(let nonce): session.take(nonce: nonce, at: time)
        }
    }

    func perform(_ effect: Effect) -> Event? { effect == .drawNonce ? .nonce(Nonce.draw()) : nil }

    func record(in recorder: inout Recorder) -> String? {
        recorder.record(session.dialogue, address: session.address, isSettled: session.isAddressSettled)
    }

    func recordingFailed(_ reason: String, at time: Double) {
        Console.complain("Recording stopped: \(reason).")
    }

    /// Prints what is new, all in one write, and forgets it: it is recorded already.
    mutating func show(at time: Double) {
        output?.show(session.dialogue, address: session.address, isSettled: session.isAddressSettled)
        if session.isAddressSettled { session.forgetOld() }
    }
}

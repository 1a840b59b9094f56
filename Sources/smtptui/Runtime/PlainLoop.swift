import ScreenModel
import SessionModel

/// The loop of `run`: NIO's event loop on the calling thread, in which an event is handled where it is read.
///
/// A turn is an event with all that follows from it. What it sends, prints and records is written before the next wait.
final class PlainLoop<Lead: Driver> {
    private(set) var runner: SessionRunner<PlainFace<Lead>>
    /// A session after the one that has ended.
    struct Next {
        let seconds: Double
        let runner: () -> SessionRunner<PlainFace<Lead>>
    }

    private let end: (borrowing SessionRunner<PlainFace<Lead>>) -> Next?
    /// The number of the session: what a connection that was closed still reports is of an earlier one.
    private var number = 0
    private var thread: CallingThread?
    /// What happened while another event was handled, as when a write fails.
    private var waiting: [ConnectionEvent] = []
    private var isTaking = false
    /// When the timer rings that is set; nil when none is.
    private var alarm: Double?
    /// Whether the script comes from standard input while it is played.
    private let readsScript: Bool

    /// `end` is called when an effect has ended the session, and exits, or says what comes next: the thread stays an
    /// event loop.
    init(
        _ runner: consuming SessionRunner<PlainFace<Lead>>, readsScript: Bool = false,
        end: @escaping (borrowing SessionRunner<PlainFace<Lead>>) -> Next?
    ) {
        self.runner = runner
        self.readsScript = readsScript
        self.end = end
    }

    func run() {
        CallingThread.run { [self] thread in
            self.thread = thread
            openTransport(on: thread)
            if readsScript {
                thread.readInput(most: ScriptFeed.most) { [unowned self] octets in
                    turn { runner.take(.script(octets), at: runner.clock.now) }
                }
            }
            turn { runner.start() }
        }
    }

    private func openTransport(on thread: CallingThread) {
        let session = number
        runner.transport = NIOTransport(on: thread) { [unowned self] event in
            if session == number { post(event) }
        }
    }

    private func post(_ event: ConnectionEvent) {
        waiting.append(event)
        if !isTaking { turn {} }
    }

    private func turn(_ begin: () -> Void) {
        isTaking = true
        begin()
        while !waiting.isEmpty {
            runner.take(PlainFace<Lead>.event(waiting.removeFirst()), at: runner.clock.now)
        }
        runner.face.show(at: runner.clock.now)
        isTaking = false
        if runner.isOver { goOn() } else { setAlarm() }
    }

    /// Ends, or begins the next session in time.
    private func goOn() {
        number += 1
        guard let next = end(runner) else { return }
        thread?.wait(next.seconds) { [unowned self] in
            runner = next.runner()
            alarm = nil
            if let thread { openTransport(on: thread) }
            turn { runner.start() }
        }
    }

    /// Sets a timer only where none rings early enough: a deadline moves with each command, the timer once in minutes.
    private func setAlarm() {
        guard let wake = runner.wakeTime, alarm.map({ wake < $0 }) ?? true else { return }
        alarm = wake
        thread?.wait(wake - runner.clock.now) { [unowned self] in
            alarm = nil
            if !runner.isOver { turn { runner.takeDue() } }
        }
    }
}

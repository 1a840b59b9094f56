import ScreenModel
import SessionModel

/// The loop of `run`: NIO's event loop on the calling thread, in which an event is handled where it is read.
///
/// A turn is an event with all that follows from it. What it sends, prints and records is written before the next wait.
final class PlainLoop<Lead: Driver> {
    private(set) var runner: SessionRunner<PlainFace<Lead>>
    private let end: (borrowing SessionRunner<PlainFace<Lead>>) -> Void
    private var thread: CallingThread?
    /// What happened while another event was handled, as when a write fails.
    private var waiting: [ConnectionEvent] = []
    private var isTaking = false
    /// When the timer rings that is set; nil when none is.
    private var alarm: Double?
    /// Whether the script comes from standard input while it is played.
    private let readsScript: Bool

    /// `end` is called when an effect has ended the session, and exits: the thread stays an event loop.
    init(
        _ runner: consuming SessionRunner<PlainFace<Lead>>, readsScript: Bool = false,
        end: @escaping (borrowing SessionRunner<PlainFace<Lead>>) -> Void
    ) {
        self.runner = runner
        self.readsScript = readsScript
        self.end = end
    }

    func run() {
        CallingThread.run { [self] thread in
            self.thread = thread
            runner.transport = NIOTransport(on: thread) { [unowned self] in post($0) }
            if readsScript {
                thread.readInput(most: ScriptFeed.most) { [unowned self] octets in
                    turn { runner.take(.script(octets), at: runner.clock.now) }
                }
            }
            turn { runner.start() }
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
        if runner.isOver { end(runner) } else { setAlarm() }
    }

    /// Sets a timer only where none rings early enough: a deadline moves with each command, the timer once in minutes.
    private func setAlarm() {
        guard let wake = runner.wakeTime, alarm.map({ wake < $0 }) ?? true else { return }
        alarm = wake
        thread?.wait(wake - runner.clock.now) { [unowned self] in
            alarm = nil
            turn { runner.takeDue() }
        }
    }
}

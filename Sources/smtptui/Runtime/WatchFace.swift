import ScreenModel
import SessionModel

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Clients that are watched, as lines on standard output.
struct WatchFace: WindowFace, ~Copyable {
    var workspace: Workspace
    private var lines: WatchedLines
    let mostClients = 64
    let descriptor: Int32? = nil
    private var isClosed = false

    init(_ workspace: Workspace) {
        self.workspace = workspace
        lines = WatchedLines(folds: isatty(STDOUT_FILENO) == 1)
    }

    var wakeTime: Double? { isClosed ? 0 : workspace.wakeTime }

    var pendingSignal: Int32? { EndSignals.pending }

    /// Without a reader of the lines nothing is watched.
    func input(at time: Double) -> [AppEvent] { isClosed ? [.terminated] : [] }

    mutating func take(_ event: AppEvent, in session: Int?, at time: Double) -> [SessionEffect] {
        workspace.take(event, in: session, at: time)
    }

    mutating func open(
        _ target: String, _ recording: AppModel.Recording, beside session: Int, at time: Double
    ) -> [SessionEffect] { [] }

    mutating func left(_ session: Int, at time: Double) { workspace.left(session, at: time) }

    mutating func perform(_ effect: Effect) -> AppEvent? { nil }

    mutating func show(at time: Double) {
        let new = lines.lines(&workspace)
        guard !new.isEmpty else { return }
        if !Console.say(bytes: Array((new.joined(separator: "\n") + "\n").utf8)) { isClosed = true }
    }
}

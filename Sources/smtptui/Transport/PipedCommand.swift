import NIOCore
import NIOPosix
import SessionModel

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The command at the other end of a session: what it says on standard error, and how it ends.
final class PipedCommand {
    private let process: ChildProcess
    /// As it is named in sentences.
    private let name: String
    private let loop: any EventLoop
    private let report: @Sendable (ConnectionEvent) -> Void
    private var isErrorOver = true
    private var isErrorWatched = false
    /// What it said before it was known whether it reaches a server; nil afterwards.
    private var held: [ConnectionEvent]? = []
    private var isEnded = false
    /// The newest line on standard error, and the one before.
    private(set) var lastLine: [UInt8]?
    private(set) var lineBefore: [UInt8]?

    /// After its output has ended, how often it is asked whether it is over, and when it is told to end, then made to.
    private static let interval: Int64 = 10
    private static let patience = 100

    init(
        _ process: ChildProcess, named name: String, on loop: any EventLoop,
        _ report: @escaping @Sendable (ConnectionEvent) -> Void
    ) {
        self.process = process
        self.name = name
        self.loop = loop
        self.report = report
    }

    /// Reads what it says on standard error, line by line; after `release` that is reported.
    func watchErrors() {
        (isErrorOver, isErrorWatched) = (false, true)
        let bound = NIOLoopBound(self, eventLoop: loop)
        let opened = NIOPipeBootstrap(group: loop)
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(
                        StandardErrorHandler({ bound.value.say($0) }) { bound.value.isErrorOver = true })
                }
            }
            .takingOwnershipOfDescriptor(input: process.error)
        opened.assumeIsolated().whenFailure { _ in self.isErrorOver = true }
    }

    /// Reports what it has said so far, and from now on at once.
    func release() {
        let lines = held ?? []
        held = nil
        lines.forEach(report)
    }

    private func say(_ event: ConnectionEvent) {
        guard !isEnded else { return }
        if case .onTheWay(.complained(let line)) = event, !line.isEmpty { (lineBefore, lastLine) = (lastLine, line) }
        held == nil ? report(event) : held?.append(event)
    }

    /// Calls `then` when it is over, with how it ended in words.
    func whenOver(_ then: @escaping (String) -> Void) { whenOver { [self] in then(words) } }

    /// Calls `then` when it is over. What does not end by itself is made to.
    func whenOver(_ then: @escaping () -> Void) { look(0, then) }

    private func look(_ count: Int, _ then: @escaping () -> Void) {
        if process.look() != nil, isErrorOver || count > Self.patience { return then() }
        if count == 2 * Self.patience {
            process.stop()
            return then()
        }
        if count == Self.patience { process.send(SIGTERM) }
        loop.assumeIsolated().scheduleTask(in: .milliseconds(Self.interval)) { self.look(count + 1, then) }
    }

    /// Ends it at once; what it says then is of no interest.
    func end() {
        isEnded = true
        process.stop()
        guard !isErrorWatched else { return }
        isErrorWatched = true
        close(process.error)
    }

    /// How it ended; nil while it runs.
    var processEnd: CommandEnd? { process.end }

    var words: String { process.end.map { "\(name) \($0.words)" } ?? "\(name) goes on without output" }
}

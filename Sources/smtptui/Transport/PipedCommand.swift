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
    private var isErrorOver = true
    private var isErrorWatched = false

    /// After its output has ended, how often it is asked whether it is over, and when it is told to end, then made to.
    private static let interval: Int64 = 10
    private static let patience = 100

    init(_ process: ChildProcess, named name: String, on loop: any EventLoop) {
        self.process = process
        self.name = name
        self.loop = loop
    }

    /// Reports what it says on standard error, line by line.
    func watchErrors(_ report: @escaping @Sendable (ConnectionEvent) -> Void) {
        (isErrorOver, isErrorWatched) = (false, true)
        let bound = NIOLoopBound(self, eventLoop: loop)
        let opened = NIOPipeBootstrap(group: loop)
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(
                        StandardErrorHandler(report) { bound.value.isErrorOver = true })
                }
            }
            .takingOwnershipOfDescriptor(input: process.error)
        opened.assumeIsolated().whenFailure { _ in self.isErrorOver = true }
    }

    /// Calls `then` when it is over, with how it ended in words. What does not end by itself is made to.
    func whenOver(_ then: @escaping (String) -> Void) { look(0, then) }

    private func look(_ count: Int, _ then: @escaping (String) -> Void) {
        if process.look() != nil, isErrorOver || count > Self.patience { return then(words) }
        if count == 2 * Self.patience {
            process.stop()
            return then(words)
        }
        if count == Self.patience { process.send(SIGTERM) }
        loop.assumeIsolated().scheduleTask(in: .milliseconds(Self.interval)) { self.look(count + 1, then) }
    }

    /// Ends it at once.
    func end() {
        process.stop()
        guard !isErrorWatched else { return }
        isErrorWatched = true
        close(process.error)
    }

    private var words: String {
        switch process.end {
        case .exited(let status): "\(name) exited with status \(status)"
        case .killed(let signal): "\(name) was ended by signal \(signal)"
        case nil: "\(name) goes on without output"
        }
    }
}

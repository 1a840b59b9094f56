import NIOCore
import NIOPosix
import PracticeServer
import SessionModel

/// What `serve` does with the sessions of the practice server; bound to its event loop.
struct PracticeService: Sendable {
    /// Why it ends by itself.
    enum Ending: Sendable {
        /// So many messages were accepted as were asked for.
        case messages
        /// As many sessions have ended as there are scripts.
        case scripts
        /// What is printed can no longer be written.
        case outputClosed
    }

    /// More connections at once get 421.
    static let mostSessions = 1000

    let isRecording: Bool
    /// What the first sessions are compared with, one script each.
    let scripts: [ClientScript]
    let mostMessages: Int?
    let say: @Sendable ([UInt8]) -> Bool
    /// Stores a message, on a thread of its own, and returns where; nil where it cannot. Without it none is stored.
    let store: (@Sendable (AcceptedMessage) -> String?)?
    let end: @Sendable (Ending) -> Void

    private(set) var sessionCount = 0
    private(set) var messageCount = 0
    /// What clients did wrong.
    private(set) var findingCount = 0
    /// The sessions with a script that have ended, and those that were not as expected.
    private(set) var comparedCount = 0
    private(set) var unmetCount = 0
    private let threads = NIOThreadPool(numberOfThreads: 8)

    init(
        isRecording: Bool, scripts: [ClientScript], mostMessages: Int?, say: @escaping @Sendable ([UInt8]) -> Bool,
        store: (@Sendable (AcceptedMessage) -> String?)?, end: @escaping @Sendable (Ending) -> Void
    ) {
        (self.isRecording, self.scripts, self.mostMessages) = (isRecording, scripts, mostMessages)
        (self.say, self.store, self.end) = (say, store, end)
        if store != nil { threads.start() }
    }

    /// The script of the next session.
    var script: ClientScript? { scripts.indices.contains(sessionCount) ? scripts[sessionCount] : nil }

    /// The number of a new session.
    mutating func begin() -> Int {
        sessionCount += 1
        return sessionCount
    }

    /// Stores a message beside the event loop.
    func store(
        _ message: AcceptedMessage, by store: @escaping @Sendable (AcceptedMessage) -> String?, on loop: any EventLoop
    ) -> EventLoopFuture<String?> {
        threads.runIfActive(eventLoop: loop) { store(message) }
    }

    /// A message was accepted.
    mutating func accepted() {
        messageCount += 1
        if messageCount == mostMessages { end(.messages) }
    }

    /// A session has ended.
    mutating func ended(findings: Int, _ expected: ExpectedSession?) {
        findingCount += findings
        guard let expected else { return }
        comparedCount += 1
        if !expected.isMet { unmetCount += 1 }
        if comparedCount == scripts.count { end(.scripts) }
    }
}

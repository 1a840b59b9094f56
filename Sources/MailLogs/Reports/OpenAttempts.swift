/// Attempts at one of several hosts, until a line has the outcome for the recipient.
///
/// An attempt that no such line follows is a refusal of its own, so that a log gives the same refusals whether it is read
/// at once or as it arrives.
struct OpenAttempts {
    /// Beyond so many nothing more is kept.
    private static let most = 10_000

    private var waiting: [(key: RefusalKey, refusal: LoggedRefusal)] = []
    private var settled: Set<RefusalKey> = []

    /// Whether a refusal is an outcome, and not an attempt that waits for one.
    mutating func isOutcome(_ refusal: LoggedRefusal, _ key: RefusalKey) -> Bool {
        if refusal.isAttempt {
            if waiting.count < Self.most { waiting.append((key, refusal)) }
        } else if settled.count < Self.most {
            settled.insert(key)
        }
        return !refusal.isAttempt
    }

    /// The attempts without an outcome, at the end of the log.
    var left: [LoggedRefusal] { waiting.filter { !settled.contains($0.key) }.map(\.refusal) }
}

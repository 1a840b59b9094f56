/// The results of the newest messages, until someone asks for them.
///
/// In a session that is lived again no one does, so that only the last ones are kept. They follow from what came, and
/// sessions are compared without them.
struct MessageResults: Sendable {
    private static let most = 100

    private(set) var all: [MessageResult] = []
    /// The newest one, also when it was asked for.
    private(set) var newest: MessageResult?

    mutating func add(_ result: MessageResult) {
        if all.count == Self.most { all.removeFirst() }
        all.append(result)
        newest = result
    }

    /// Returns the results since the last call.
    mutating func take() -> [MessageResult] {
        defer { all = [] }
        return all
    }
}

extension MessageResults: Hashable {
    static func == (left: MessageResults, right: MessageResults) -> Bool { true }
    func hash(into hasher: inout Hasher) {}
}

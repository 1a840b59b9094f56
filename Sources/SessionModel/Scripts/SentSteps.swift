/// The steps of a script that were sent and are not answered, oldest first: one, or a pipelined group of them.
///
///     C: MAIL FROM:<alice@example.org>      a part with the tag 8
///     C: RCPT TO:<bob@example.test>         a part with the tag 9
///     S: 250 2.1.0 Ok                       answers 8
///     S: 250 2.1.5 Ok                       answers 9, so the first part is past
struct SentSteps: Hashable, Sendable {
    /// A command with the lines that are sent along and have no reply of their own: the octets of a chunk, a message.
    struct Part: Hashable, Sendable {
        /// The step whose expectations are about its replies; -1 for the greeting.
        let step: Int
        /// The tag of its first line; those of the parts after it are higher.
        let tag: Int
        let octets: Int
        /// Whether a command may be sent after it before it is answered (RFC 2920 §3.1).
        let mayBeFollowed: Bool
    }

    /// A slice, so that the oldest is removed at the same cost however many there are.
    private var parts: ArraySlice<Part> = []
    /// The octets of all parts.
    private(set) var octets = 0

    var oldest: Part? { parts.first }
    /// Whether a command may be sent after the newest part.
    var mayBeFollowed: Bool { parts.last?.mayBeFollowed ?? false }
    /// Whether replies must be told apart.
    var isGroup: Bool { parts.count > 1 }

    mutating func append(_ part: Part) {
        parts.append(part)
        octets += part.octets
    }

    /// The newest part has further lines, up to a step.
    mutating func extendNewest(to step: Int, by more: Int) {
        guard let newest = parts.popLast() else { return }
        parts.append(Part(step: step, tag: newest.tag, octets: newest.octets + more, mayBeFollowed: false))
        octets += more
    }

    mutating func removeOldest() {
        guard let part = parts.popFirst() else { return }
        octets -= part.octets
        if parts.isEmpty { parts = [] }
    }

    mutating func removeAll() { self = SentSteps() }

    /// Whether what answers this tag comes after the replies to the oldest part. The newest part gets all the rest.
    func isOldestPast(by tag: Int) -> Bool {
        isGroup && parts[parts.startIndex + 1].tag <= tag
    }
}

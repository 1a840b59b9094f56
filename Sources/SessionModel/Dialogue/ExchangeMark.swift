/// What is kept of an exchange: places in the transcript, -1 where there is none.
struct ExchangeMark: Hashable, Sendable {
    var first: Int32 = -1
    var last: Int32 = -1
    var asked: Int32 = -1
    private var firstReply: Int32 = 0
    private var replyCount: Int32 = 0

    init() {}

    init(sent entry: Int) {
        first = Int32(clamping: entry)
        last = first
        asked = first
    }

    /// Whether it was merged into another one.
    var isVoid: Bool { asked < 0 && replyCount == 0 }

    var replies: Range<Int> { Int(firstReply)..<Int(firstReply) + Int(replyCount) }

    /// Replies come in the order of what they answer, so those of one exchange follow each other.
    mutating func add(reply: Int) {
        if replyCount == 0 { firstReply = Int32(clamping: reply) }
        replyCount += 1
    }
}

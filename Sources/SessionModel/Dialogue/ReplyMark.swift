/// What is kept of a reply: where its lines are, and the exchange that it is part of.
struct ReplyMark: Hashable, Sendable {
    let start: Int32
    /// The newest line so far.
    private(set) var end: Int32
    private(set) var lineCount: Int32 = 0
    var exchange: Int32
    var isWhole = false

    init(start: Int, exchange: Int) {
        self.start = Int32(clamping: start)
        end = self.start
        self.exchange = Int32(clamping: exchange)
    }

    mutating func add(lines entries: Range<Int>) {
        end = Int32(clamping: entries.upperBound - 1)
        lineCount += Int32(clamping: entries.count)
    }
}

/// Which exchanges of a transcript began a transaction, and in which a recipient was accepted: kept as they come, so that
/// the recipient of a result is found by halving lists, however many there are.
struct RecipientIndex: Hashable, Sendable {
    /// Ascending, as are the others.
    private var transactions: [Int32] = []
    private var accepted: [Int32] = []

    /// MAIL or the like was sent.
    mutating func beginTransaction(in exchange: Int) { transactions.append(Int32(clamping: exchange)) }

    /// RCPT was accepted.
    mutating func accept(in exchange: Int) { accepted.append(Int32(clamping: exchange)) }

    /// The exchanges of the recipients that were accepted for the message of an exchange; nil where no transaction was
    /// begun before.
    func recipients(ofMessageIn exchange: Int) -> ArraySlice<Int32>? {
        let begun = ExchangeIndex.place(of: exchange, among: 0..<transactions.count) { Int(transactions[$0]) }
        guard begun > 0 else { return nil }
        let first = place(from: Int(transactions[begun - 1]))
        return accepted[first..<max(first, place(from: exchange))]
    }

    /// The exchange that began the transaction of a message; nil where none was begun before.
    func transaction(ofMessageIn exchange: Int) -> Int? {
        let begun = ExchangeIndex.place(of: exchange, among: 0..<transactions.count) { Int(transactions[$0]) }
        return begun > 0 ? Int(transactions[begun - 1]) : nil
    }

    /// The place of the first recipient that was accepted in an exchange or after it.
    private func place(from exchange: Int) -> Int {
        ExchangeIndex.place(of: exchange, among: 0..<accepted.count) { Int(accepted[$0]) }
    }
}

import SMTPSyntax

/// Where each exchange and each reply of a transcript begins and ends, kept as the lines come.
///
/// A line costs the same however long the transcript and the reply are; looking something up halves a list.
struct ExchangeIndex: Hashable, Sendable {
    /// How a line that is sent is connected with those before it.
    enum Continuation: Hashable, Sendable {
        /// A command, or an answer to a challenge.
        case begins
        /// Octets of a chunk, which belong to their BDAT.
        case chunk
        case message
        case endOfMessage
    }

    private(set) var exchanges: [ExchangeMark] = []
    private(set) var replies: [ReplyMark] = []
    /// The accepted replies to EHLO and LHLO.
    private(set) var offers: [OfferMark] = []
    private(set) var hasHeardServer = false
    /// The newest exchange in which something was sent.
    private var newestSent: Int?
    private var isInMessage = false
    private var isInReply = false
    private var hasOffersOnConnection = false
}

// Growing
extension ExchangeIndex {
    /// Adds an entry that was sent, and returns its exchange.
    mutating func send(_ entry: Int, _ continuation: Continuation) -> Int {
        let isNext = continuation == .chunk || isInMessage && continuation != .begins
        isInMessage = continuation == .message
        if isNext, let newestSent {
            exchanges[newestSent].last = Int32(clamping: entry)
            if continuation != .chunk { exchanges[newestSent].asked = exchanges[newestSent].last }
            return newestSent
        }
        exchanges.append(ExchangeMark(sent: entry))
        newestSent = exchanges.count - 1
        return exchanges.count - 1
    }

    /// Adds an entry that came; `exchange` is that of the line that it answers.
    mutating func receive(_ entry: Int, _ line: ServerLine, of exchange: Int?) {
        hasHeardServer = true
        guard let reply = line.reply else { return }
        if !isInReply {
            begin(at: entry, in: exchange)
        } else if let last = replies.indices.last {
            replies[last].add(line: entry)
            if let exchange { move(last, to: exchange) }
        }
        isInReply = !reply.isLast
        guard reply.isLast, let last = replies.indices.last else { return }
        replies[last].isWhole = true
        let isHello = line.context == .command(.ehlo) || line.context == .command(.lhlo)
        if isHello && reply.code.severity == .positive { offer(in: last) }
    }

    /// A connection begins, and what came on the one before is not continued.
    mutating func connect() {
        isInReply = false
        isInMessage = false
        hasOffersOnConnection = false
    }

    private mutating func begin(at entry: Int, in exchange: Int?) {
        if exchange == nil { exchanges.append(ExchangeMark()) }
        let place = exchange ?? exchanges.count - 1
        replies.append(ReplyMark(start: entry, exchange: place))
        exchanges[place].add(reply: replies.count - 1)
    }

    /// A reply that began unsolicited, and turns out to answer a command that was sent meanwhile.
    private mutating func move(_ reply: Int, to exchange: Int) {
        let before = Int(replies[reply].exchange)
        guard before != exchange, exchanges[before].asked < 0 else { return }
        exchanges[before] = ExchangeMark()
        replies[reply].exchange = Int32(clamping: exchange)
        exchanges[exchange].add(reply: reply)
    }

    private mutating func offer(in reply: Int) {
        // A server that leaves out the hyphens goes on after what seemed the last line.
        if let newest = offers.last, replies[Int(newest.reply)].exchange == replies[reply].exchange {
            offers[offers.count - 1] = OfferMark(reply: Int32(clamping: reply), before: newest.before)
            return
        }
        let before = hasOffersOnConnection ? offers.last?.reply : nil
        offers.append(OfferMark(reply: Int32(clamping: reply), before: before ?? -1))
        hasOffersOnConnection = true
    }
}

// Looking up
extension ExchangeIndex {
    /// The place of the reply that has begun at an entry or before, and has a line at it or after it.
    func reply(at entry: Int) -> Int? {
        let place = firstReply(endingFrom: entry)
        return place < replies.count && replies[place].start <= entry ? place : nil
    }

    /// The place of the first reply that ends at an entry or after it.
    func firstReply(endingFrom entry: Int) -> Int {
        Self.place(of: entry, among: replies.count) { Int(replies[$0].end) }
    }

    /// The reply with the offers before those in a reply, on the same connection.
    func offers(beforeReply reply: Int) -> Int? {
        let place = Self.place(of: reply, among: offers.count) { Int(offers[$0].reply) }
        guard place < offers.count, offers[place].reply == reply, offers[place].before >= 0 else { return nil }
        return Int(offers[place].before)
    }

    /// The place of the first of some ascending numbers that is not below a number.
    static func place(of number: Int, among count: Int, _ at: (Int) -> Int) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if at(middle) < number { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

import SMTPSyntax

/// Where each exchange and each reply of a transcript begins and ends, kept as the lines come.
///
/// A line costs the same however long the transcript and the reply are; looking something up halves a list.
struct ExchangeIndex: Hashable, Sendable {
    /// How a line that is sent is connected with those before it.
    enum Continuation: Hashable, Sendable {
        /// A command, or an answer to a challenge.
        case begins
        /// The next piece of a line that was begun.
        case rest
        /// Octets of a chunk, which belong to their BDAT.
        case chunk
        case message
        case endOfMessage
    }

    private(set) var exchanges = NumberedList<ExchangeMark>()
    private(set) var replies = NumberedList<ReplyMark>()
    /// The accepted replies to EHLO and LHLO.
    private(set) var offers = NumberedList<OfferMark>()
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
        let isNext = continuation == .chunk || continuation == .rest || isInMessage && continuation != .begins
        isInMessage = continuation == .message
        if isNext, let newestSent {
            exchanges[newestSent].last = Int32(clamping: entry)
            if continuation != .chunk { exchanges[newestSent].asked = exchanges[newestSent].last }
            return newestSent
        }
        exchanges.append(ExchangeMark(sent: entry))
        newestSent = exchanges.endIndex - 1
        return exchanges.endIndex - 1
    }

    /// Adds an entry that came; `exchange` is that of the line that it answers.
    mutating func receive(_ entry: Int, _ line: ServerLine, of exchange: Int?) {
        hasHeardServer = true
        guard let reply = line.reply else { return }
        receive(entry..<entry + 1, of: exchange)
        guard reply.isLast else { return }
        isInReply = false
        let last = replies.endIndex - 1
        replies[last].isWhole = true
        let isHello = line.context == .command(.ehlo) || line.context == .command(.lhlo)
        if isHello && reply.code.severity == .positive { offer(in: last) }
    }

    /// Adds lines of a reply that goes on after them.
    mutating func receive(_ entries: Range<Int>, of exchange: Int?) {
        hasHeardServer = true
        let isNext = isInReply && !replies.isEmpty
        if !isNext { begin(at: entries.lowerBound, in: exchange) }
        replies[replies.endIndex - 1].add(lines: entries)
        if isNext, let exchange { move(replies.endIndex - 1, to: exchange) }
        isInReply = true
    }

    /// A connection begins, and what came on the one before is not continued.
    mutating func connect() {
        isInReply = false
        isInMessage = false
        hasOffersOnConnection = false
    }

    private mutating func begin(at entry: Int, in exchange: Int?) {
        if exchange == nil { exchanges.append(ExchangeMark()) }
        let place = exchange ?? exchanges.endIndex - 1
        replies.append(ReplyMark(start: entry, exchange: place))
        exchanges[place].add(reply: replies.endIndex - 1)
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
        let exchange = replies[reply].exchange
        // A server that leaves out the hyphens goes on after what seemed the last line.
        if let newest = offers.last, newest.exchange == exchange {
            offers[offers.endIndex - 1] = OfferMark(
                reply: Int32(clamping: reply), exchange: exchange, before: newest.before)
            return
        }
        let before = hasOffersOnConnection ? offers.last?.reply : nil
        offers.append(OfferMark(reply: Int32(clamping: reply), exchange: exchange, before: before ?? -1))
        hasOffersOnConnection = true
    }
}

// Forgetting
extension ExchangeIndex {
    /// Forgets the replies that end before an entry, and the exchanges before one that are closed; nil for all of these.
    mutating func forget(before entry: Int, exchange: Int?) {
        let newest = replies.indices.last ?? replies.endIndex
        replies.drop(before: isInReply ? min(newest, firstReply(endingFrom: entry)) : firstReply(endingFrom: entry))
        let needed = [
            exchange, newestSent, replies.first.map { Int($0.exchange) }, replies.last.map { Int($0.exchange) },
        ]
        exchanges.drop(before: needed.reduce(exchanges.endIndex) { min($0, $1 ?? $0) })
        // The newest one is compared with the next.
        let firstOffer = Self.place(of: replies.startIndex, among: offers.indices) { Int(offers[$0].reply) }
        offers.drop(before: min(firstOffer, offers.endIndex - 1))
    }
}

// Looking up
extension ExchangeIndex {
    /// The place of the reply that has begun at an entry or before, and has a line at it or after it.
    func reply(at entry: Int) -> Int? {
        let place = firstReply(endingFrom: entry)
        return place < replies.endIndex && replies[place].start <= entry ? place : nil
    }

    /// The place of the first reply that ends at an entry or after it.
    func firstReply(endingFrom entry: Int) -> Int {
        Self.place(of: entry, among: replies.indices) { Int(replies[$0].end) }
    }

    /// The newest reply with offers that ends before an entry.
    func newestOffers(before entry: Int) -> Int? {
        offers.last { replies.indices.contains(Int($0.reply)) && replies[Int($0.reply)].end < entry }.map {
            Int($0.reply)
        }
    }

    /// The reply with the offers before those in a reply, on the same connection.
    func offers(beforeReply reply: Int) -> Int? {
        let place = Self.place(of: reply, among: offers.indices) { Int(offers[$0].reply) }
        guard place < offers.endIndex, offers[place].reply == reply, offers[place].before >= 0 else { return nil }
        return Int(offers[place].before)
    }

    /// The place of the first of some ascending numbers that is not below a number.
    static func place(of number: Int, among places: Range<Int>, _ at: (Int) -> Int) -> Int {
        var low = places.lowerBound
        var high = places.upperBound
        while low < high {
            let middle = (low + high) / 2
            if at(middle) < number { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

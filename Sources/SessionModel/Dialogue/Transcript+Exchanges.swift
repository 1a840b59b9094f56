import SMTPSyntax

// Commands with what they got, and whole replies.
extension Transcript {
    /// How many exchanges there are; `exchange(numbered:)` has each.
    package var exchangeCount: Int { index.exchanges.endIndex }

    /// An exchange by its number; nil outside the list, and where a reply turned out to be part of another one.
    package func exchange(numbered number: Int) -> Exchange? {
        guard index.exchanges.indices.contains(number), !index.exchanges[number].isVoid else { return nil }
        let mark = index.exchanges[number]
        let asked = mark.asked >= 0 ? Int(mark.asked) : nil
        return Exchange(
            number: number, sent: asked.map { _ in Int(mark.first)...Int(mark.last) }, asked: asked,
            sentAt: asked.flatMap(time(at:)), verdict: asked.flatMap(verdict(at:)), replies: mark.replies)
    }

    /// The exchange that an entry is part of: a line that was sent, or a line that came; nil for a note and the like.
    package func exchange(at entry: Int) -> Exchange? {
        guard entry >= start else { return nil }
        return (exchangeNumber(ofLineAt: entry) ?? reply(at: entry)?.exchange).flatMap(exchange(numbered:))
    }

    /// Where the first reply of an exchange ends; nil where it has not come.
    package func endOfFirstReply(toExchange number: Int) -> Int? {
        guard let exchange = exchange(numbered: number), !exchange.replies.isEmpty,
            let reply = reply(numbered: exchange.replies.lowerBound), reply.isWhole
        else { return nil }
        return reply.lines.upperBound
    }

    /// The newest reply of an exchange; nil where none has come, or where it was cut off.
    package func lastWholeReply(to exchange: Exchange) -> ExchangeReply? {
        exchange.replies.last.flatMap(reply(numbered:)).flatMap { $0.isWhole ? $0 : nil }
    }

    /// The entry with which an exchange begins: the first line that was sent, or that came where none was sent.
    package func beginning(of exchange: Exchange) -> Int? {
        exchange.sent?.lowerBound
            ?? (exchange.replies.isEmpty ? nil : reply(numbered: exchange.replies.lowerBound)?.lines.lowerBound)
    }

    /// A reply by its number; nil outside the list.
    package func reply(numbered number: Int) -> ExchangeReply? {
        guard index.replies.indices.contains(number) else { return nil }
        let mark = index.replies[number]
        guard let line = serverMark(at: Int(mark.end)), let time = time(at: Int(mark.end)) else { return nil }
        return ExchangeReply(
            number: number, lines: Int(mark.start)...Int(mark.end), lineCount: Int(mark.lineCount),
            isWhole: mark.isWhole, exchange: Int(mark.exchange), context: line.context, amid: line.amid, time: time)
    }

    /// The newest reply, whole or not.
    package var lastReply: ExchangeReply? { index.replies.indices.last.flatMap(reply(numbered:)) }

    /// The reply of which an entry is a line, whole or not; nil when it is none.
    package func reply(at entry: Int) -> ExchangeReply? {
        guard serverMark(at: entry)?.isReply == true else { return nil }
        return index.reply(at: entry).flatMap(reply(numbered:))
    }

    /// The first whole reply that ends at an entry or after it.
    package func wholeReply(endingFrom entry: Int) -> ExchangeReply? {
        let place = index.firstReply(endingFrom: entry)
        return index.replies[place...].firstIndex(where: \.isWhole).flatMap(reply(numbered:))
    }

    /// The last whole reply that ends before an entry.
    package func wholeReply(endingBefore entry: Int) -> ExchangeReply? {
        let place = index.firstReply(endingFrom: entry)
        return index.replies[..<place].lastIndex(where: \.isWhole).flatMap(reply(numbered:))
    }

    /// The newest accepted reply to EHLO or LHLO.
    package var newestOffers: ExchangeReply? { index.offers.last.flatMap { reply(numbered: Int($0.reply)) } }

    /// The same of those that end before an entry.
    package func newestOffers(before entry: Int) -> ExchangeReply? {
        index.newestOffers(before: entry).flatMap(reply(numbered:))
    }

    /// The reply to the previous EHLO on the same connection; nil when this is not a reply to EHLO, or there was none
    /// before.
    package func offers(before reply: ExchangeReply) -> ExchangeReply? {
        index.offers(beforeReply: reply.number).flatMap(reply(numbered:))
    }

    /// Whether anything has come from the server on any connection so far.
    package var hasHeardServer: Bool { index.hasHeardServer }

    /// The authentication that the line at an entry belongs to: the entry of its AUTH, and the number of lines sent
    /// after that, up to this one.
    func login(at entry: Int) -> (auth: Int, lines: Int)? {
        guard let client = clientNumber(at: entry) else { return nil }
        let place = ExchangeIndex.place(of: client + 1, among: logins.indices) { logins[$0].client } - 1
        guard place >= logins.startIndex else { return nil }
        let start = logins[place].client
        // The pieces of a line are one line.
        let pieces = start < client ? (start..<client).count { !style(ofClient: $0).ending.endsLine } : 0
        return (logins[place].entry, client - start - pieces)
    }
}

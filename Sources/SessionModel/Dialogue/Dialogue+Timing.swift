import SMTPSyntax

// How long the server needed.
extension Dialogue {
    /// The newest waits, oldest first: those of so many exchanges at most, so that a long session costs no more.
    package func waits(ofNewest most: Int) -> [TimedWait] {
        guard hasTimes else { return [] }
        let count = exchangesBegun
        let waits = (max(0, count - most)..<count).compactMap(transcript.exchange(numbered:)).flatMap(waits(of:))
        return waits.filter { $0.entry.map { $0 < end } ?? true }
    }

    /// How many exchanges have begun; at an earlier moment, how many had.
    private var exchangesBegun: Int {
        guard end < transcript.count else { return transcript.exchangeCount }
        let newest = (transcript.start..<end).reversed().lazy.compactMap { transcript.exchange(at: $0) }.first
        return newest.map { $0.number + 1 } ?? 0
    }

    /// So many remarks at most are passed over on the way back to what was said last.
    private static let mostPassed = 64

    /// When something was said last, by either side; nil where only remarks were made for long.
    package var lastSaid: Double? {
        let count = transcript.count
        for entry in stride(from: count - 1, through: max(transcript.start, count - Self.mostPassed), by: -1) {
            switch transcript[entry]?.body {
            case .client, .server, .tls: return transcript.time(at: entry)
            case .note, .finding, .phase, nil: continue
            }
        }
        return nil
    }

    private func waits(of exchange: Exchange) -> [TimedWait] {
        var waits: [TimedWait] = []
        for number in exchange.replies {
            guard let reply = transcript.reply(numbered: number), reply.isWhole else { continue }
            let end = reply.lines.upperBound
            // With --tls the handshake comes before the greeting, after STARTTLS it follows the reply.
            if reply.context == .greeting {
                waits += handshake(in: reply.lines.lowerBound - 4..<reply.lines.lowerBound)
            }
            if let seconds = elapsed(at: end) {
                waits.append(TimedWait(subject: .reply(reply.context), seconds: seconds, entry: end))
            }
            if reply.context == .command(.starttls) { waits += handshake(in: end + 1..<end + 5) }
        }
        if exchange.replies.isEmpty, let context = pendingContext(of: exchange) {
            waits.append(TimedWait(subject: .reply(context), seconds: nil, entry: nil))
        }
        return waits
    }

    private func handshake(in entries: Range<Int>) -> [TimedWait] {
        for entry in entries {
            guard case .tls = transcript[entry]?.body else { continue }
            return elapsed(at: entry).map { [TimedWait(subject: .handshake, seconds: $0, entry: entry)] } ?? []
        }
        return []
    }

    /// What the reply that is missing would answer.
    private func pendingContext(of exchange: Exchange) -> ReplyContext? {
        guard let asked = exchange.asked, case .client(let line) = transcript[asked]?.body else { return nil }
        switch line.kind {
        case .command(let verb): return .command(verb)
        case .authAnswer: return .authAnswer
        case .data: return .endOfData
        }
    }
}

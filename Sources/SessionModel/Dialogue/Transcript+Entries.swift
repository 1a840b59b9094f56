import SMTPSyntax

// Questions about one entry that do not put it together.
extension Transcript {
    /// When an entry happened, in seconds since the session began.
    package func time(at entry: Int) -> Double? { mark(at: entry)?.time }

    /// Whether it is to be seen in the conversation: a change of the phase is not.
    package func hasRow(_ entry: Int) -> Bool {
        switch mark(at: entry)?.kind {
        case .client, .server, .finding, .note, .tls: true
        case .phase, nil: false
        }
    }

    /// Whether an entry is a line that came.
    package func isFromServer(_ entry: Int) -> Bool { serverMark(at: entry) != nil }

    /// Whether an entry is a line that was sent.
    package func isSent(_ entry: Int) -> Bool { clientNumber(at: entry) != nil }

    /// What is kept of a line that came.
    func serverMark(at entry: Int) -> ServerMark? { mark(at: entry)?.server }

    /// A line of a reply; nil when the entry is none.
    func replyLine(at entry: Int) -> ReplyLine? {
        serverMark(at: entry)?.isReply == true ? ReplyLine(text(at: entry)) : nil
    }

    /// The exchange of a line that was sent, or of the line that an entry answers; nil where there is none.
    func exchangeNumber(ofLineAt entry: Int) -> Int? {
        if let client = clientNumber(at: entry) { return Int(clients[client].exchange) }
        guard let client = mark(at: entry)?.answers.flatMap(clientNumber) else { return nil }
        return Int(clients[client].exchange)
    }

    /// The place of a line that was sent among all of these; also for a line that is forgotten and may be answered.
    func clientNumber(at entry: Int) -> Int? {
        if entry >= start {
            guard let mark = mark(at: entry), mark.kind == .client else { return nil }
            return Int(mark.number)
        }
        let place = ExchangeIndex.place(of: entry, among: clients.indices) { Int(clients[$0].entry) }
        return place < clients.endIndex && clients[place].entry == entry ? place : nil
    }

    func verdict(at entry: Int) -> Verdict? { clientNumber(at: entry).map { style(ofClient: $0).verdict } }
}

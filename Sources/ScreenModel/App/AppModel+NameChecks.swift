import SMTPSyntax
import SessionModel

// `:dns`: what the DNS says of the names and policies of the session.
extension AppModel {
    /// Asks, and shows what is known meanwhile; `address` is the client to check, empty for this one.
    mutating func showNameChecks(_ address: String) -> [Effect] {
        let effects = beginNameChecks(address)
        if !effects.isEmpty { shown.open(.dns) }
        return effects
    }

    /// Asks; where the answer is complete, it is noted.
    mutating func beginNameChecks(_ address: String = "") -> [Effect] {
        guard source == .live else {
            notice = "Only a session with a server can be looked up in the DNS."
            return []
        }
        guard address.isEmpty || NumericAddress(host: address, port: 0) != nil else {
            notice = "Expected an IP address, as in :dns 192.0.2.1"
            return []
        }
        nameChecks.begin()
        var reader = SpokenNamesReader()
        reader.read(dialogue.transcript)
        var names = reader.names
        names.address = address.isEmpty ? nil : address
        let chain = dialogue.tls?.chain.map(\.der).filter { !$0.isEmpty } ?? []
        return [.checkDNS(names, chain: chain, number: nameChecks.number)]
    }

    /// Where the user wants it of each connection: as soon as the sender was answered, because a server may refuse what
    /// the DNS says of the client only then.
    mutating func beginDueNameChecks(after events: [SessionEvent]) -> [Effect] {
        guard nameChecks.isDue else { return [] }
        let isAnswered = events.contains { event in
            if case .reply(_, .command(.mail)) = event { true } else { false }
        }
        return isAnswered ? beginDueNameChecks() : []
    }

    /// The same where the connection has ended before.
    mutating func beginDueNameChecksAtEnd() -> [Effect] { nameChecks.isDue ? beginDueNameChecks() : [] }

    private mutating func beginDueNameChecks() -> [Effect] {
        nameChecks.isDue = false
        return beginNameChecks()
    }

    mutating func take(_ findings: DNSFindings) -> [Effect] {
        guard nameChecks.keep(findings), findings.isComplete else { return [] }
        let news = nameChecks.news()
        for note in news { dialogue.note(note, at: now) }
        if news.isEmpty {
            report("The DNS says the same as before.")
        } else if let page = shown.page, page != .dns {
            report("The DNS has answered; the conversation shows it.")
        }
        return []
    }
}

import SMTPSyntax

// What the scenario says in place of the plain server.
extension ServerSession {
    /// The reply of the first rule that applies at a place. `text` is the message, for rules about it.
    func reply(of place: ScenarioPlace, about subject: String, path: Path? = nil, _ text: [UInt8] = []) -> ServerReply?
    {
        scenario.rules.first { rule in
            rule.place == place && rule.conditions.allSatisfy { holds($0, at: place, subject, path, text) }
        }?.reply.about(client, for: "{client}").about(subject)
    }

    /// The reply by which a fault replaces the next answer, before anything is done.
    func faultReply(at place: ScenarioPlace) -> ServerReply? {
        let number = place == .greeting ? 0 : answerCount + 1
        let next = ServerAnswer(number: number, place: place, replies: [])
        for fault in scenario.faults where next.isAt(fault.place) {
            switch fault.kind {
            case .shutdown: return ServerReply(.shuttingDown, scenario.host)
            case .error: return ServerReply(.localError)
            default: continue
            }
        }
        return nil
    }

    private func holds(
        _ condition: ScenarioCondition, at place: ScenarioPlace, _ subject: String, _ path: Path?, _ text: [UInt8]
    ) -> Bool {
        switch condition {
        case .authenticated(let isWanted): isLoggedIn == isWanted
        case .underTLS(let isWanted): isUnderTLS == isWanted
        case .hello(let name):
            // The name in EHLO counts already when it is refused.
            (Self.hellos.contains(place) ? subject : helloName).lowercased() == name.lowercased()
        case .sender(let pattern): (transaction?.sender ?? path).map(pattern.matches) ?? false
        case .recipient(let recipient): path.map { scenario.isMeant($0, by: recipient) } ?? false
        case .field(let name, let part):
            MessageHeader.values(of: name, in: text).contains { $0.lowercased().contains(part.lowercased()) }
        case .noField(let name): MessageHeader.values(of: name, in: text).isEmpty
        case .text(let mark): Self.contains(Array(mark.utf8), in: text)
        case .messages(let count, let seconds):
            server.messageCount(from: client, since: now.after(seconds: -seconds)) >= count
        }
    }

    private static let hellos: Set<ScenarioPlace> = [.command(.ehlo), .command(.helo), .command(.lhlo)]

    private static func contains(_ mark: [UInt8], in text: [UInt8]) -> Bool {
        guard let first = mark.first, text.count >= mark.count else { return false }
        return (0...(text.count - mark.count)).contains { start in
            text[start] == first && text[start..<start + mark.count].elementsEqual(mark)
        }
    }
}

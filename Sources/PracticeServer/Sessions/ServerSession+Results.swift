import SMTPSyntax

// The end of a message.
extension ServerSession {
    /// The reply to a whole message; in LMTP one per recipient (RFC 2033 §4.2), and with PRDR between two others.
    mutating func results(of text: MessageText) -> [ServerReply] {
        let recipients = transaction?.recipients ?? []
        let refusal =
            faultReply(at: place) ?? text.refusal.map { ServerReply($0, String(scenario.sizeLimit)) }
            ?? reply(of: .message, about: "", text.octets)
        if let wanted = scripted, wanted.isFailure { return results(wanted, for: recipients) }
        if transaction?.asksForResults == true, refusal == nil { return checked(text, for: recipients) }
        guard scenario.isLMTP else {
            return [inScript(refusal ?? ServerReply(.accepted, keep(text, for: recipients)))]
        }
        if let refusal { return results(refusal, for: recipients) }
        let served = recipients.filter { scenario.match($0) != .problem(.full) }
        let name = served.isEmpty ? "" : keep(text, for: served)
        return recipients.map { path in
            scenario.match(path) == .problem(.full)
                ? ServerReply(.mailboxFull)
                : inScript(ServerReply(.delivered, "<\(path.address)> Accepted as \(name)"))
        }
    }

    /// 353, a reply per recipient, and one that decides (PRDR).
    private mutating func checked(_ text: MessageText, for recipients: [Path]) -> [ServerReply] {
        let served = recipients.filter { scenario.match($0) != .problem(.full) }
        let results = recipients.map { path in
            scenario.match(path) == .problem(.full)
                ? ServerReply(.mailboxFull) : inScript(ServerReply(.delivered, "<\(path.address)> accepts the message"))
        }
        let whole =
            served.isEmpty ? ServerReply(.refusedByAll) : inScript(ServerReply(.accepted, keep(text, for: served)))
        return [ServerReply(.resultsFollow)] + results + [whole]
    }

    /// The same refusal for each recipient, where there is a result for each.
    private func results(_ refusal: ServerReply, for recipients: [Path]) -> [ServerReply] {
        refusal.closes || !scenario.isLMTP ? [refusal] : recipients.map { _ in refusal }
    }

    private mutating func keep(_ text: MessageText, for recipients: [Path]) -> String {
        let origin = AcceptedMessage.Origin(
            helloName: helloName, client: client, transport: transport, host: scenario.host)
        let message = server.accept(
            AcceptedMessage(
                sender: transaction?.sender.address ?? "", recipients: recipients.map(\.address), origin: origin,
                date: now, text: text.octets))
        if storesMessages { unstored = message }
        return message.name
    }

    /// The name of the protocol for the Received line (RFC 3848, RFC 6531 §4.3).
    private var transport: String {
        let base = scenario.isLMTP ? "LMTP" : isExtended ? "ESMTP" : "SMTP"
        guard base != "SMTP" else { return base }
        let suffix = (isUnderTLS ? "S" : "") + (isLoggedIn ? "A" : "")
        guard transaction?.isUTF8 == true else { return base + suffix }
        return (scenario.isLMTP ? "UTF8LMTP" : "UTF8SMTP") + suffix
    }
}

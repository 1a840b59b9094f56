import SMTPSyntax

// MAIL, RCPT and DATA (RFC 5321 §3.3).
extension ServerSession {
    mutating func answerMail(_ command: Command) -> ServerReply {
        guard let argument = command.path, let path = argument.path else { return ServerReply(.unknownCommand) }
        if let refusal = refusal(of: path) ?? refusal(of: argument.parameters, to: .mail) { return refusal }
        transaction = Transaction(sender: path)
        return ServerReply(.senderOk)
    }

    mutating func answerRecipient(_ command: Command) -> ServerReply {
        guard let argument = command.path, let path = argument.path else { return ServerReply(.unknownCommand) }
        if let refusal = refusal(of: path) ?? refusal(of: argument.parameters, to: .rcpt) { return refusal }
        switch scenario.match(path) {
        case .user, .list, .postmaster: return isPutOff(path) ? ServerReply(.greylisted) : accept(path)
        case .foreign: return ServerReply(.relayDenied, scenario.domains.joined(separator: ", "))
        case .unknown, .several: return ServerReply(.unknownUser)
        }
    }

    /// Whether a rule refuses a recipient temporarily. Who has logged in is known, and not put off.
    private mutating func isPutOff(_ recipient: Path) -> Bool {
        guard !isLoggedIn, let open = transaction else { return false }
        // Mailboxes are matched in any case of letters.
        let address = recipient.address.lowercased()
        if open.putOff.contains(address) { return true }
        let delivery = Greylist.Delivery(client: client, sender: open.sender.address, recipient: address)
        for case .greylist(let refusals) in scenario.rules where server.putsOff(delivery, times: refusals) {
            transaction?.putOff.insert(address)
            return true
        }
        return false
    }

    private mutating func accept(_ recipient: Path) -> ServerReply {
        guard let count = transaction?.recipients.count, count < scenario.recipientLimit else {
            return ServerReply(.tooManyRecipients)
        }
        transaction?.recipients.append(recipient)
        return ServerReply(.recipientOk)
    }

    mutating func answerData() -> ServerReply {
        incoming = IncomingMessage(sizeLimit: scenario.sizeLimit)
        return ServerReply(.startMail)
    }

    /// Adds a line of message text; answers when it has ended the message.
    mutating func takeText(_ line: WireLine) -> ServerReply? {
        guard incoming?.take(line) == true, let message = incoming else { return nil }
        let open = transaction
        incoming = nil
        transaction = nil
        if let refusal = message.refusal { return ServerReply(refusal, String(scenario.sizeLimit)) }
        let accepted = AcceptedMessage(
            sender: open?.sender.address ?? "", recipients: open?.recipients.map(\.address) ?? [], text: message.text)
        return ServerReply(.accepted, server.accept(accepted))
    }

    /// An address outside ASCII needs SMTPUTF8 (RFC 6531 §3.5).
    private func refusal(of path: Path) -> ServerReply? {
        path.address.utf8.allSatisfy { $0 < 0x80 } ? nil : ServerReply(.notASCII)
    }
}

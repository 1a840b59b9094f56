import SMTPSyntax

// MAIL, RCPT and DATA (RFC 5321 §3.3).
extension ServerSession {
    mutating func answerMail(_ command: Command) -> ServerReply {
        guard let argument = command.path, let path = argument.path else { return ServerReply(.unknownCommand) }
        if let refusal = refusal(of: argument.parameters, to: .mail) { return refusal }
        let isUTF8 = argument.parameters.contains { $0.keyword == "SMTPUTF8" }
        if let refusal = Self.refusal(of: path, isUTF8: isUTF8, or: .senderNotASCII) { return refusal }
        transaction = Transaction(sender: path, isBinary: argument.parameters.announceRawOctets, isUTF8: isUTF8)
        transaction?.asksForResults = argument.parameters.contains { $0.keyword == "PRDR" }
        return ServerReply(.senderOk)
    }

    mutating func answerRecipient(_ command: Command) -> ServerReply {
        guard let argument = command.path, let path = argument.path else { return ServerReply(.unknownCommand) }
        let isUTF8 = transaction?.isUTF8 == true
        if let refusal = refusal(of: argument.parameters, to: .rcpt)
            ?? Self.refusal(of: path, isUTF8: isUTF8, or: .notASCII)
        {
            return refusal
        }
        switch scenario.match(path) {
        case .user, .list, .postmaster: return accept(path, after: scenario.greylistSeconds)
        case .problem(let mailbox): return answer(mailbox, path)
        // Those who have logged in may send to anyone, as on a submission server.
        case .foreign where isLoggedIn: return accept(path, after: nil)
        case .foreign: return ServerReply(.relayDenied, scenario.domains.joined(separator: ", "))
        case .unknown, .several: return ServerReply(.unknownUser)
        }
    }

    private mutating func answer(_ mailbox: ProblemMailbox, _ path: Path) -> ServerReply {
        switch mailbox {
        // Where each recipient has a result, the server looks at the mailbox when the message is there.
        case .full where scenario.isLMTP || transaction?.asksForResults == true: return accept(path, after: nil)
        case .full: return ServerReply(.mailboxFull)
        case .grey: return accept(path, after: ProblemMailbox.greySeconds)
        case .slow:
            delay = ProblemMailbox.slowSeconds
            return accept(path, after: nil)
        case .busy: return ServerReply(.mailboxBusy)
        case .gone: return ServerReply(.mailboxGone)
        case .moved: return ServerReply(.mailboxMoved, Self.newAddress)
        }
    }

    /// Accepts a recipient, if need be only some seconds after its first attempt. Who has logged in is known, and
    /// need not wait.
    private mutating func accept(_ recipient: Path, after seconds: Int?) -> ServerReply {
        guard let open = transaction, open.recipients.count < scenario.recipientLimit else {
            return ServerReply(.tooManyRecipients)
        }
        if let seconds, !isLoggedIn {
            // Mailboxes are matched in any case of letters.
            let delivery = Greylist.Delivery(
                client: client, sender: open.sender.address, recipient: recipient.address.lowercased())
            if let wait = server.wait(of: delivery, at: now, seconds: seconds) {
                return ServerReply(.greylisted, wait == 1 ? "1 second" : "\(wait) seconds")
            }
        }
        transaction?.recipients.append(recipient)
        return ServerReply(.recipientOk)
    }

    mutating func answerData() -> ServerReply {
        if transaction?.isBinary == true { return ServerReply(.binaryNeedsChunks) }
        incoming = IncomingMessage(sizeLimit: scenario.sizeLimit)
        return ServerReply(.startMail)
    }

    /// Adds a line of message text; answers when it has ended the message.
    mutating func takeText(_ line: WireLine) -> [ServerReply] {
        guard incoming?.take(line) == true, let message = incoming else {
            expected?.take(text: line.bytes)
            return []
        }
        incoming = nil
        scripted = expected?.takeEnd()
        place = .message
        defer { transaction = nil }
        return results(of: message.text)
    }

    /// An address outside ASCII needs SMTPUTF8 (RFC 6531 §3.5).
    private static func refusal(of path: Path, isUTF8: Bool, or kind: ServerReply.Kind) -> ServerReply? {
        if path.address.utf8.allSatisfy({ $0 < 0x80 }) { return nil }
        // What is not UTF-8 was replaced when the address was read.
        if path.address.unicodeScalars.contains("\u{FFFD}") { return ServerReply(.notUTF8) }
        return isUTF8 ? nil : ServerReply(kind)
    }
}

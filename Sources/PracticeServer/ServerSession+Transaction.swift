import SessionModel

// MAIL, RCPT and DATA (RFC 5321 §3.3). The order of the checks is that of real servers: sequence, syntax,
// parameters, policy.
extension ServerSession {
    mutating func answerMail(_ command: Command) -> ServerReply {
        guard hello != nil else { return .helloFirst }
        guard transaction == nil else { return .nestedMail }
        guard let argument = command.path, let path = argument.path, argument.problem == nil else {
            return refusal(of: command, "5.1.7")
        }
        if let refusal = refusalOfLine(command) ?? refusal(ofParameters: argument.parameters) { return refusal }
        transaction = Transaction(sender: path.address)
        return .senderOk
    }

    mutating func answerRecipient(_ command: Command) -> ServerReply {
        guard var open = transaction else { return .mailFirst }
        guard let argument = command.path, let path = argument.path, argument.problem == nil else {
            return refusal(of: command, "5.1.3")
        }
        if let refusal = refusalOfLine(command) { return refusal }
        guard argument.parameters.isEmpty else { return .unknownParameter }
        switch scenario.recipient(path) {
        case .unknown: return .unknownUser
        case .foreign: return .relayDenied
        case .user, .list, .postmaster: break
        }
        guard open.recipients.count < scenario.recipientLimit else { return .tooManyRecipients }
        open.recipients.append(path.address)
        transaction = open
        return .recipientOk
    }

    mutating func answerData(_ command: Command) -> ServerReply {
        if let problem = CommandSyntax.problem(in: command) { return .syntax(problem) }
        guard let open = transaction else { return .mailFirst }
        guard !open.recipients.isEmpty else { return .noRecipients }
        incoming = IncomingMessage(sizeLimit: scenario.sizeLimit)
        return .startMail
    }

    /// Takes a line of message text; answers at the end of it.
    mutating func takeText(_ line: WireLine) -> ServerReply? {
        guard incoming?.take(line) == true, let message = incoming else { return nil }
        let open = transaction
        incoming = nil
        transaction = nil
        if let refusal = message.refusal { return refusal }
        acceptedCount += 1
        lastMessage = Message(sender: open?.sender ?? "", recipients: open?.recipients ?? [], text: message.text)
        return .accepted(acceptedCount)
    }

    private func refusal(of command: Command, _ enhanced: String) -> ServerReply {
        guard let problem = command.path?.problem else { return .unknownCommand }
        return .syntax(problem, enhanced)
    }

    /// What is wrong with the line as a whole, its address apart.
    private func refusalOfLine(_ command: Command) -> ServerReply? {
        if let problem = CommandSyntax.problem(in: command) { return .syntax(problem) }
        return command.line.contains { $0 >= 0x80 } ? .notASCII : nil
    }

    private func refusal(ofParameters parameters: [PathParameter]) -> ServerReply? {
        guard hello == .ehlo || parameters.isEmpty else { return .unknownParameter }
        guard Set(parameters.map(\.keyword)).count == parameters.count else {
            return .syntax(SyntaxProblem("A parameter is given twice.", .rfc(5321, "4.1.1.11")))
        }
        for parameter in parameters {
            if let refusal = refusal(of: parameter) { return refusal }
        }
        return nil
    }

    private func refusal(of parameter: PathParameter) -> ServerReply? {
        switch parameter.keyword {
        case "SIZE":
            guard let value = parameter.value, let size = Int(value), size >= 0 else {
                return .syntax(SyntaxProblem("SIZE needs a number of octets.", .rfc(1870, "3")))
            }
            return size > scenario.sizeLimit ? .tooLarge : nil
        case "BODY":
            let known = ["7BIT", "8BITMIME"].contains(parameter.value?.uppercased())
            return known ? nil : .syntax(SyntaxProblem("BODY is 7BIT or 8BITMIME.", .rfc(6152, "3")))
        default: return .unknownParameter
        }
    }
}

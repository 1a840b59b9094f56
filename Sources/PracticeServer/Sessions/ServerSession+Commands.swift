import SMTPSyntax

// From a command to its reply. The checks come in the order of real servers: length, sequence, syntax, and then
// what the verb itself has to say.
extension ServerSession {
    /// The longest MAIL or RCPT, in octets with CR LF. Parameters may lengthen these two; the other commands keep the
    /// limit of RFC 5321 §4.5.3.1.4.
    static let longestLineWithParameters = 2048

    mutating func answer(_ command: Command) -> [ServerReply] {
        place = .command(command.verb)
        if command.verb == .bdat && isServed(.bdat) && hello != .helo, let size = command.chunk?.size {
            return beginChunk(command, size)
        }
        return [replyInScript(to: command)]
    }

    mutating func reply(to command: Command) -> ServerReply {
        if let reply = earlyRefusal(of: command) { return reply }
        if command.verb == .starttls && offersTLS { return answerStartTLS(command) }
        if command.verb == .auth && offersLogin { return answerAuth(command) }
        if let refusal = lateRefusal(of: command) {
            failChunks(command)
            return refusal
        }
        return carryOut(command)
    }

    /// Why a command is refused whatever its verb has to say; nil if it is not.
    func refusal(of command: Command) -> ServerReply? { earlyRefusal(of: command) ?? lateRefusal(of: command) }

    private func earlyRefusal(of command: Command) -> ServerReply? {
        if Self.isTooLong(command) { return ServerReply(.lineTooLong) }
        if isTurnedAway && command.verb != .quit { return ServerReply(.turnedAway) }
        if let reply = faultReply(at: place) { return reply }
        let isFree = [.ehlo, .helo, .lhlo, .noop, .rset, .quit, .help, .starttls].contains(command.verb)
        guard !isFree && isServed(command.verb) else { return nil }
        if scenario.demandsTLS && !isUnderTLS { return ServerReply(.tlsFirst) }
        return demandsLogin && command.verb != .auth ? ServerReply(.loginFirst) : nil
    }

    private func lateRefusal(of command: Command) -> ServerReply? {
        if scenario.isLMTP && [.ehlo, .helo].contains(command.verb) { return ServerReply(.notSMTP) }
        // After HELO no extension was offered.
        guard isServed(command.verb), ![.bdat, .etrn].contains(command.verb) || hello != .helo else {
            return ServerReply(ServerCommands.notOffered.contains(command.verb) ? .notImplemented : .unknownCommand)
        }
        if let kind = ServerCommands.refusal(of: command.verb, in: phase) {
            return ServerReply(kind == .noRecipients && scenario.isLMTP ? .noRecipientsInLMTP : kind)
        }
        if let problem = CommandSyntax.problem(in: command) { return Self.refusal(of: command, for: problem) }
        return reply(of: place, about: Self.subject(of: command), path: command.path?.path)
    }

    /// What a command is about: its address, or else its argument.
    private static func subject(of command: Command) -> String {
        command.path?.path?.address ?? String(decoding: command.argument ?? [], as: UTF8.self)
    }

    private mutating func carryOut(_ command: Command) -> ServerReply {
        switch command.verb {
        case .ehlo, .helo, .lhlo: answerHello(command)
        case .mail: answerMail(command)
        case .rcpt: answerRecipient(command)
        case .data: answerData()
        case .rset: answerReset()
        case .vrfy: answerVerify(command)
        case .expn: answerExpand(command)
        case .etrn: answerQueue(command)
        case .help: answerHelp(command)
        case .noop: ServerReply(.ok)
        case .quit: ServerReply(.goodbye, scenario.host)
        case .xclient: answerClient(command)
        case .xforward: answerForwarded(command)
        default: ServerReply(.unknownCommand)
        }
    }

    private static func isTooLong(_ command: Command) -> Bool {
        let takesParameters = [.mail, .rcpt].contains(command.verb)
        return command.octets > (takesParameters ? longestLineWithParameters : CommandSyntax.longestLine)
    }

    private static func refusal(of command: Command, for problem: SyntaxProblem) -> ServerReply {
        switch command.verb {
        case .ehlo, .helo, .lhlo: ServerReply(.badHello, problem.text)
        case .mail: ServerReply(isAboutAddress(command, "FROM:") ? .badSender : .badSyntax, problem.text)
        case .rcpt: ServerReply(isAboutAddress(command, "TO:") ? .badRecipient : .badSyntax, problem.text)
        default: ServerReply(.badSyntax, problem.text)
        }
    }

    /// Whether the address is what is wrong: the keyword is well written, and no path could be read after it.
    private static func isAboutAddress(_ command: Command, _ keyword: String) -> Bool {
        guard command.path?.path == nil, let argument = command.argument else { return false }
        let start = String(decoding: argument.prefix(keyword.utf8.count), as: UTF8.self).uppercased()
        guard start == keyword, let first = argument.dropFirst(keyword.utf8.count).first else { return false }
        return first != UInt8(ascii: " ") && first != UInt8(ascii: "\t")
    }
}

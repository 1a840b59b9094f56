import SMTPSyntax

// From a command to its reply. The checks come in the order of real servers: length, sequence, syntax, and then
// what the verb itself has to say.
extension ServerSession {
    /// The longest MAIL or RCPT, in octets with CR LF. Parameters may lengthen these two; the other commands keep the
    /// limit of RFC 5321 §4.5.3.1.4.
    static let longestLineWithParameters = 2048

    mutating func answer(_ command: Command) -> ServerReply {
        if Self.isTooLong(command) { return ServerReply(.lineTooLong) }
        if command.verb == .starttls && offersTLS { return answerStartTLS(command) }
        if demandsLogin(before: command.verb) { return ServerReply(.loginFirst) }
        if command.verb == .auth && offersLogin { return answerAuth(command) }
        if let refusal = ServerCommands.refusal(of: command.verb, in: phase) { return refusal }
        if let problem = CommandSyntax.problem(in: command) { return Self.refusal(of: command, for: problem) }
        return carryOut(command)
    }

    private mutating func carryOut(_ command: Command) -> ServerReply {
        switch command.verb {
        case .ehlo, .helo: answerHello(command)
        case .mail: answerMail(command)
        case .rcpt: answerRecipient(command)
        case .data: answerData()
        case .rset: answerReset()
        case .vrfy: answerVerify(command)
        case .expn: answerExpand(command)
        case .help: answerHelp(command)
        case .noop: ServerReply(.ok)
        case .quit: ServerReply(.goodbye, scenario.host)
        default: ServerReply(.unknownCommand)
        }
    }

    private static func isTooLong(_ command: Command) -> Bool {
        let takesParameters = [.mail, .rcpt].contains(command.verb)
        return command.octets > (takesParameters ? longestLineWithParameters : CommandSyntax.longestLine)
    }

    private static func refusal(of command: Command, for problem: SyntaxProblem) -> ServerReply {
        switch command.verb {
        case .ehlo, .helo: ServerReply(.badHello, problem.text)
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

import SessionModel

// VRFY, EXPN and HELP (RFC 5321 §3.5, §4.1.1.8).
extension ServerSession {
    func answerVerify(_ command: Command) -> ServerReply {
        if let problem = CommandSyntax.problem(in: command) { return .syntax(problem) }
        let name = Self.name(in: command)
        if let mailbox = Self.mailbox(name) {
            return mailbox.isIn(domain: scenario.domain) ? verify(mailbox.localPart) : .cannotVerify
        }
        let matches = scenario.users(named: name)
        return matches.isEmpty ? verify(name) : verify(matches)
    }

    private func verify(_ name: String) -> ServerReply {
        switch scenario.local(name) {
        case .user(let user): verify([user])
        case .postmaster: ServerReply(250, "2.1.5", scenario.address("postmaster"))
        case .list, .foreign: .cannotVerify
        case .unknown: .unknownUser
        }
    }

    private func verify(_ users: [Scenario.User]) -> ServerReply {
        let lines = users.map { "\($0.fullName) \(scenario.address($0.name))" }
        return lines.count == 1
            ? ServerReply(250, "2.1.5", lines: lines)
            : ServerReply(553, "5.1.4", lines: ["Ambiguous; possibilities are"] + lines)
    }

    func answerExpand(_ command: Command) -> ServerReply {
        if let problem = CommandSyntax.problem(in: command) { return .syntax(problem) }
        let name = Self.name(in: command)
        let local = Self.mailbox(name).flatMap { $0.isIn(domain: scenario.domain) ? $0.localPart : nil } ?? name
        guard case .list(let list) = scenario.local(local) else { return .notAList }
        return ServerReply(250, "2.1.5", lines: list.members.map { scenario.address($0) })
    }

    func answerHelp(_ command: Command) -> ServerReply {
        let topic = Self.name(in: command)
        guard !topic.isEmpty else {
            return ServerReply(
                214, "2.0.0", "EHLO HELO MAIL RCPT DATA RSET VRFY EXPN HELP NOOP QUIT",
                "Mail is taken for alice, bob and team at \(scenario.domain)", "HELP MAIL tells about one command")
        }
        guard let fact = CommandFacts.fact(for: Verb(topic)) else { return .noHelp }
        return ServerReply(214, "2.0.0", "\(fact.example): \(fact.purpose)")
    }

    /// The argument without angle brackets.
    private static func name(in command: Command) -> String {
        let text = String(decoding: command.argument ?? [], as: UTF8.self)
        return text.hasPrefix("<") && text.hasSuffix(">") ? String(text.dropFirst().dropLast()) : text
    }

    private static func mailbox(_ name: String) -> Mailbox? {
        guard case .mailbox(let mailbox) = PathArgument(Array("TO:<\(name)>".utf8), keyword: "TO:").path else {
            return nil
        }
        return mailbox
    }
}

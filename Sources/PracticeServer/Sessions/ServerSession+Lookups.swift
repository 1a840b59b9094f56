import SMTPStandard
import SMTPSyntax

// VRFY, EXPN and HELP: they tell something and change nothing (RFC 5321 §3.5, §4.1.1.8).
extension ServerSession {
    /// 250 and 553 name mailboxes in angle brackets, as §3.5.1 and §3.5.2 ask. A list is answered in the way of the
    /// standard's own example, with 252: there is mail for it, but no person to verify.
    func answerVerify(_ command: Command) -> ServerReply {
        switch scenario.match(query: Self.query(in: command)) {
        case .user(let user): ServerReply(.mailbox, scenario.line(for: user.name))
        case .postmaster: ServerReply(.mailbox, scenario.line(for: "postmaster"))
        case .several(let users):
            ServerReply(.ambiguous, lines: ["Several people match:"] + users.map { scenario.line(for: $0.name) })
        case .list(let list): ServerReply(.listNotVerified, scenario.line(for: list.name))
        case .foreign(let mailbox): ServerReply(.foreignNotVerified, "<\(mailbox)>")
        case .unknown: ServerReply(.unknownUser)
        }
    }

    func answerExpand(_ command: Command) -> ServerReply {
        switch scenario.match(query: Self.query(in: command)) {
        case .list(let list): ServerReply(.mailbox, lines: list.members.map { scenario.line(for: $0) })
        case .user, .several, .postmaster: ServerReply(.userNotList)
        case .foreign: ServerReply(.foreignList)
        case .unknown: ServerReply(.noSuchList)
        }
    }

    func answerHelp(_ command: Command) -> ServerReply {
        guard let topic = Self.query(in: command).split(separator: " ").first else { return overview }
        let verb = Verb(topic)
        guard served.contains(verb), let fact = CommandFacts.fact(for: verb) else {
            return ServerReply(.noHelp)
        }
        return ServerReply(.help, "\(verb): \(fact.purpose), for example \(fact.example)")
    }

    private var served: [Verb] { ServerCommands.served + (offersLogin ? [.auth] : []) }

    private var overview: ServerReply {
        let names = scenario.users.map(\.name) + scenario.lists.map(\.name) + ["postmaster"]
        return ServerReply(
            .help,
            lines: [
                "Commands: " + served.map(\.name).joined(separator: " "),
                "Mail is accepted for " + names.joined(separator: ", "),
                "at " + scenario.domains.joined(separator: ", "),
                "HELP with a command explains that command",
            ])
    }

    private static func query(in command: Command) -> String {
        String(decoding: command.argument ?? [], as: UTF8.self)
    }
}

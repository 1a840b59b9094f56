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
        case .problem(.gone): ServerReply(.mailboxGone)
        case .problem(.moved): ServerReply(.mailboxMoved, Self.newAddress)
        case .problem(let mailbox): ServerReply(.mailbox, scenario.line(for: mailbox.rawValue))
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
        case .user, .several, .postmaster, .problem: ServerReply(.userNotList)
        case .foreign: ServerReply(.foreignList)
        case .unknown: ServerReply(.noSuchList)
        }
    }

    func answerHelp(_ command: Command) -> ServerReply {
        guard let topic = Self.query(in: command).split(separator: " ").first else { return overview }
        if let mailbox = ProblemMailbox(rawValue: topic.lowercased()) {
            return ServerReply(.help, "Mail for \(scenario.line(for: mailbox.rawValue)) is \(mailbox.summary)")
        }
        let verb = Verb(topic)
        guard served.contains(verb), let fact = CommandFacts.fact(for: verb) else {
            return ServerReply(.noHelp)
        }
        return ServerReply(.help, "\(verb): \(fact.purpose), for example \(fact.example)")
    }

    /// The queue for a node, which is always empty here (RFC 1985 §5.3).
    func answerQueue(_ command: Command) -> ServerReply {
        let node = Self.query(in: command)
        let isOurs = scenario.domains.contains { node.hasSuffix($0) }
        return ServerReply(isOurs ? .noMessagesWaiting : .nodeRefused, node)
    }

    /// Where the user of `moved@` is now.
    static let newAddress = "moved@example.com"

    private var overview: ServerReply {
        let names = scenario.users.map(\.name) + scenario.lists.map(\.name) + ["postmaster"]
        let problems = ProblemMailbox.allCases.map { "\($0.rawValue)@" }.joined(separator: ", ")
        return ServerReply(
            .help,
            lines: [
                "Commands: " + served.map(\.name).joined(separator: " "),
                "Mail is accepted for " + names.joined(separator: ", "),
                "at " + scenario.domains.joined(separator: ", "),
                "Mailboxes with a problem: \(problems); HELP full explains the first",
                "HELP with a command explains that command",
            ])
    }

    /// The name that is asked for. SMTPUTF8 after it is no part of it (RFC 6531 §3.7.4.2).
    private static func query(in command: Command) -> String {
        let text = String(decoding: command.argument ?? [], as: UTF8.self)
        let isMarked = [.vrfy, .expn].contains(command.verb) && text.uppercased().hasSuffix(" SMTPUTF8")
        return isMarked ? String(text.dropLast(9)) : text
    }
}

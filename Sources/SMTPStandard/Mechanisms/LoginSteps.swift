import SMTPSyntax

/// What follows the messages of an authentication: a challenge, or the end (RFC 4954 §4).
///
///     AUTH PLAIN                       334
///     AUTH PLAIN AGFsaWNlAHNlY3JldA==  235: PLAIN has one message, and no challenge is left (RFC 4616 §2)
///     AUTH LOGIN YWxpY2U=              334: the password is missing
package enum LoginSteps {
    /// The codes of success of AUTH as it is written; nil where they depend on the mechanism.
    package static func expected(of login: Command) -> [ReplyCode]? {
        let command = login.trimmed
        guard command.verb.isOfLogin, let name = command.login, let fact = MechanismFacts.fact(for: name) else {
            return nil
        }
        guard command.words.count > 1 else { return [334] }
        return fact.messages.map { $0.lowerBound == 1 ? [235] : [334] }
    }

    /// Whether the client has sent so many messages that the server can only accept or refuse.
    package static func isOver(_ mechanism: String, after messages: Int) -> Bool {
        guard messages > 0, let all = MechanismFacts.fact(for: mechanism)?.messages else { return false }
        return messages >= all.upperBound
    }

    /// The place of a command in a group. AUTH ends its group, unless all that its mechanism has to say is in the line
    /// (RFC 4954 §4).
    package static func place(of command: Command) -> CommandFact.GroupPlace? {
        guard let fact = CommandFacts.fact(for: command.verb) else { return nil }
        let isWhole = command.words.count > 1 && command.login.map { isOver($0, after: 1) } == true
        return command.verb == .auth && isWhole ? .anywhere : fact.place
    }
}

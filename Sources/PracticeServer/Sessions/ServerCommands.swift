import SMTPSyntax

/// Which verbs the server knows, and when it refuses them for being out of order.
enum ServerCommands {
    /// The verbs it serves, in the order of HELP.
    static let served: [Verb] = [.ehlo, .helo, .mail, .rcpt, .data, .rset, .noop, .vrfy, .expn, .help, .quit]

    /// The verbs it knows and does not offer: 502 tells them from a typing error, which is 500 (RFC 5321 §4.2.4).
    static let notOffered: Set<Verb> = [
        .starttls, .auth, .bdat, .burl, .etrn, .atrn, .lhlo, .send, .soml, .saml, .turn,
    ]

    /// A verb, the phases in which it is out of order, and the reply.
    struct OrderRow: Hashable {
        let verb: Verb
        let phases: Set<Phase>
        let reply: ServerReply.Kind
    }

    /// The order of commands (RFC 5321 §4.1.4). A verb without a row is never out of order.
    static let order: [OrderRow] = [
        OrderRow(verb: .mail, phases: [.greeted], reply: .helloFirst),
        OrderRow(verb: .mail, phases: [.mail, .rcpt], reply: .transactionOpen),
        OrderRow(verb: .rcpt, phases: [.greeted, .ready], reply: .mailFirst),
        OrderRow(verb: .data, phases: [.greeted, .ready], reply: .mailFirst),
        OrderRow(verb: .data, phases: [.mail], reply: .noRecipients),
    ]

    /// Why a verb is refused in a phase, whatever its argument; nil if it is accepted.
    static func refusal(of verb: Verb, in phase: Phase) -> ServerReply? {
        guard served.contains(verb) else {
            return ServerReply(notOffered.contains(verb) ? .notImplemented : .unknownCommand)
        }
        return order.first { $0.verb == verb && $0.phases.contains(phase) }.map { ServerReply($0.reply) }
    }
}

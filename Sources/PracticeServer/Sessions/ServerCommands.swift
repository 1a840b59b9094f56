import SMTPSyntax

/// Which verbs the server knows, and when it refuses them for being out of order.
enum ServerCommands {
    /// The verbs that it always serves, in the order of HELP.
    static let served: [Verb] = [.ehlo, .helo, .mail, .rcpt, .data, .rset, .noop, .vrfy, .expn, .help, .quit]

    /// A verb that is served where its extension is offered.
    static let ofExtensions: [(verb: Verb, keyword: String)] = [
        (.bdat, "CHUNKING"), (.etrn, "ETRN"), (.starttls, "STARTTLS"), (.xclient, "XCLIENT"),
        (.xforward, "XFORWARD"),
    ]

    /// The verbs it knows and does not offer: 502 tells them from a typing error, which is 500 (RFC 5321 §4.2.4).
    static let notOffered: Set<Verb> = [
        .starttls, .auth, .bdat, .burl, .etrn, .atrn, .lhlo, .send, .soml, .saml, .turn, .xclient, .xforward,
    ]

    /// The verbs that are accepted after a chunk was refused (RFC 3030 §2).
    static let afterRefusedChunk: Set<Verb> = [.rset, .quit, .ehlo, .helo, .lhlo]

    /// A verb, the phases in which it is out of order, and the reply.
    struct OrderRow: Hashable {
        let verb: Verb
        let phases: Set<Phase>
        let reply: ServerReply.Kind
    }

    /// The order of commands (RFC 5321 §4.1.4). A verb without a row is never out of order.
    static let order: [OrderRow] = [
        OrderRow(verb: .mail, phases: [.greeted], reply: .helloFirst),
        OrderRow(verb: .mail, phases: [.mail, .rcpt, .bdat], reply: .transactionOpen),
        OrderRow(verb: .rcpt, phases: [.greeted, .ready], reply: .mailFirst),
        OrderRow(verb: .rcpt, phases: [.bdat], reply: .chunksBegun),
        OrderRow(verb: .data, phases: [.greeted, .ready], reply: .mailFirst),
        OrderRow(verb: .data, phases: [.mail], reply: .noRecipients),
        OrderRow(verb: .data, phases: [.bdat], reply: .chunksBegun),
        OrderRow(verb: .bdat, phases: [.greeted, .ready], reply: .mailFirst),
        OrderRow(verb: .bdat, phases: [.mail], reply: .noRecipients),
        OrderRow(verb: .etrn, phases: [.greeted], reply: .helloFirst),
        OrderRow(verb: .etrn, phases: [.mail, .rcpt, .bdat], reply: .transactionOpen),
        OrderRow(verb: .xclient, phases: [.mail, .rcpt, .bdat], reply: .transactionOpen),
        OrderRow(verb: .xforward, phases: [.mail, .rcpt, .bdat], reply: .transactionOpen),
    ]

    /// Why a verb is out of order in a phase, whatever its argument; nil if it is not.
    static func refusal(of verb: Verb, in phase: Phase) -> ServerReply.Kind? {
        if phase == .bdatFailed && !afterRefusedChunk.contains(verb) { return .resetFirst }
        return order.first { $0.verb == verb && $0.phases.contains(phase) }?.reply
    }
}

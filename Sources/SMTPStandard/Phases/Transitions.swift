import SMTPSyntax

/// The replies that move the session to another phase: one row per transition.
package enum Transitions {
    private static let hellos: [ReplyContext] = [.command(.ehlo), .command(.helo), .command(.lhlo)]
    private static let starters: [ReplyContext] = [
        .command(.mail), .command(.send), .command(.soml), .command(.saml),
    ]
    private static let chunks: [ReplyContext] = [.command(.bdat), .command(.burl)]
    private static let lastParts: [ReplyContext] = [.lastChunk, .lastURL]
    private static let beforeTransaction: Set<Phase> = [.greeted, .ready]
    private static let afterMail: Set<Phase> = [.mail, .rcpt]

    /// The first row that applies decides.
    package static let all: [Transition] = [
        // The greeting
        Transition([.greeting], in: [.connecting], .code(220), to: .greeted, by: .rfc(5321, "3.1")),
        // Whatever else comes first is in its place, so that later replies are not off by one.
        Transition([.greeting], in: [.connecting], .success, to: .greeted, by: .rfc(5321, "3.1")),
        Transition([.greeting], in: [.connecting], .refusal, to: .refused, by: .rfc(5321, "3.1")),

        // Hello
        Transition(
            hellos, in: [.greeted, .ready, .mail, .rcpt, .bdat, .bdatFailed], .severity(.positive),
            to: .ready, .hello, by: .rfc(5321, "4.1.4")),

        // The mail transaction
        Transition(
            starters, in: beforeTransaction, .severity(.positive), to: .mail, .openTransaction, by: .rfc(5321, "3.3")),
        Transition(
            [.command(.rcpt)], in: afterMail, .severity(.positive), to: .rcpt, .acceptRecipient, by: .rfc(5321, "3.3")),
        Transition([.command(.rcpt)], in: afterMail, .refusal, to: .ready, .refuseRecipient, by: .rfc(5321, "3.3")),
        Transition([.command(.data)], in: afterMail, .severity(.intermediate), to: .data, by: .rfc(5321, "3.3")),
        Transition(
            [.recipientResult], in: [.data, .replies], .any, to: .replies, by: .rfc(2033, "4.2")),
        Transition([.recipientResult], in: [.rcpt, .bdat], .any, to: .replies, by: .rfc(2033, "4.3")),
        // The replies for the recipients follow (PRDR).
        Transition([.endOfData], in: [.data], .code(353), to: .replies, by: .draft("hall-prdr-00")),
        Transition(lastParts, in: [.rcpt, .bdat], .code(353), to: .replies, by: .draft("hall-prdr-00")),
        Transition([.prdrResult], in: [.replies], .any, to: .replies, by: .draft("hall-prdr-00")),
        Transition([.lastPRDRResult], in: [.replies], .any, to: .ready, .endTransaction, by: .draft("hall-prdr-00")),
        Transition([.endOfData], in: [.data], .any, to: .ready, .endTransaction, by: .rfc(5321, "4.1.1.4")),
        Transition(
            [.lastRecipientResult], in: [.data, .replies], .any, to: .ready, .endTransaction, by: .rfc(2033, "4.2")),
        Transition(
            [.lastRecipientResult], in: [.rcpt, .bdat], .any, to: .ready, .endTransaction, by: .rfc(2033, "4.3")),
        Transition(
            [.command(.rset)], in: [.greeted, .ready, .mail, .rcpt, .bdat, .bdatFailed], .severity(.positive),
            to: .ready, .endTransaction, by: .rfc(5321, "4.1.1.5")),

        // Chunks
        Transition(chunks, in: [.rcpt, .bdat], .severity(.positive), to: .bdat, by: .rfc(3030, "2")),
        Transition(
            lastParts, in: [.rcpt, .bdat], .severity(.positive), to: .ready, .endTransaction, by: .rfc(3030, "2")),
        Transition(chunks + lastParts, in: [.rcpt, .bdat], .refusalOfKnown, to: .bdatFailed, by: .rfc(3030, "2")),
        Transition([.command(.data)], in: [.bdat], .refusal, to: .bdatFailed, by: .rfc(3030, "2")),

        // TLS and authentication
        Transition([.command(.starttls)], in: [.ready], .code(220), to: .tlsHandshake, by: .rfc(3207, "4")),
        Transition([.command(.auth)], in: [.ready], .severity(.intermediate), to: .auth, by: .rfc(4954, "4")),
        Transition(
            [.command(.auth)], in: [.ready], .severity(.positive), to: .ready, .authenticated, by: .rfc(4954, "4")),
        Transition([.authAnswer], in: [.auth], .severity(.intermediate), to: .auth, by: .rfc(4954, "4")),
        Transition([.authAnswer], in: [.auth], .severity(.positive), to: .ready, .authenticated, by: .rfc(4954, "4")),
        Transition([.authAnswer], in: [.auth], .refusal, to: .ready, by: .rfc(4954, "4")),

        // Role changes, restarts and other ends
        Transition(
            [.command(.atrn), .command(.turn)], in: [.ready], .severity(.positive), to: .reversed,
            by: .rfc(2645, "5.2.1")),
        Transition(
            [.command(.xclient)], in: [.ready, .greeted], .code(220), to: .ready, .restart,
            by: .seen(in: "Postfix")),
        Transition([.command(.quit)], .severity(.positive), to: .closed, .close, by: .rfc(5321, "4.1.1.10")),
        Transition([.unsolicited], .code(221), to: .closed, .close, by: .seen(in: "Postfix")),
    ]

    /// The rows of each context, by its number, in their order.
    private static let rows = ContextNumbers.all.map { context in all.filter { $0.contexts.contains(context) } }

    /// 421 ends the session in every phase, whatever it answers (RFC 5321 §3.8).
    package static let shutdown = Transition([], .code(421), to: .closed, .close, by: .rfc(5321, "3.8"))

    /// 334 asks for an answer, whatever the verb was: a private one such as X-EXPS, or AUTH after a space (RFC 4954 §4).
    package static let challenge = Transition([], .code(334), to: .auth, by: .rfc(4954, "4"))

    /// The handshake is done (`Session.secured`).
    package static let secured = Transition(
        [], in: [.tlsHandshake], .handshake(isDone: true), to: .greeted, .secured, by: .rfc(3207, "4.2"))

    /// A client should close now; some servers go on unencrypted (RFC 3207 §4.1).
    package static let handshakeFailed = Transition(
        [], in: [.tlsHandshake], .handshake(isDone: false), to: .ready, .handshakeFailed, by: .rfc(3207, "4.1"))

    /// The row by which a reply moves the session; nil when it changes nothing.
    package static func row(for context: ReplyContext, _ code: ReplyCode, in phase: Phase) -> Transition? {
        ReplyLaw(code, to: context).row(in: phase)
    }

    /// The same where the number of the context is known.
    static func row(for law: ReplyLaw, atContext number: Int, in phase: Phase) -> Transition? {
        let code = law.code
        if shutdown.reply.matches(code) { return shutdown }
        // A positive code that cannot be the reply moves only what any reply moves; 334 may have been meant, and what is
        // typed after it may be secret.
        let isForeign = law.context != .greeting && law.standing == .foreign
        let rows = rows[number]
        let applies = { (place: Int) in
            rows[place].reply.matches(code) && (!isForeign || rows[place].reply == .any)
        }
        if let place = rows.indices.first(where: { applies($0) && rows[$0].isExpected(in: phase) }) {
            return rows[place]
        }
        if case .command = law.context, challenge.reply.matches(code) { return challenge }
        return code.severity.isSuccess ? rows.indices.first(where: applies).map { rows[$0] } : nil
    }
}

import SMTPSyntax

/// Why commands are refused out of sequence: one row per reason. The first row that applies is shown.
package enum SequenceRules {
    private static let transaction: Set<Phase> = [.mail, .rcpt, .bdat]

    package static let all: [SequenceRule] = [
        // Phases that accept no command, or hardly any
        SequenceRule(
            .phase, [], in: [.closed], "The connection is closed.", short: "connection closed",
            by: .rfc(5321, "4.1.1.10")),
        SequenceRule(
            .phase, [], in: [.connecting], "The server has not sent its greeting yet.", short: "wait for the greeting",
            likely: 554, by: .rfc(5321, "4.3.1")),
        SequenceRule(
            .phase, [], in: [.tlsHandshake], "The server waits for the TLS handshake and reads no command before it.",
            short: "TLS must come first", by: .rfc(3207, "4")),
        SequenceRule(
            .phase, [], in: [.reversed], "The roles are reversed: the server sends the commands now.",
            short: "roles are reversed", by: .rfc(2645, "5.2.1")),
        SequenceRule(
            .phase, [], in: [.replies], "The results for the recipients are still due.", short: "results are due",
            by: .rfc(2033, "4.2")),
        SequenceRule(
            .phase, allBut(.quit).union([.unknownKey]), in: [.refused],
            "The server refused the session; only QUIT is useful.",
            short: "session refused", likely: 503, by: .rfc(5321, "3.1")),
        SequenceRule(
            .chunkRefused, allBut(.rset, .quit, .ehlo, .helo, .lhlo), in: [.bdatFailed],
            "A chunk was refused; send RSET before anything else.", short: "RSET must come first",
            likely: 503, by: .rfc(3030, "2")),

        // Hello
        SequenceRule(
            .wrongHello, [.ehlo, .helo], in: [.greeted, .ready, .mail, .rcpt, .bdat], if: .lmtp,
            "This server speaks LMTP; use LHLO.", short: "LMTP: use LHLO", likely: 500,
            by: .rfc(2033, "4.1")),
        SequenceRule(
            .wrongHello, [.lhlo], in: [.greeted, .ready, .mail, .rcpt, .bdat, .bdatFailed], if: .smtp,
            "This server speaks SMTP; LHLO belongs to LMTP.", short: "only in LMTP", likely: 500,
            by: .rfc(2033, "4.1")),
        SequenceRule(
            .loggedIn, [.auth], in: [.greeted, .ready, .mail, .rcpt, .bdat], if: .authenticated,
            "This session is already authenticated; only one AUTH per session is allowed.", short: "already logged in",
            likely: 503, by: .rfc(4954, "4")),
        SequenceRule(
            .helloFirst, Verb.transactionStarters, in: [.greeted], if: .lmtp, "In LMTP, LHLO must come first.",
            short: "LHLO must come first", likely: 503, by: .rfc(2033, "4.1")),
        SequenceRule(
            .helloAfterTLS, Verb.transactionStarters, in: [.greeted], if: .startTLS,
            "EHLO must be sent again after the handshake.", short: "EHLO must come again", tolerance: .some,
            likely: 250, 503, by: .rfc(3207, "4.2")),
        SequenceRule(
            .helloFirst, Verb.transactionStarters, in: [.greeted], "EHLO or HELO must come first.",
            short: "EHLO must come first", likely: 503, by: .rfc(5321, "4.1.4")),
        SequenceRule(
            .tlsActive, [.starttls], in: [.greeted, .ready, .mail, .rcpt, .bdat], if: .tls,
            "TLS is already active; it cannot be started twice.", short: "TLS is active", likely: 503, 502, 554, 454,
            by: .rfc(3207, "4.2")),
        SequenceRule(
            .helloFirstForExtension, [.starttls, .auth, .bdat, .etrn, .atrn, .burl], in: [.greeted], if: .lmtp,
            "In LMTP, LHLO must come first; its reply shows whether this is offered.", short: "LHLO must come first",
            likely: 503, by: .rfc(2033, "4.1")),
        SequenceRule(
            .helloAfterTLS, [.auth], in: [.greeted], if: .startTLS,
            "EHLO must be sent again after the handshake; its reply shows whether AUTH is offered.",
            short: "EHLO must come again", tolerance: .some, likely: 235, 503, by: .rfc(3207, "4.2")),
        SequenceRule(
            .helloFirstForExtension, [.starttls], in: [.greeted],
            "EHLO must come first; its reply shows whether STARTTLS is offered.", short: "EHLO must come first",
            tolerance: .some, likely: 503, by: .rfc(3207, "4")),
        SequenceRule(
            .helloFirstForExtension, [.auth, .bdat, .etrn, .atrn, .burl], in: [.greeted],
            "EHLO must come first; its reply shows whether this is offered.", short: "EHLO must come first",
            likely: 503, by: .rfc(5321, "4.1.4")),

        // The mail transaction
        SequenceRule(
            .transactionOpen, Verb.transactionStarters, in: transaction,
            "A transaction is already open; finish it or send RSET.",
            short: "a transaction is open", likely: 503, by: .rfc(5321, "4.1.4")),
        SequenceRule(
            .mailFirst, [.rcpt], in: [.greeted, .ready], "MAIL must come first.", short: "MAIL must come first",
            likely: 503, by: .rfc(5321, "3.3")),
        SequenceRule(
            .messageBegun, [.rcpt], in: [.bdat], "No recipient can be added once the message has begun.",
            short: "the message has begun", likely: 503, by: .rfc(3030, "2")),
        SequenceRule(
            .mailFirst, [.data], in: [.greeted, .ready], "MAIL and RCPT must come first.",
            short: "MAIL must come first",
            likely: 503, by: .rfc(5321, "3.3")),
        SequenceRule(
            .noRecipient, [.data], in: [.mail], "No recipient has been accepted.", short: "no recipient accepted",
            likely: 503, 554, by: .rfc(5321, "3.3")),
        SequenceRule(
            .messageBegun, [.data], in: [.bdat], "DATA and BDAT cannot be mixed in one transaction; RSET starts over.",
            short: "BDAT has begun", likely: 503, by: .rfc(3030, "2")),
        SequenceRule(
            .binaryNeedsChunks, [.data], in: [.rcpt], if: .binary,
            "The message was announced as BINARYMIME, which needs BDAT; RSET starts over.",
            short: "BINARYMIME needs BDAT", likely: 503, by: .rfc(3030, "3")),
        SequenceRule(
            .noRecipient, [.bdat, .burl], in: [.ready, .mail], "MAIL and an accepted RCPT must come first.",
            short: "no recipient accepted", likely: 503, 554, by: .rfc(3030, "2")),

        // TLS, authentication, queues
        SequenceRule(
            .authInTransaction, [.auth], in: transaction, "AUTH is not allowed inside a transaction.",
            short: "a transaction is open",
            likely: 503, by: .rfc(4954, "4")),
        SequenceRule(
            .tlsInTransaction, [.starttls], in: transaction,
            "STARTTLS does not belong inside a transaction, and aborts it where it is accepted.",
            short: "a transaction is open", tolerance: .some, likely: 503, by: .rfc(3207, "4.2")),
        SequenceRule(
            .queueInTransaction, [.etrn, .atrn], in: transaction, "This is not allowed inside a transaction.",
            short: "a transaction is open", likely: 503, by: .rfc(1985, "5")),
        SequenceRule(
            .loginFirst, [.atrn], in: [.ready], if: .anonymous, "ATRN requires authentication first.",
            short: "log in first",
            likely: 530, by: .rfc(2645, "5.2.1")),
        SequenceRule(
            .transactionOpen, [.xclient, .xforward], in: transaction,
            "This is not accepted inside a transaction; finish it or send RSET.", short: "a transaction is open",
            likely: 503, by: .seen(in: "Postfix")),
    ]

    /// Where each rule applies.
    private static let places = SequencePlaces(all)

    /// The rules that speak of a verb in a phase, in their order; whether their conditions hold is left to be asked.
    package static func rules(about verb: Verb, in phase: Phase) -> [SequenceRule] {
        places.places(about: verb, in: phase).map { all[$0] }
    }

    private static func allBut(_ verbs: Verb...) -> Set<Verb> {
        Set(CommandFacts.all.map(\.verb)).subtracting(verbs)
    }
}

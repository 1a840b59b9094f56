import SMTPSyntax

/// The foreseen cases, in the order in which they are tried; the first match decides.
enum ForeseenCases {
    static let all: [ForeseenCase] = form + unknown + moment

    private static let codesOfForm: Set<ReplyCode> = [500, 501, 502, 503, 504, 521, 550, 553, 554, 555]
    /// Of a line that some servers accept: 550 and 554 then have another reason.
    private static let codesOfSyntax: Set<ReplyCode> = [500, 501, 502, 503, 504, 553, 555]

    private static let form: [ForeseenCase] = [
        ForeseenCase(
            .malformed, .tooLong, codes: codesOfForm, .syntaxError,
            "The line is longer than a server must accept: 512 bytes including CR LF, more with parameters.",
            advice: "Send a shorter line."),
        ForeseenCase(
            .notOffered, .notASCII, codes: codesOfForm, .notImplemented,
            "The address has characters outside ASCII; they require SMTPUTF8, which is not offered.",
            mover: "{you} (the address)", advice: "Use an ASCII address."),
        ForeseenCase(
            .malformed, .notASCII, codes: codesOfForm, .notImplemented,
            "The address has characters outside ASCII; they require SMTPUTF8 in MAIL.",
            advice: "Send MAIL with SMTPUTF8, or use an ASCII address.",
            steps: { verb, _ in verb == .mail ? [.resend(.mail)] : [.send(.rset), .send(.mail)] }),
        ForeseenCase(
            .malformed, parameter: true, codes: codesOfSyntax, .syntaxError,
            "The parameter {} is malformed. Nothing has changed.",
            advice: "Correct {}, or omit it.", steps: { verb, _ in [.resend(verb)] }),
        ForeseenCase(
            .malformed, codes: codesOfSyntax, yieldingTo: [.notImplemented, .relayDenied], .syntaxError,
            "The line is malformed. Nothing has changed.", advice: "Correct it; its form is {}.",
            orElse: "Correct the line.", steps: { verb, _ in [.resend(verb)] }),
        ForeseenCase(
            .notOffered, parameter: true, codes: codesOfSyntax, .notImplemented,
            "The server does not support {}. Nothing has changed.",
            advice: "Send {verb} again without {}.",
            steps: { verb, parameter in [.resend(verb), .leaveOut(parameter)] }),
        ForeseenCase(
            .notOffered, codes: codesOfSyntax.union([534]), .notImplemented,
            "The server does not support this, and did not offer it. Nothing has changed.", mover: nil,
            advice: "Use what its {hello} reply offers.", steps: { _, _ in [.consult(.ehlo)] }),
    ]

    private static let unknown: [ForeseenCase] = [
        ForeseenCase(
            .unknown, .messageText, parameter: nil, codes: codesOfForm, .badSequence,
            "The server read a line of a message as a command. Nothing has changed.",
            advice: "This looks like message text: MAIL, RCPT and DATA come first.",
            steps: { _, _ in [.send(.data), .send(.rcpt), .send(.mail)] }),
        ForeseenCase(
            .unknown, parameter: nil, codes: codesOfForm, .notImplemented,
            "The server does not know this command. Nothing has changed.",
            advice: "Check the spelling; see Next for what may be sent."),
        ForeseenCase(
            .obsolete, parameter: nil, codes: codesOfForm, .notImplemented,
            "The server does not know {verb}, like nearly all servers today. Nothing has changed.",
            mover: nil, advice: "Do without it."),
    ]

    /// The row of a code lists all possible sequence errors; the verdict knows which one applies.
    private static let moment: [ForeseenCase] = hello + transaction + extensions

    private static let hello: [ForeseenCase] = [
        ForeseenCase(
            [.helloFirst, .helloFirstForExtension, .helloAfterTLS, .malformedHello],
            "{hello} must come first. Nothing has changed.", advice: "Send {hello}, then {verb} again.",
            steps: { verb, _ in [.send(.ehlo), .resend(verb)] }),
        ForeseenCase(
            [.wrongHello], label: .notImplemented,
            "{verb} is the greeting of another protocol: LHLO belongs to LMTP, EHLO and HELO to SMTP.",
            advice: "Send LHLO to an LMTP server, EHLO to an SMTP server.",
            steps: { verb, _ in [.send(verb == .lhlo ? .ehlo : .lhlo)] }),
        ForeseenCase(
            [.phase], "Nothing, or only QUIT, can be sent now.", advice: "See Next for what may be sent."),
    ]

    private static let transaction: [ForeseenCase] = [
        ForeseenCase(
            [.transactionOpen, .authInTransaction, .tlsInTransaction, .queueInTransaction],
            "{verb} is not allowed in a transaction. Nothing has changed.",
            advice: "Finish the message, or abort it with RSET.", steps: { _, _ in [.send(.rset)] }),
        ForeseenCase(
            [.mailFirst], "MAIL was not accepted before. Nothing has changed.",
            advice: "Send MAIL first.", steps: { _, _ in [.send(.mail)] }),
        ForeseenCase(
            [.noRecipient], "No recipient was accepted. Send no message text.",
            advice: "Add a recipient with RCPT, or send RSET.", steps: { _, _ in [.send(.rcpt), .send(.rset)] }),
        ForeseenCase(
            [.messageBegun], "{verb} is not allowed once the message has begun with BDAT.",
            advice: "Send the rest with BDAT, or start over with RSET.", steps: { _, _ in [.send(.rset)] }),
        ForeseenCase(
            [.binaryNeedsChunks], "The message was announced as BINARYMIME, which {verb} cannot send.",
            advice: "Send it with BDAT, or start over with RSET.", steps: { _, _ in [.send(.bdat), .send(.rset)] }),
        ForeseenCase(
            [.chunkRefused], "A chunk was refused before; RSET must come first.",
            advice: "Send RSET, then MAIL again.",
            steps: { verb, _ in verb == .rset ? [] : [.send(.rset), verb == .mail ? .resend(.mail) : .send(.mail)] }),
        ForeseenCase(
            [.pipelining], "{verb} was sent before the reply to the last command.",
            advice: "Wait for each reply, and send it again.", steps: { verb, _ in [.resend(verb)] }),
    ]

    private static let extensions: [ForeseenCase] = [
        ForeseenCase(
            [.loggedIn], "You are logged in already, and AUTH works once per session.",
            advice: "Continue with MAIL, or with the open message."),
        ForeseenCase(
            [.loginFirst], label: .authRequired, "{verb} requires authentication first.",
            advice: "Send AUTH, then {verb} again.", steps: { verb, _ in [.send(.auth), .resend(verb)] }),
        ForeseenCase(
            [.tlsActive], "TLS is already active. Nothing has changed.",
            advice: "Continue; the session is encrypted."),
        ForeseenCase(
            [.afterHELO], label: .notImplemented,
            "{verb} needs an extension, and after HELO there are none. Nothing has changed.",
            advice: "Send EHLO, and use what it offers.", steps: { _, _ in [.send(.ehlo)] }),
        ForeseenCase(
            [.notOffered], label: .notImplemented,
            "The server does not offer what {verb} needs. Nothing has changed.",
            advice: "Use what its {hello} reply offers.", steps: { _, _ in [.consult(.ehlo)] }),
        ForeseenCase(
            [.rarelyOn], label: .notImplemented, "The server has {verb} disabled, like most servers.",
            advice: "Do without it."),
        ForeseenCase(
            [.unknownParameter], label: .notImplemented, "The server does not know a parameter. Nothing has changed.",
            advice: "Send {verb} again without it.", steps: { verb, _ in [.resend(verb)] }),
    ]
}

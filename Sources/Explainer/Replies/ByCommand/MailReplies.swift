import SMTPSyntax

/// MAIL (RFC 5321 §3.3, §4.1.1.2).
enum MailReplies {
    static let all: [ReplyFact] = [
        ReplyFact(
            .mail, 250, "The sender is accepted and a transaction is open.", .success,
            advice: Advice("Name the recipients with RCPT.", .send(.rcpt)), .rfc(5321, "3.3"), .rfc(5321, "4.1.1.2"),
            .rfc(5321, "4.3.2")),
        ReplyFact(
            .mail, 250, when: "MT-PRIORITY changed", by: [.enhanced(3, 6)],
            "The sender is accepted, but not with the priority you asked for. The text names the one in use.", .success,
            advice: Advice("Name the recipients with RCPT.", .send(.rcpt)), status: .extension, .rfc(6710, "4.1")),
        ReplyFact(
            .mail, 355, "An interrupted transaction was found. The text begins with the octets the server already has.",
            .success, advice: Advice("Send DATA, then only what comes after those octets.", .send(.data)),
            status: .extension, .rfc(1845, "3")
        ),
        ReplyFact(
            .mail, 355, when: "TRANSID known", by: [.parameter("TRANSID")],
            "The transaction of this TRANSID was broken off, and is taken up again with its sender and recipients.",
            .success,
            advice: Advice("Send DATA, then only what comes after the octets named in the text.", .send(.data)),
            status: .extension, .rfc(1845, "3")),
        ReplyFact(
            .mail, 421, "The server closes the connection.",
            cause: "overload, a limit, or a timeout", .systemError, advice: "Connect again \(.later).",
            .rfc(5321, "3.8"),
            .rfc(5321, "4.3.2")),
        ReplyFact(
            .mail, 450, "The sender is refused for now. Not in the RFC's list, but seen.",
            cause: "too many messages, or a domain that could not be looked up", .rateLimited,
            advice: Advice("Send MAIL again \(.later).", .resend(.mail)), status: .nonStandard, .seen(in: "Postfix")),
        ReplyFact(
            .mail, 450, when: "MT-PRIORITY too low", by: [.enhanced(7, 15)],
            "At present the server takes only mail of a higher priority.",
            cause: "a priority that is too low for now", .policyOther,
            advice: Advice("Send MAIL again \(.later), or with a higher MT-PRIORITY if you may.", .resend(.mail)),
            status: .extension,
            .rfc(6710, "4.1")),
        ReplyFact(
            .mail, 451, "Trouble on the server hit the check of the sender. No transaction is open.",
            cause: "a failing lookup or filter", .systemError,
            advice: Advice("Send MAIL again \(.later).", .resend(.mail)),
            .rfc(5321, "4.3.2")),
        ReplyFact(
            .mail, 452, "There is no room for a message just now. No transaction is open.",
            cause: "a full disk", .storage, advice: Advice("Send MAIL again \(.later).", .resend(.mail)),
            .rfc(5321, "4.3.2")),
        ReplyFact(
            .mail, 452, when: "SIZE does not fit now", by: [.parameter("SIZE")],
            "There is no room just now for a message of the SIZE you declared.",
            cause: "a full disk", .storage,
            advice: Advice("Send QUIT and try again \(.later), or send a smaller message.", .send(.quit)),
            status: .extension, .rfc(1870, "6.1")),
        ReplyFact(
            .mail, 455, "A parameter of MAIL cannot be honoured just now.",
            cause: "a parameter", .systemError, advice: "Leave the parameter out, or try \(.later).",
            .rfc(5321, "4.1.1.11"), .rfc(5321, "4.3.2")),
        ReplyFact(
            .mail, 455, when: "BY refused for now", by: [.parameter("BY")],
            "The time that you set with BY can probably not be kept just now.",
            cause: "the parameter BY", .systemError,
            advice: Advice("Send MAIL without BY, with a longer time, or \(.later).", .send(.mail), .leaveOut("BY")),
            status: .extension, .rfc(2852, "4")),
        ReplyFact(
            .mail, 500, "The line was not taken: characters that are not allowed, or too long a line.",
            cause: "characters outside ASCII, or the length", .syntaxError, advice: "Correct the line.",
            .rfc(5321, "2.4"), .rfc(5321, "4.3.2")),
        ReplyFact(
            .mail, 501, "The address or a parameter is not well formed.",
            cause: "a mistake behind MAIL", .syntaxError,
            advice: Advice("Write MAIL FROM:<address>, no blank around the colon.", .resend(.mail)),
            .rfc(5321, "4.1.1.2"), .rfc(5321, "4.1.4"), .rfc(5321, "4.3.2")),
        ReplyFact(
            .mail, 501, when: "bad parameter value",
            by: [
                .says("envid"), .says("mt-priority"), .says("holdfor"), .says("holduntil"), .says("message size"),
                .says("size needs"), .says("body is"), .says("bad parameter"), .says("invalid parameter"),
                .says("parameter syntax"), .says("duplicate"), .says("stands there twice"),
            ],
            "A parameter of MAIL stands there twice, or has a value that is not allowed.",
            cause: "the value of a parameter", .syntaxError,
            advice: "Correct the parameter, or leave it out.", status: .extension, .rfc(3461, "5.1"),
            .rfc(2852, "4"), .rfc(6710, "4.1"), .rfc(4865, "4.2")),
        ReplyFact(
            .mail, 503, "MAIL is not allowed now: no hello yet, or a transaction is open already.",
            cause: "EHLO is missing, or MAIL was accepted before", .badSequence,
            advice: Advice("Send EHLO first, or RSET to drop the open transaction.", .send(.ehlo), .send(.rset)),
            .rfc(5321, "4.1.4"),
            .rfc(5321, "4.3.2")),
        ReplyFact(
            .mail, 504, "A parameter was asked for that the server does not have.",
            cause: "a parameter", .notImplemented, advice: "Leave the parameter out.", status: .extension,
            .rfc(4141, "4.2")),
        ReplyFact(
            .mail, 504, when: "CONPERM unsupported", by: [.parameter("CONPERM")],
            "You allow the message to be converted (CONPERM), but the server cannot do that.",
            cause: "the parameter CONPERM", .notImplemented,
            advice: Advice("Send MAIL without CONPERM.", .send(.mail), .leaveOut("CONPERM")),
            status: .extension, .rfc(4141, "4.2")),
        ReplyFact(
            .mail, 530, "The server wants a login, or TLS, before it takes mail.",
            cause: "a login or TLS is demanded", .authRequired,
            advice: Advice("Send STARTTLS or AUTH first.", .send(.starttls), .send(.auth)), status: .extension,
            .rfc(4954, "6"), .rfc(6409, "4.3"),
            .rfc(3207, "4")),
        ReplyFact(
            .mail, 550,
            "The sender is refused: a rule, a bad mailbox, one that is not yours (5.7.1), or a domain without mail (5.7.27).",
            cause: "the sender address", .senderRejected, advice: "Use a sender that exists and is yours.",
            .rfc(5321, "4.3.2"), .rfc(6409, "6.1"), .rfc(7505, "4.1")),
        ReplyFact(
            .mail, 550, when: "non-ASCII sender", by: [.enhanced(6, 7)],
            "The sender address has characters outside ASCII, and here it must not.",
            cause: "characters outside ASCII", .notImplemented,
            advice: Advice("Send MAIL with an ASCII address of yours.", .send(.mail)),
            status: .extension, .rfc(6531, "3.5")),
        ReplyFact(
            .mail, 550, when: "submission rights",
            by: [
                .says("not owned by"), .says("as this sender"), .says("permission to send as"),
                .says("permissions to send as"), .says("authorized to send as"), .says("sendasdenied"),
                .says("same as authorization user"),
            ],
            "This sender address is not one that you may use here.",
            cause: "an address that is not yours", .senderRejected,
            advice: Advice("Send MAIL with the address that belongs to your login.", .send(.mail)), status: .extension,
            .rfc(6409, "6.1")),
        ReplyFact(
            .mail, 550, when: "SUBMITTER", by: [.says("submitter not allowed"), .says("submitter=")],
            "You may not send for the domain that SUBMITTER names.",
            cause: "the parameter SUBMITTER", .senderRejected,
            advice: Advice("Send MAIL without SUBMITTER.", .send(.mail), .leaveOut("SUBMITTER")),
            status: .obsolete, .rfc(4405, "4.2")),
        ReplyFact(
            .mail, 552, "The message would be too large, or there is no room for mail of this sender at all.",
            cause: "the size declared with SIZE, or a quota", .messageTooLarge,
            advice: Advice("Send a smaller message; EHLO shows the limit behind SIZE.", .consult(.ehlo)),
            .rfc(5321, "4.3.2"), .rfc(1870, "6.1")),
        ReplyFact(
            .mail, 552, when: "SIZE above maximum",
            by: [.enhanced(3, 4), .says("too big"), .says("too large"), .says("size limit"), .says("maximum size")],
            "The SIZE you declared is above what this server ever takes.",
            cause: "the size declared with SIZE", .messageTooLarge,
            advice: Advice("Send a smaller message; EHLO shows the limit behind SIZE.", .consult(.ehlo)),
            status: .extension,
            .rfc(1870, "6.1")),
        ReplyFact(
            .mail, 552, when: "FUTURERELEASE quota", by: [.parameter("HOLDFOR"), .parameter("HOLDUNTIL")],
            "The quota for messages to be held back is used up. RFC 4865 has 5.7.16 and 5.7.17 here, the registry uses them otherwise.",
            cause: "the quota for held messages", .storage,
            advice: Advice(
                "Send MAIL without HOLDFOR or HOLDUNTIL, or wait until others were released.", .send(.mail),
                .leaveOut("HOLDFOR"), .leaveOut("HOLDUNTIL")),
            status: .extension, .rfc(4865, "6")),
        ReplyFact(
            .mail, 552, when: "MT-PRIORITY size", by: [.enhanced(7, 16)],
            "The message is too large for the priority you asked for.",
            cause: "the size, at this priority", .messageTooLarge,
            advice: Advice("Send MAIL with a lower MT-PRIORITY, or a smaller message.", .send(.mail)),
            status: .extension,
            .rfc(6710, "5")),
        ReplyFact(
            .mail, 553, "The sender address is not acceptable.",
            cause: "the sender address", .senderRejected, advice: "Check the address, and that you may use it.",
            .rfc(5321, "4.3.2")),
        ReplyFact(
            .mail, 553, when: "submission rights", by: [.says("not owned by")],
            "This sender address is not one that you may use here.",
            cause: "an address that is not yours", .senderRejected,
            advice: Advice("Send MAIL with the address that belongs to your login.", .send(.mail)),
            status: .nonStandard,
            .seen(in: "Postfix")),
        ReplyFact(
            .mail, 553, when: "SMTPUTF8 missing", by: [.enhanced(6, 7), .says("smtputf8")],
            "The address has characters outside ASCII, but MAIL did not say SMTPUTF8.",
            cause: "SMTPUTF8 is missing", .notImplemented,
            advice: Advice(
                "Add SMTPUTF8 to MAIL if EHLO offered it; otherwise use an ASCII address.", .send(.mail),
                .consult(.ehlo)),
            status: .nonStandard, .seen(in: "Postfix")),
        ReplyFact(
            .mail, 554, "The submission is refused, for something in this command or a rule.",
            cause: "a rule of the server", .policyOther, advice: "Read the text; the same again will not help.",
            status: .extension, .rfc(6409, "4.1")),
        ReplyFact(
            .mail, 555, "The server does not know a parameter of this MAIL.",
            cause: "an extension that is not offered", .notImplemented,
            advice: Advice("Send MAIL again, only with what EHLO offered.", .resend(.mail), .consult(.ehlo)),
            .rfc(5321, "4.1.1.11"), .rfc(5321, "4.3.2")),
    ]
}

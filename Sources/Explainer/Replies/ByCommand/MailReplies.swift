import SMTPSyntax

/// MAIL (RFC 5321 §3.3, §4.1.1.2).
enum MailReplies {
    static let all: [ReplyFact] = [
        ReplyFact(
            .mail, 250, "The sender is accepted, and a transaction is open.", .success,
            advice: Advice("Add recipients with RCPT.", .send(.rcpt)), .rfc(5321, "3.3"), .rfc(5321, "4.1.1.2"),
            .rfc(5321, "4.3.2")),
        ReplyFact(
            .mail, 250, when: "MT-PRIORITY changed", by: [.enhanced(3, 6)],
            "The sender is accepted, but not with the requested priority. The text names the one in use.", .success,
            advice: Advice("Add recipients with RCPT.", .send(.rcpt)), status: .extension, .rfc(6710, "4.1")),
        ReplyFact(
            .mail, 355,
            "An interrupted transaction was found. The text begins with the number of bytes already received.",
            .success, advice: Advice("Send DATA, then only what follows those bytes.", .send(.data)),
            status: .extension, .rfc(1845, "3")
        ),
        ReplyFact(
            .mail, 355, when: "TRANSID known", by: [.parameter("TRANSID")],
            "The interrupted transaction of this TRANSID is resumed, with its sender and recipients.",
            .success,
            advice: Advice("Send DATA, then only what follows the bytes counted in the text.", .send(.data)),
            status: .extension, .rfc(1845, "3")),
        ReplyFact(
            .mail, 421, "The server closes the connection.",
            cause: "overload, a limit, or a timeout", .systemError, advice: "Connect again \(.later).",
            .rfc(5321, "3.8"),
            .rfc(5321, "4.3.2")),
        ReplyFact(
            .mail, 450, "The sender is refused temporarily. Not in the RFC's list, but seen.",
            cause: "too much mail, or a failed lookup", .rateLimited,
            advice: Advice("Send MAIL again \(.later).", .resend(.mail)), status: .nonStandard, .seen(in: "Postfix")),
        ReplyFact(
            .mail, 450, when: "MT-PRIORITY too low", by: [.enhanced(7, 15)],
            "At the moment the server accepts only mail of a higher priority.",
            cause: "a priority that is too low now", .policyOther,
            advice: Advice("Send MAIL again \(.later), or with a higher MT-PRIORITY if you may.", .resend(.mail)),
            status: .extension,
            .rfc(6710, "4.1")),
        ReplyFact(
            .mail, 451, "A server problem prevented the sender check. No transaction is open.",
            cause: "a failing lookup or filter", .systemError,
            advice: Advice("Send MAIL again \(.later).", .resend(.mail)),
            .rfc(5321, "4.3.2")),
        ReplyFact(
            .mail, 452, "No space for a message at the moment. No transaction is open.",
            cause: "no disk space", .storage, advice: Advice("Send MAIL again \(.later).", .resend(.mail)),
            .rfc(5321, "4.3.2")),
        ReplyFact(
            .mail, 452, when: "SIZE does not fit now", by: [.parameter("SIZE")],
            "No space at the moment for a message of the declared SIZE.",
            cause: "no disk space", .storage,
            advice: Advice("Send QUIT and try again \(.later), or send a smaller message.", .send(.quit)),
            status: .extension, .rfc(1870, "6.1")),
        ReplyFact(
            .mail, 455, "The server cannot honour a MAIL parameter at the moment.",
            cause: "a parameter", .systemError, advice: "Omit the parameter, or try \(.later).",
            .rfc(5321, "4.1.1.11"), .rfc(5321, "4.3.2")),
        ReplyFact(
            .mail, 455, when: "BY refused temporarily", by: [.parameter("BY")],
            "The server probably cannot meet the time limit of BY at the moment.",
            cause: "the parameter BY", .systemError,
            advice: Advice("Send MAIL without BY, with a longer time, or \(.later).", .resend(.mail), .leaveOut("BY")),
            status: .extension, .rfc(2852, "4")),
        ReplyFact(
            .mail, 500, "The line was not accepted: invalid characters, or too long.",
            cause: "characters outside ASCII, or the length", .syntaxError, advice: "Correct the line.",
            .rfc(5321, "2.4"), .rfc(5321, "4.3.2")),
        ReplyFact(
            .mail, 501, "The address or a parameter is malformed.",
            cause: "an invalid argument", .syntaxError,
            advice: Advice("Write MAIL FROM:<address>, no space around the colon.", .resend(.mail)),
            .rfc(5321, "4.1.1.2"), .rfc(5321, "4.1.4"), .rfc(5321, "4.3.2")),
        ReplyFact(
            .mail, 501, when: "bad parameter value",
            by: [
                .says("envid"), .says("mt-priority"), .says("holdfor"), .says("holduntil"), .says("message size"),
                .says("size needs"), .says("body is"), .says("bad parameter"), .says("invalid parameter"),
                .says("parameter syntax"), .says("duplicate"), .says("twice"),
            ],
            "A parameter of MAIL is duplicated, or has an invalid value.",
            cause: "the value of a parameter", .syntaxError,
            advice: "Correct the parameter, or omit it.", status: .extension, .rfc(3461, "5.1"),
            .rfc(2852, "4"), .rfc(6710, "4.1"), .rfc(4865, "4.2")),
        ReplyFact(
            .mail, 503, "MAIL is not allowed now: no EHLO yet, or a transaction is already open.",
            cause: "EHLO is missing, or MAIL was accepted before", .badSequence,
            advice: Advice("Send EHLO first, or RSET to abort the open transaction.", .send(.ehlo), .send(.rset)),
            .rfc(5321, "4.1.4"),
            .rfc(5321, "4.3.2")),
        ReplyFact(
            .mail, 504, "The server does not support a parameter.",
            cause: "a parameter", .notImplemented, advice: "Omit the parameter.", status: .extension,
            .rfc(4141, "4.2")),
        ReplyFact(
            .mail, 504, when: "CONPERM unsupported", by: [.parameter("CONPERM")],
            "CONPERM allows conversion of the message, but the server cannot convert.",
            cause: "the parameter CONPERM", .notImplemented,
            advice: Advice("Send MAIL without CONPERM.", .resend(.mail), .leaveOut("CONPERM")),
            status: .extension, .rfc(4141, "4.2")),
        ReplyFact(
            .mail, 530, "The server requires authentication or TLS before it accepts mail.",
            cause: "authentication or TLS required", .authRequired,
            advice: Advice("Send STARTTLS or AUTH first.", .send(.starttls), .send(.auth)), status: .extension,
            .rfc(4954, "6"), .rfc(6409, "4.3"),
            .rfc(3207, "4")),
        ReplyFact(
            .mail, 550,
            "The sender is refused: policy, a bad mailbox, not your address (5.7.1), or a domain without mail (5.7.27).",
            cause: "the sender address", .senderRejected, advice: "Use a sender that exists and is yours.",
            .rfc(5321, "3.3"), .rfc(5321, "4.3.2"), .rfc(6409, "6.1"), .rfc(7505, "4.1")),
        ReplyFact(
            .mail, 550, when: "non-ASCII sender", by: [.enhanced(6, 7)],
            "The sender address has characters outside ASCII, which are not allowed here.",
            cause: "characters outside ASCII", .notImplemented,
            advice: Advice("Send MAIL with an ASCII address of yours.", .resend(.mail)),
            status: .extension, .rfc(6531, "3.5")),
        ReplyFact(
            .mail, 550, when: "submission rights",
            by: [
                .says("not owned by"), .says("as this sender"), .says("permission to send as"),
                .says("permissions to send as"), .says("authorized to send as"), .says("sendasdenied"),
                .says("same as authorization user"),
            ],
            "You may not use this sender address here.",
            cause: "an address that is not yours", .senderRejected,
            advice: Advice("Send MAIL with the address of your account.", .resend(.mail)), status: .extension,
            .rfc(6409, "6.1")),
        ReplyFact(
            .mail, 550, when: "SUBMITTER", by: [.says("submitter not allowed"), .says("submitter=")],
            "You may not send for the domain that SUBMITTER names.",
            cause: "the parameter SUBMITTER", .senderRejected,
            advice: Advice("Send MAIL without SUBMITTER.", .resend(.mail), .leaveOut("SUBMITTER")),
            status: .obsolete, .rfc(4405, "4.2")),
        ReplyFact(
            .mail, 552, "The message would be too large, or no space is left for mail of this sender.",
            cause: "the size declared with SIZE, or a quota", .messageTooLarge,
            advice: Advice("Send a smaller message; EHLO shows the limit with SIZE.", .consult(.ehlo)),
            .rfc(5321, "4.3.2"), .rfc(1870, "6.1")),
        ReplyFact(
            .mail, 552, when: "SIZE above maximum",
            by: [.enhanced(3, 4), .says("too big"), .says("too large"), .says("size limit"), .says("maximum size")],
            "The declared SIZE exceeds the server's limit.",
            cause: "the size declared with SIZE", .messageTooLarge,
            advice: Advice("Send a smaller message; EHLO shows the limit with SIZE.", .consult(.ehlo)),
            status: .extension,
            .rfc(1870, "6.1")),
        ReplyFact(
            .mail, 552, when: "FUTURERELEASE quota", by: [.parameter("HOLDFOR"), .parameter("HOLDUNTIL")],
            "The quota for held messages is used up. RFC 4865 has 5.7.16 and 5.7.17 here; the registry uses them differently.",
            cause: "the quota for held messages", .storage,
            advice: Advice(
                "Send MAIL without HOLDFOR or HOLDUNTIL, or wait until others are released.", .resend(.mail),
                .leaveOut("HOLDFOR"), .leaveOut("HOLDUNTIL")),
            status: .extension, .rfc(4865, "6")),
        ReplyFact(
            .mail, 552, when: "MT-PRIORITY size", by: [.enhanced(7, 16)],
            "The message is too large for the requested priority.",
            cause: "the size, at this priority", .messageTooLarge,
            advice: Advice("Send MAIL with a lower MT-PRIORITY, or a smaller message.", .resend(.mail)),
            status: .extension,
            .rfc(6710, "5")),
        ReplyFact(
            .mail, 553, "The sender address is not acceptable.",
            cause: "the sender address", .senderRejected, advice: "Check the address and your right to use it.",
            .rfc(5321, "4.3.2")),
        ReplyFact(
            .mail, 553, when: "submission rights", by: [.says("not owned by")],
            "You may not use this sender address here.",
            cause: "an address that is not yours", .senderRejected,
            advice: Advice("Send MAIL with the address of your account.", .resend(.mail)),
            status: .nonStandard,
            .seen(in: "Postfix")),
        ReplyFact(
            .mail, 553, when: "SMTPUTF8 missing", by: [.enhanced(6, 7), .says("smtputf8")],
            "The address has characters outside ASCII, but MAIL has no SMTPUTF8.",
            cause: "SMTPUTF8 is missing", .notImplemented,
            advice: Advice(
                "Add SMTPUTF8 to MAIL if EHLO offered it; otherwise use an ASCII address.", .resend(.mail),
                .consult(.ehlo)),
            status: .nonStandard, .seen(in: "Postfix")),
        ReplyFact(
            .mail, 554, "The submission is refused, because of this command or by policy.",
            cause: "a server policy", .policyOther, advice: "Read the text; retrying will not help.",
            status: .extension, .rfc(6409, "4.1")),
        ReplyFact(
            .mail, 555, "The server does not know a parameter of this MAIL.",
            cause: "an extension that is not offered", .notImplemented,
            advice: Advice("Send MAIL again, only with what EHLO offered.", .resend(.mail), .consult(.ehlo)),
            .rfc(5321, "4.1.1.11"), .rfc(5321, "4.3.2")),
    ]
}

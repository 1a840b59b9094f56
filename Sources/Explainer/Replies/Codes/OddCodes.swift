import SMTPSyntax

/// What servers send, or are said to send, without a standard that defines it.
enum OddCodes {
    static let all: [ReplyFact] = [
        ReplyFact(
            50, "Verbose output",
            "After VERB, sendmail shows in such lines what the delivery is doing. They answer nothing.",
            .success, advice: "Read on until the reply itself.", status: .nonStandard, .seen(in: "sendmail")),
        ReplyFact(
            200, "Success in the style of FTP",
            "Done. RFC 876 already says that the code is not legal in SMTP; the first digit counts.",
            .success, advice: "", status: .nonStandard, .seen(in: "GNU mailutils"), .seen(in: "sendmail")),
        ReplyFact(
            254, "Accepted but suppressed",
            "Oracle took the message, but will not send it to a recipient on its suppression list.",
            .success, advice: "Look at the provider's suppression list.", status: .nonStandard,
            .documented(by: "Oracle")),
        ReplyFact(
            422, "Password transition, or mailbox full",
            "In a login: the account has to be moved to this mechanism first. Otherwise reported of a full mailbox.",
            cause: "an account not yet moved, or a full mailbox", .mailboxFull,
            advice: "In a login: use PLAIN once, under TLS. Otherwise the recipient has to make room.",
            status: .nonStandard, .rfc(5248, "2.4"), .reported(of: "provider help pages")),
        ReplyFact(
            435, "Login not possible now", "Exim could not carry out the login, because of trouble of its own.",
            cause: "trouble on the server", .systemError,
            advice: "Try again \(.later); another password will not help.", status: .nonStandard, .seen(in: "Exim")),
        ReplyFact(
            471, "Policy, for now", "Probably 4.7.1 without its dots: refused for now by a rule or a filter.",
            cause: "a rule or a spam filter", .policyOther,
            advice: Advice(
                "Read the text; it may be greylisting. Then send the same again after \(.someMinutes).", .sendAgain),
            status: .nonStandard, .reported(of: "provider help pages")),
        ReplyFact(
            522, "Mailbox full", "Reported of a full mailbox. It is most likely a misprint of 552, copied widely.",
            cause: "a full mailbox", .mailboxFull, advice: "Try \(.later); the recipient has to make room.",
            status: .nonStandard, .reported(of: "Postfix with Dovecot quota")),
        ReplyFact(
            524, "Encryption required for this mechanism",
            "This mechanism may be used only under TLS. Only the registry of enhanced codes names 524.",
            cause: "no TLS yet", .tlsRequired, advice: Advice("Send STARTTLS first.", .send(.starttls)),
            status: .nonStandard,
            .rfc(5248, "2.4")),
        ReplyFact(
            533, "Delivery not authorized",
            "Refused by policy. Only the registry of enhanced codes names 533, beside 5.7.1.",
            cause: "a rule of the server", .policyOther, advice: "Read the text; the same again will not help.",
            status: .nonStandard, .rfc(5248, "2.4")),
        ReplyFact(
            571, "Refused by policy", "Most likely 5.7.1 without its dots: refused for good by a rule or a filter.",
            cause: "a rule or a spam filter", .policyOther,
            advice: "Read the text; a login, or another message, may help.", status: .nonStandard,
            .seen(in: "Courier"), .reported(of: "filters")),
    ]
}

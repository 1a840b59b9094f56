import SMTPSyntax

/// Codes that servers send, or reportedly send, without a standard that defines them.
enum OddCodes {
    static let all: [ReplyFact] = [
        ReplyFact(
            50, "Verbose output",
            "After VERB, sendmail shows the progress of the delivery in such lines. They are not replies.",
            .success, advice: "Wait for the actual reply.", status: .nonStandard, .seen(in: "sendmail")),
        ReplyFact(
            200, "Success in the style of FTP",
            "Done. RFC 876 already says that the code is not legal in SMTP; the first digit counts.",
            .success, advice: "", status: .nonStandard, .seen(in: "GNU mailutils"), .seen(in: "sendmail")),
        ReplyFact(
            254, "Accepted but suppressed",
            "Oracle accepted the message, but does not send to recipients on its suppression list.",
            .success, advice: "Check the provider's suppression list.", status: .nonStandard,
            .documented(by: "Oracle")),
        ReplyFact(
            422, "Password transition, or mailbox full",
            "During AUTH: the account must be migrated to this mechanism first. Otherwise reported of a full mailbox.",
            cause: "an account to migrate, or a full mailbox", .mailboxFull,
            advice: "During AUTH: use PLAIN once, under TLS. Otherwise the recipient must free space.",
            status: .nonStandard, .rfc(5248, "2.4"), .reported(of: "provider help pages")),
        ReplyFact(
            435, "Authentication not possible now", "Exim could not authenticate because of a server problem.",
            cause: "a server problem", .systemError,
            advice: "Try again \(.later); a different password will not help.", status: .nonStandard, .seen(in: "Exim")),
        ReplyFact(
            471, "Temporary policy", "Probably 4.7.1 without its dots: refused temporarily by policy or a filter.",
            cause: "policy or a spam filter", .policyOther,
            advice: Advice(
                "Read the text; it may be greylisting. Then send the same again after \(.someMinutes).", .sendAgain),
            status: .nonStandard, .reported(of: "provider help pages")),
        ReplyFact(
            522, "Mailbox full", "Reported of a full mailbox. Most likely a widely copied misprint of 552.",
            cause: "a full mailbox", .mailboxFull, advice: "Try \(.later); the recipient must free space.",
            status: .nonStandard, .reported(of: "Postfix with Dovecot quota")),
        ReplyFact(
            524, "Encryption required for this mechanism",
            "This mechanism may be used only under TLS. Only the registry of enhanced codes lists 524.",
            cause: "TLS is not active", .tlsRequired, advice: Advice("Send STARTTLS first.", .send(.starttls)),
            status: .nonStandard,
            .rfc(5248, "2.4")),
        ReplyFact(
            533, "Delivery not authorized",
            "Refused by policy. Only the registry of enhanced codes lists 533, with 5.7.1.",
            cause: "a server policy", .policyOther, advice: "Read the text; retrying will not help.",
            status: .nonStandard, .rfc(5248, "2.4")),
        ReplyFact(
            571, "Refused by policy", "Most likely 5.7.1 without its dots: refused permanently by policy or a filter.",
            cause: "policy or a spam filter", .policyOther,
            advice: "Read the text; AUTH or another message may help.", status: .nonStandard,
            .seen(in: "Courier"), .reported(of: "filters")),
    ]
}

import SMTPSyntax

/// Extensions that are not registered: the facts were observed or documented.
enum PrivateExtensions {
    /// Those of Postfix, Exim, Courier, Cyrus and Dovecot.
    static let all: [ExtensionFact] = [
        ExtensionFact(
            "EXDATA", "one result per recipient after the dot, in a 558 reply", name: "Extended DATA reply",
            example: "EXDATA", mail: ["EXDATA"], in: [.relay], registered: false, status: .privateUse,
            .draft("varshavchik-exdata-smtpext"), .seen(in: "Courier")),
        ExtensionFact(
            "IGNOREQUOTA", "deliver even if the mailbox is full", name: "Ignore quota", example: "IGNOREQUOTA",
            rcpt: ["IGNOREQUOTA"], in: [.lmtp], registered: false, status: .privateUse, .seen(in: "Cyrus LMTP")),
        ExtensionFact(
            "PIPECONNECT", "send EHLO before the greeting, on the next connection", name: "Early pipelining",
            example: "PIPECONNECT", in: [.relay], registered: false, status: .privateUse, .seen(in: "Exim")),
        ExtensionFact(
            "PRDR", "one reply per recipient after the dot", name: "Per-recipient data response", example: "PRDR",
            mail: ["PRDR"], in: [.relay], registered: false, status: .privateUse,
            note: "The draft has expired; Exim uses it. The last reply is for the whole message.",
            .draft("hall-prdr-00"), .seen(in: "Exim")),
        ExtensionFact(
            "SECURITY", "require TLS on the rest of the path", name: "Message security level",
            takes: "levels, separated by commas", example: "SECURITY NONE,STARTTLS",
            mail: ["SECURITY=NONE", "SECURITY=STARTTLS"], in: [.relay], registered: false, status: .privateUse,
            note: "Courier writes it as XSECURITY= followed by the levels.", .draft("varshavchik-security-smtpext"),
            .seen(in: "Courier")),
        ExtensionFact(
            "VERP", "a return address for each recipient", name: "Variable envelope return path", example: "VERP",
            mail: ["VERP"], in: [.relay], registered: false, status: .privateUse, .draft("varshavchik-verp-smtpext"),
            .seen(in: "Courier")),
        ExtensionFact(
            "WELLKNOWN", "fetch site files such as security.txt", name: "Site metadata", example: "WELLKNOWN",
            verbs: ["WELLKNOWN"], in: [.relay], registered: false, status: .privateUse, .seen(in: "Exim")),
        ExtensionFact(
            "XCLIENT", "for proxies: pretend to be another client", name: "Override client data",
            takes: "the names of attributes", example: "XCLIENT NAME ADDR PORT PROTO HELO LOGIN DESTADDR DESTPORT",
            verbs: ["XCLIENT"], in: .everywhere, registered: false, status: .privateUse,
            note: "Only for clients that the server trusts.", .seen(in: "Postfix"), .seen(in: "Dovecot")),
        ExtensionFact(
            "XEXDATA", "the older name of EXDATA", name: "Extended DATA reply, older name", example: "XEXDATA",
            mail: ["XEXDATA"], in: [.relay], registered: false, status: .privateUse,
            .draft("varshavchik-exdata-smtpext"), .seen(in: "Courier")),
        ExtensionFact(
            "XFORWARD", "for filters: forward the client's data for logs", name: "Forward client data for logs",
            takes: "the names of attributes", example: "XFORWARD NAME ADDR PROTO HELO SOURCE PORT IDENT",
            verbs: ["XFORWARD"], in: [.relay], registered: false, status: .privateUse,
            note: "Only for clients that the server trusts.", .seen(in: "Postfix")),
        ExtensionFact(
            "XVERP", "a return address for each recipient", name: "Variable envelope return path",
            takes: "nothing; Courier appends =Courier", example: "XVERP", mail: ["XVERP", "XVERP=delimiters"],
            in: .mail, registered: false, status: .privateUse, .seen(in: "Postfix"), .seen(in: "Courier")),
    ]
}

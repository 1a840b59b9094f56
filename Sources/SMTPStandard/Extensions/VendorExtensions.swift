import SMTPSyntax

/// Extensions of Microsoft Exchange and of the Sun Messaging Server, and lines that only look like an extension.
enum VendorExtensions {
    /// Between the servers of one vendor, or for its administrators. The facts about Exchange are only reported.
    static let vendors: [ExtensionFact] = [
        ExtensionFact(
            "X-ANONYMOUSTLS", "TLS between Exchange servers, unverified", name: "Exchange TLS without verification",
            example: "X-ANONYMOUSTLS", verbs: ["X-ANONYMOUSTLS"], in: [.exchange], registered: false,
            status: .privateUse, .reported(of: "Exchange")),
        ExtensionFact(
            "X-EXPS", "authentication between Exchange servers", name: "Exchange authentication",
            takes: "the names of mechanisms", example: "X-EXPS GSSAPI NTLM", verbs: ["X-EXPS"], in: [.exchange],
            registered: false, status: .privateUse, .reported(of: "Exchange")),
        ExtensionFact(
            "X-EXPS=LOGIN", "authentication between Exchange servers, old spelling",
            name: "Exchange authentication, old spelling", takes: "mechanisms, joined to the keyword",
            example: "X-EXPS=LOGIN", verbs: ["X-EXPS"], in: [.exchange], registered: false, status: .privateUse,
            .reported(of: "Exchange")),
        ExtensionFact(
            "XRDST", "name a destination inside the organisation", name: "Exchange routing destination",
            example: "XRDST", mail: ["XRDST=value"], in: [.exchange], registered: false, status: .privateUse,
            .reported(of: "Exchange")),
        ExtensionFact(
            "XSHADOW", "a second copy until the mail is delivered", name: "Exchange shadow redundancy",
            example: "XSHADOW", verbs: ["XSHADOW"], in: [.exchange], registered: false, status: .privateUse,
            .reported(of: "Exchange")),
        ExtensionFact(
            "XADR", "show how an address is routed", name: "Address routing query", example: "XADR", verbs: ["XADR"],
            in: .mail, registered: false, status: .privateUse, .documented(by: "Sun Messaging Server")),
        ExtensionFact(
            "XCIR", "show circuit check data", name: "Circuit check query", example: "XCIR", verbs: ["XCIR"], in: .mail,
            registered: false, status: .privateUse, .documented(by: "Sun Messaging Server")),
        ExtensionFact(
            "XGEN", "show whether a compiled configuration is in use", name: "Configuration query", example: "XGEN",
            verbs: ["XGEN"], in: .mail, registered: false, status: .privateUse, .documented(by: "Sun Messaging Server")),
        ExtensionFact(
            "XSTA", "show the message counts of the channels", name: "Status query", example: "XSTA", verbs: ["XSTA"],
            in: .mail, registered: false, status: .privateUse, .documented(by: "Sun Messaging Server")),
    ]

    /// Lines of the list that are not extensions.
    static let quirks: [ExtensionFact] = [
        ExtensionFact(
            "AUTH=", "the same as AUTH, in an old spelling", name: "Authentication, old spelling",
            takes: "mechanisms, joined to the keyword", example: "AUTH=LOGIN PLAIN", verbs: ["AUTH"], in: .mail,
            registered: false, status: .nonStandard,
            note: "A quirk, not a separate extension: sent in addition to AUTH, for very old clients.",
            .seen(in: "Postfix"), .seen(in: "Exchange"), .seen(in: "Courier")),
        ExtensionFact(
            "OK", "a filler line, not an extension", name: "Filler line", example: "OK", in: .mail, registered: false,
            status: .nonStandard, note: "A quirk, not an extension: some servers end the list with this word.",
            .reported(of: "Microsoft SMTP")),
        ExtensionFact(
            "XXXXXXXA", "a firewall on the path has overwritten a keyword", name: "Keyword masked by a firewall",
            example: "XXXXXXXA", in: .mail, registered: false, status: .nonStandard,
            note:
                "A quirk, not an extension: often it was STARTTLS, which cannot be used on this path. The exact letters are only reported.",
            .documented(by: "Cisco ASA"), .reported(of: "Cisco ASA")),
    ]
}

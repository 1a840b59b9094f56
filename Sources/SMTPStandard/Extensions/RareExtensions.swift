import SMTPSyntax

/// Extensions that are rare or obsolete.
enum RareExtensions {
    /// Defined, but hardly ever offered.
    static let rare: [ExtensionFact] = [
        ExtensionFact(
            "CHECKPOINT", "resume an interrupted transfer (experimental)", name: "Checkpoint and restart",
            example: "CHECKPOINT", mail: ["TRANSID=id"], in: .mail, status: .experimental,
            note: "Not seen in practice.", .rfc(1845)),
        ExtensionFact(
            "CONNEG", "learn what the recipient's device can display", name: "Content negotiation", example: "CONNEG",
            rcpt: ["CONNEG"], in: .mail, status: .rare, .rfc(4141, "5")),
        ExtensionFact(
            "CONPERM", "allow conversion of the content in transit", name: "Content conversion permission",
            example: "CONPERM", mail: ["CONPERM"], in: .mail, status: .rare, .rfc(4141, "4")),
        ExtensionFact(
            "MTRK", "record the path of a message, to track it", name: "Message tracking", example: "MTRK",
            mail: ["MTRK=certifier:seconds"], rcpt: ["ORCPT=type;address"], in: .mail, status: .rare,
            note: "The server must also accept ENVID and ORCPT.", .rfc(3885, "2")),
        ExtensionFact(
            "NO-SOLICITING", "the classes of advertising that are not wanted", name: "No soliciting",
            takes: "classes, separated by commas, or nothing", example: "NO-SOLICITING org.example:NEWS",
            mail: ["SOLICIT=classes"], in: .mail, status: .rare, .rfc(3865, "2")),
        ExtensionFact(
            "RRVS", "deliver only if the mailbox still has the same owner", name: "Require recipient valid since",
            example: "RRVS", rcpt: ["RRVS=date-time"], in: .everywhere, status: .rare, .rfc(7293, "3.1")),
    ]

    /// Obsolete; a server that still lists them is old, or cautious.
    static let obsolete: [ExtensionFact] = [
        ExtensionFact(
            "ONEX", "announce that one message follows (old sendmail)", name: "One message only", example: "ONEX",
            verbs: ["ONEX"], in: [.relay], status: .obsolete, .reported(of: "the IANA registry")),
        ExtensionFact(
            "SAML", "deliver to terminal and mailbox (obsolete)", name: "Send and mail", example: "SAML",
            verbs: ["SAML"], in: [.relay], status: .obsolete, .rfc(821, "3.4"), .rfc(5321, "F.6")),
        ExtensionFact(
            "SEND", "deliver to a terminal (obsolete)", name: "Send", example: "SEND", verbs: ["SEND"], in: [.relay],
            status: .obsolete, .rfc(821, "3.4"), .rfc(5321, "F.6")),
        ExtensionFact(
            "SOML", "deliver to a terminal or a mailbox (obsolete)", name: "Send or mail", example: "SOML",
            verbs: ["SOML"], in: [.relay], status: .obsolete, .rfc(821, "3.4"), .rfc(5321, "F.6")),
        ExtensionFact(
            "SUBMITTER", "name who last sent the message (historic)", name: "Responsible submitter",
            example: "SUBMITTER", mail: ["SUBMITTER=mailbox"], in: .mail, status: .historic, .rfc(4405, "2")),
        ExtensionFact(
            "TURN", "swap client and server, not authenticated (obsolete)", name: "Swap roles", example: "TURN",
            verbs: ["TURN"], in: [.relay], status: .obsolete,
            note: "Insecure: the client is not authenticated. ATRN replaced it.", .rfc(821, "3.8"), .rfc(5321, "F.1")),
        ExtensionFact(
            "UTF8SMTP", "the first version of UTF-8 addresses, now SMTPUTF8",
            name: "Internationalised mail, first version",
            example: "UTF8SMTP", mail: ["ALT-ADDRESS=address"], rcpt: ["ALT-ADDRESS=address"], in: .mail,
            status: .obsolete, note: "VRFY and EXPN accepted UTF8REPLY.", .rfc(5336, "3.1")),
        ExtensionFact(
            "VERB", "show the steps of delivery, in lines with code 050", name: "Verbose", example: "VERB",
            verbs: ["VERB"],
            in: [.relay], status: .obsolete, .seen(in: "sendmail"), .reported(of: "the IANA registry")),
        ExtensionFact(
            "XUSR", "mark a submission by a user program (old sendmail)", name: "User submission", example: "XUSR",
            verbs: ["XUSR"], in: [.submission], registered: false, status: .obsolete, .seen(in: "sendmail")),
        ExtensionFact(
            "X-LINK2STATE", "routing data between old Exchange servers", name: "Exchange link state",
            example: "X-LINK2STATE", verbs: ["X-LINK2STATE"], in: [.exchange], registered: false, status: .obsolete,
            .reported(of: "Exchange 2003")),
        ExtensionFact(
            "XEXCH50", "private properties between Exchange servers", name: "Exchange private properties",
            example: "XEXCH50", verbs: ["XEXCH50"], in: [.exchange], registered: false, status: .obsolete,
            .reported(of: "Exchange 2003")),
    ]
}

import SMTPSyntax

/// Extensions in current use, as their RFCs define them.
enum CurrentExtensions {
    /// What current servers offer.
    static let all: [ExtensionFact] = [
        ExtensionFact(
            "8BITMIME", "message text with bytes above 127, by BODY=8BITMIME", name: "8-bit MIME transport",
            example: "8BITMIME", mail: ["BODY=7BIT", "BODY=8BITMIME"], in: .everywhere,
            note: "Lines of the message are still limited to 1000 bytes.", .rfc(6152, "2")),
        ExtensionFact(
            "ATRN", "fetch queued mail over this connection, once authenticated", name: "Authenticated TURN",
            example: "ATRN", verbs: ["ATRN"], in: [.odmr],
            note: "Server and client swap roles; on port 366.", .rfc(2645)),
        ExtensionFact(
            "AUTH", "log in with one of these mechanisms", name: "Authentication", takes: "the names of mechanisms",
            example: "AUTH PLAIN LOGIN SCRAM-SHA-256", verbs: ["AUTH"], mail: ["AUTH=mailbox"], in: .everywhere,
            note: "The list may differ after STARTTLS.", .rfc(4954, "3")),
        ExtensionFact(
            "BINARYMIME", "binary content, sent with BDAT", name: "Binary MIME", example: "BINARYMIME",
            mail: ["BODY=BINARYMIME"], in: .mail, note: "Needs CHUNKING.", .rfc(3030, "3")),
        ExtensionFact(
            "BURL", "let the server fetch the message over IMAP", name: "Message fetch by URL",
            takes: "imap, or imap:// and a host, any number of them", example: "BURL imap imap://imap.example.org",
            verbs: ["BURL"], in: [.submission], note: "Without a parameter, authentication is required first.",
            .rfc(4468, "3")),
        ExtensionFact(
            "CHUNKING", "send the message by byte count with BDAT, without the dot", name: "Large message chunks",
            example: "CHUNKING", verbs: ["BDAT"], in: .everywhere, .rfc(3030, "2")),
        ExtensionFact(
            "DELIVERBY", "set a deadline for delivery", name: "Deliver by",
            takes: "the minimum number of seconds, or nothing", example: "DELIVERBY 300", mail: ["BY=seconds;mode"],
            in: .mail, .rfc(2852, "2")),
        ExtensionFact(
            "DSN", "choose which delivery reports are sent", name: "Delivery status notifications", example: "DSN",
            mail: ["RET=FULL", "RET=HDRS", "ENVID=text"], rcpt: ["NOTIFY=list", "ORCPT=type;address"], in: .everywhere,
            .rfc(3461, "2")),
        ExtensionFact(
            "ENHANCEDSTATUSCODES", "replies contain more precise codes such as 5.1.1", name: "Enhanced status codes",
            example: "ENHANCEDSTATUSCODES", in: .everywhere,
            note: "The greeting, the replies to EHLO and HELO, and 3yz replies have none.", .rfc(2034, "3"),
            .rfc(3463), .rfc(5248)),
        ExtensionFact(
            "ETRN", "ask for the queued mail of a host", name: "Remote queue start", example: "ETRN",
            verbs: ["ETRN"], in: [.relay], note: "The mail is sent over a new connection.", .rfc(1985, "2")),
        ExtensionFact(
            "EXPN", "ask for the members of a mailing list", name: "Expand mailing list", example: "EXPN",
            verbs: ["EXPN"],
            in: .mail, status: .standard, note: "Must be listed where EXPN works; many servers do not list it.",
            .rfc(5321, "3.5.2"), .rfc(5321, "4.1.1.7")),
        ExtensionFact(
            "FUTURERELEASE", "submit a message now and have it sent later", name: "Future message release",
            takes: "the maximum delay in seconds, and the latest date and time",
            example: "FUTURERELEASE 1209600 2030-12-31T23:59:59Z", mail: ["HOLDFOR=seconds", "HOLDUNTIL=date-time"],
            in: [.submission], .rfc(4865, "3")),
        ExtensionFact(
            "HELP", "ask the server for help", name: "Help", example: "HELP", verbs: ["HELP"], in: .everywhere,
            status: .standard, .rfc(5321, "4.1.1.8")),
        ExtensionFact(
            "LIMITS", "how much the server accepts", name: "Server limits",
            takes: "names of limits, each with = and a number",
            example: "LIMITS MAILMAX=10 RCPTMAX=100 RCPTDOMAINMAX=1", in: .everywhere,
            note: "Known only from an excerpt of RFC 9422 and from two programs.", .rfc(9422, "3"), .seen(in: "Exim"),
            .seen(in: "sendmail")),
        ExtensionFact(
            "MT-PRIORITY", "give a message a priority", name: "Message transfer priority",
            takes: "the name of a profile, or nothing", example: "MT-PRIORITY MIXER", mail: ["MT-PRIORITY=number"],
            in: .everywhere, note: "The number is from -9 to 9.", .rfc(6710, "3")),
        ExtensionFact(
            "PIPELINING", "send several commands without waiting for each reply", name: "Command pipelining",
            example: "PIPELINING", in: .everywhere, .rfc(2920, "2")),
        ExtensionFact(
            "REQUIRETLS", "require verified TLS on the whole path", name: "Require TLS", example: "REQUIRETLS",
            mail: ["REQUIRETLS"], in: .everywhere,
            note:
                "Valid only in an EHLO reply received over TLS. The header TLS-Required: No asks for the opposite (RFC 8689 §3).",
            .rfc(8689, "2"), .rfc(8689, "3")),
        ExtensionFact(
            "SIZE", "declare the size of a message in advance", name: "Message size declaration",
            takes: "the maximum number of bytes, or nothing", example: "SIZE 35882577", mail: ["SIZE=octets"],
            in: .everywhere, note: "0, or no number, means that no limit is given.", .rfc(1870, "3")),
        ExtensionFact(
            "SMTPUTF8", "addresses and headers in UTF-8", name: "Internationalised mail", example: "SMTPUTF8",
            mail: ["SMTPUTF8"], in: .everywhere,
            note: "The server must also offer 8BITMIME. VRFY and EXPN accept the parameter as well.", .rfc(6531, "3.1")),
        ExtensionFact(
            "STARTTLS", "switch the connection to TLS", name: "Start TLS", example: "STARTTLS", verbs: ["STARTTLS"],
            in: .everywhere, note: "Must not be listed once TLS is active (RFC 3207 §4.2).", .rfc(3207, "2")),
        ExtensionFact(
            "VRFY", "ask whether a mailbox exists", name: "Verify address", example: "VRFY", verbs: ["VRFY"], in: .mail,
            status: .standard, note: "The command is mandatory anyway, so many servers do not list it.",
            .rfc(5321, "3.5.2"), .rfc(5321, "4.1.1.6")),
    ]
}

/// One keyword of the EHLO reply, and what it lets one do (RFC 5321 §2.2, the IANA registry, and private ones).
public struct ExtensionFact: Hashable, Sendable {
    /// In upper case.
    public let keyword: String
    /// What it lets one do, in a few words.
    public let words: String
    public let source: SpecReference

    init(_ keyword: String, _ words: String, _ source: SpecReference) {
        self.keyword = keyword
        self.words = words
        self.source = source
    }
}

/// The keywords, one row each.
public enum ExtensionFacts {
    public static let all: [ExtensionFact] = standard + rare + obsolete + privateOnes

    private static let byKeyword = Dictionary(uniqueKeysWithValues: all.map { ($0.keyword, $0) })

    /// The row of a keyword; nil when it is not known here.
    public static func fact(for keyword: String) -> ExtensionFact? {
        if let fact = byKeyword[keyword] { return fact }
        // A firewall that inspects SMTP writes X over the keywords that it does not let through.
        let isMasked = keyword.utf8.count >= 3 && keyword.utf8.dropLast().allSatisfy { $0 == UInt8(ascii: "X") }
        return isMasked ? masked : nil
    }

    private static let masked = ExtensionFact(
        "XXXXXXXA", "a firewall on the way has overwritten a keyword", .seen(in: "Cisco ASA"))

    private static let standard: [ExtensionFact] = [
        ExtensionFact("8BITMIME", "message text with octets above 127, by BODY=8BITMIME", .rfc(6152, "2")),
        ExtensionFact("AUTH", "log in, with one of these mechanisms", .rfc(4954, "3")),
        ExtensionFact("BINARYMIME", "binary content, sent with BDAT", .rfc(3030, "3")),
        ExtensionFact("BURL", "let the server fetch the message from an IMAP server", .rfc(4468, "3")),
        ExtensionFact("CHUNKING", "send the message by octet count with BDAT, without the dot", .rfc(3030, "2")),
        ExtensionFact("DELIVERBY", "set a deadline for the delivery", .rfc(2852, "2")),
        ExtensionFact("DSN", "choose which delivery reports come back", .rfc(3461, "2")),
        ExtensionFact("ENHANCEDSTATUSCODES", "replies carry finer codes such as 5.1.1", .rfc(2034, "3")),
        ExtensionFact("ETRN", "ask for the mail that waits for a host", .rfc(1985, "2")),
        ExtensionFact("EXPN", "ask who is on a mailing list", .rfc(5321, "4.1.1.7")),
        ExtensionFact("FUTURERELEASE", "hand in a message now and have it sent later", .rfc(4865, "3")),
        ExtensionFact("HELP", "ask the server for help", .rfc(5321, "4.1.1.8")),
        ExtensionFact("LIMITS", "how much the server takes in one session", .rfc(9422, "3")),
        ExtensionFact("MT-PRIORITY", "give a message a priority", .rfc(6710, "3")),
        ExtensionFact("PIPELINING", "send several commands without waiting for each reply", .rfc(2920, "2")),
        ExtensionFact("REQUIRETLS", "demand verified TLS on the whole way", .rfc(8689, "2")),
        ExtensionFact("SIZE", "declare the size of a message beforehand", .rfc(1870, "3")),
        ExtensionFact("SMTPUTF8", "addresses and headers outside ASCII", .rfc(6531, "3.1")),
        ExtensionFact("STARTTLS", "switch the connection to TLS", .rfc(3207, "2")),
        ExtensionFact("VRFY", "ask whether a mailbox exists", .rfc(5321, "4.1.1.6")),
    ]

    private static let rare: [ExtensionFact] = [
        ExtensionFact("ATRN", "fetch waiting mail over this connection, after a login", .rfc(2645, "5.2.1")),
        ExtensionFact("CHECKPOINT", "go on with a transfer that broke off (experimental)", .rfc(1845, "2")),
        ExtensionFact("CONNEG", "learn what the recipient's device can show", .rfc(4141, "5")),
        ExtensionFact("CONPERM", "allow conversion of the content on the way", .rfc(4141, "4")),
        ExtensionFact("MTRK", "have the way of a message remembered, to track it", .rfc(3885, "2")),
        ExtensionFact("NO-SOLICITING", "which classes of advertising are not wanted", .rfc(3865, "2")),
        ExtensionFact("RRVS", "deliver only if the mailbox has kept its owner", .rfc(7293, "3.1")),
    ]

    private static let obsolete: [ExtensionFact] = [
        ExtensionFact("ONEX", "announce that one message follows (old sendmail)", .seen(in: "old sendmail")),
        ExtensionFact("SAML", "deliver to terminal and mailbox (obsolete)", .rfc(821, "3.4")),
        ExtensionFact("SEND", "deliver to a terminal (obsolete)", .rfc(821, "3.4")),
        ExtensionFact("SOML", "deliver to a terminal or a mailbox (obsolete)", .rfc(821, "3.4")),
        ExtensionFact("SUBMITTER", "name who sent the message last (historic)", .rfc(4405, "2")),
        ExtensionFact("TURN", "swap client and server without a login (obsolete)", .rfc(821, "3.8")),
        ExtensionFact("UTF8SMTP", "the first try at UTF-8 addresses, now SMTPUTF8", .rfc(5336, "3.1")),
        ExtensionFact("VERB", "show what delivery does, in lines with 050", .seen(in: "sendmail")),
        ExtensionFact("XUSR", "mark a submission by a user program (old sendmail)", .seen(in: "old sendmail")),
        ExtensionFact("X-LINK2STATE", "routing data between old Exchange servers", .seen(in: "Exchange 2003")),
        ExtensionFact("XEXCH50", "private properties between Exchange servers", .seen(in: "Exchange 2003")),
    ]

    /// Used without being registered; what is said of them was seen or reported.
    private static let privateOnes: [ExtensionFact] = [
        ExtensionFact("EXDATA", "one result a recipient after the dot, in a 558 reply", .seen(in: "Courier")),
        ExtensionFact("IGNOREQUOTA", "deliver although the mailbox is full", .seen(in: "Cyrus LMTP")),
        ExtensionFact("OK", "a filler line, no extension", .seen(in: "Microsoft SMTP")),
        ExtensionFact("PIPECONNECT", "send EHLO without waiting for the greeting, next time", .seen(in: "Exim")),
        ExtensionFact("PRDR", "one reply a recipient after the dot", .seen(in: "Exim")),
        ExtensionFact("SECURITY", "demand TLS for the further way", .seen(in: "Courier")),
        ExtensionFact("VERP", "a return address for each recipient", .seen(in: "Courier")),
        ExtensionFact("WELLKNOWN", "fetch site files such as security.txt", .seen(in: "Exim")),
        ExtensionFact("X-ANONYMOUSTLS", "TLS between Exchange servers, unchecked", .seen(in: "Exchange")),
        ExtensionFact("X-EXPS", "login between Exchange servers", .seen(in: "Exchange")),
        ExtensionFact("XADR", "show how an address is routed", .seen(in: "Oracle Messaging Server")),
        ExtensionFact("XCIR", "circuit check data", .seen(in: "Oracle Messaging Server")),
        ExtensionFact("XCLIENT", "for proxies: pretend to be another client", .seen(in: "Postfix")),
        ExtensionFact("XEXDATA", "the older name of EXDATA", .seen(in: "Courier")),
        ExtensionFact("XFORWARD", "for filters: pass on the client's data for logs", .seen(in: "Postfix")),
        ExtensionFact("XGEN", "state of the configuration", .seen(in: "Oracle Messaging Server")),
        ExtensionFact("XRDST", "name a destination inside the organisation", .seen(in: "Exchange")),
        ExtensionFact("XSECURITY", "demand TLS for the further way", .seen(in: "Courier")),
        ExtensionFact("XSHADOW", "a second copy until the mail is delivered", .seen(in: "Exchange")),
        ExtensionFact("XSTA", "message counts of the channels", .seen(in: "Oracle Messaging Server")),
        ExtensionFact("XVERP", "a return address for each recipient", .seen(in: "Postfix")),
    ]
}

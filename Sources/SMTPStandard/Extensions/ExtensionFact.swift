import SMTPSyntax

/// What is known about one keyword of the EHLO reply (RFC 5321 §2.2, the IANA registry, and private ones).
package struct ExtensionFact: Hashable, Sendable {
    /// Where an extension is used.
    package enum Use: String, Hashable, Sendable, CaseIterable {
        /// Between servers.
        case relay
        /// From a mail program to its server (RFC 6409).
        case submission
        /// For delivery to mailboxes (RFC 2033).
        case lmtp = "LMTP"
        /// For fetching queued mail (RFC 2645).
        case odmr = "ODMR"
        case exchange = "between Exchange servers"
    }

    /// In upper case.
    package let keyword: String
    /// What the extension enables, in a few words.
    package let words: String
    /// The full name of the extension.
    package let name: String
    /// The parameters after the keyword, in words; empty when it has none.
    package let takes: String
    /// A complete line of the list, without its code: `SIZE 35882577`.
    package let example: String
    /// The verbs that it adds.
    package let verbs: [Verb]
    /// The parameters that it adds to MAIL, `SIZE=octets`.
    package let mailParameters: [String]
    /// The parameters that it adds to RCPT.
    package let rcptParameters: [String]
    package let uses: [Use]
    /// Whether the IANA registry lists it; only a copy of the registry, made by others, was consulted.
    package let isRegistered: Bool
    package let status: FactStatus
    /// Further information, in a sentence or two; empty when there is none.
    package let note: String
    package let sources: [SpecReference]

    init(
        _ keyword: String, _ words: String, name: String, takes: String = "", example: String, verbs: [String] = [],
        mail: [String] = [], rcpt: [String] = [], in uses: [Use], registered: Bool = true,
        status: FactStatus = .extension, note: String = "", _ sources: SpecReference...
    ) {
        self.keyword = keyword
        self.words = words
        self.name = name
        self.takes = takes
        self.example = example
        self.verbs = verbs.map { Verb($0) }
        mailParameters = mail
        rcptParameters = rcpt
        self.uses = uses
        isRegistered = registered
        self.status = status
        self.note = note
        self.sources = sources
    }
}

extension [ExtensionFact.Use] {
    static let mail: [ExtensionFact.Use] = [.relay, .submission]
    static let everywhere: [ExtensionFact.Use] = [.relay, .submission, .lmtp]
}

import SMTPSyntax

/// One keyword of the EHLO reply, and what it lets one do (RFC 5321 §2.2, the IANA registry, and private ones).
package struct ExtensionFact: Hashable, Sendable {
    /// Where an extension is used.
    package enum Use: String, Hashable, Sendable, CaseIterable {
        /// Between servers.
        case relay
        /// From a mail program to its server (RFC 6409).
        case submission
        /// For the delivery into mailboxes (RFC 2033).
        case lmtp = "LMTP"
        /// For fetching mail that waits (RFC 2645).
        case odmr = "ODMR"
        case exchange = "between Exchange servers"
    }

    /// In upper case.
    package let keyword: String
    /// What it lets one do, in a few words.
    package let words: String
    /// The name of the extension in full.
    package let name: String
    /// What may stand behind the keyword, in words; empty when nothing may.
    package let takes: String
    /// A whole line of the list, without its code: `SIZE 35882577`.
    package let example: String
    /// The verbs that it adds.
    package let verbs: [Verb]
    /// The parameters that it adds to MAIL, `SIZE=octets`.
    package let mailParameters: [String]
    /// The parameters that it adds to RCPT.
    package let rcptParameters: [String]
    package let uses: [Use]
    /// Whether it stands in the registry of IANA; of that only a copy by others was read.
    package let isRegistered: Bool
    package let status: FactStatus
    /// What else there is to know, in a sentence or two; empty when there is nothing.
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

import SMTPSyntax

/// A header field that a message has at most once (RFC 5322 §3.6).
package enum SingleField: String, Hashable, Sendable, CaseIterable {
    case date = "Date"
    case from = "From"
    case sender = "Sender"
    case replyTo = "Reply-To"
    case to = "To"
    case cc = "Cc"
    case bcc = "Bcc"
    case messageID = "Message-ID"
    case inReplyTo = "In-Reply-To"
    case references = "References"
    case subject = "Subject"

    /// Those that every message has.
    static let required: [SingleField] = [.date, .from]

    /// The field with a name, in any case of letters; nil for one that may be there several times.
    init?(_ name: ArraySlice<UInt8>) {
        guard let field = Self.allCases.first(where: { ASCII.equal($0.rawValue.utf8, name) }) else { return nil }
        self = field
    }
}

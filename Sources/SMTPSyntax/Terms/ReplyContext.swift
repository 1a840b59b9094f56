/// What a reply answers. The same code means different things in different contexts: 550 at connect is not 550 to
/// RCPT, and 250 after the final dot is the acceptance of responsibility.
package enum ReplyContext: Hashable, Sendable {
    /// The greeting, the first reply of a session (RFC 5321 §3.1).
    case greeting
    case command(Verb)
    /// BDAT with LAST (RFC 3030 §2).
    case lastChunk
    /// The line with a single dot (RFC 5321 §4.1.1.4).
    case endOfData
    /// One of several replies after the dot, in LMTP; more are to come (RFC 2033 §4.2).
    case recipientResult
    /// The last of these.
    case lastRecipientResult
    /// One of several replies after 353, each for one recipient; more are to come (PRDR).
    case prdrResult
    /// The last reply after 353, for the whole message.
    case lastPRDRResult
    /// BURL with LAST (RFC 4468 §3).
    case lastURL
    /// A line sent inside AUTH (RFC 4954 §4).
    case authAnswer
    /// No command was waiting.
    case unsolicited

    /// The names that `init(stage:)` accepts; `any` means an unknown context.
    package static let stages = ["connect", "ehlo", "starttls", "auth", "mail", "rcpt", "data", "eom", "any"]

    /// The context by the name of a stage of the session; `eom` is the final dot. Nil for `any` and unknown names.
    package init?(stage: some StringProtocol) {
        switch stage.lowercased() {
        case "connect": self = .greeting
        case "eom": self = .endOfData
        case "ehlo", "starttls", "auth", "mail", "rcpt", "data": self = .command(Verb(stage))
        default: return nil
        }
    }

    /// The key under which facts about replies are filed: a verb, or one of the words `CONNECT`, `DATA-END`,
    /// `LMTP-DATA-END`, `PRDR-RECIPIENT`, `PRDR-END` and `ASYNC`.
    package var factKey: Verb {
        switch self {
        case .greeting: .connectKey
        case .command(let verb): verb
        case .lastChunk: .bdat
        case .endOfData: .dataEndKey
        case .recipientResult, .lastRecipientResult: .lmtpDataEndKey
        case .prdrResult: .prdrRecipientKey
        case .lastPRDRResult: .prdrEndKey
        case .lastURL: .burl
        case .authAnswer: .auth
        case .unsolicited: .asyncKey
        }
    }

    /// Whether it is a reply to AUTH, or to an answer inside AUTH.
    package var isOfLogin: Bool { self == .authAnswer || self == .command(.auth) }

    /// Whether it is the result of a message: from then on the server may be responsible for it (RFC 5321 §4.2.5).
    package var isOfMessage: Bool {
        switch self {
        case .endOfData, .lastChunk, .lastURL, .recipientResult, .lastRecipientResult, .prdrResult, .lastPRDRResult:
            true
        case .greeting, .command, .authAnswer, .unsolicited: false
        }
    }

    /// Whether it is the result of a message for one of its recipients.
    package var isOfRecipient: Bool {
        switch self {
        case .recipientResult, .lastRecipientResult, .prdrResult: true
        case .greeting, .command, .lastChunk, .lastURL, .endOfData, .lastPRDRResult, .authAnswer, .unsolicited: false
        }
    }

    /// The same where no more than one of several results is due.
    package var ofLastResult: ReplyContext {
        switch self {
        case .recipientResult: .lastRecipientResult
        case .prdrResult: .lastPRDRResult
        default: self
        }
    }

    /// Whether it is one of several results of a message, the last one among them.
    package var isOfSeveral: Bool { isOfRecipient || self == .lastPRDRResult }

    /// Whether it is the last part of a message that is sent without a dot.
    package var isOfLastPart: Bool { self == .lastChunk || self == .lastURL }

    /// What the reply answers, for the screen: "answers RCPT".
    package var label: String {
        switch self {
        case .greeting, .unsolicited: name
        default: "answers \(name)"
        }
    }

    /// What it answers: "RCPT", "the message".
    package var name: String {
        switch self {
        case .greeting: "the greeting"
        case .command(.hidden): "a redacted line"
        case .command(let verb): verb.name.isEmpty ? "an empty line" : VisibleText(verb.name).string
        case .lastChunk: "BDAT LAST"
        case .endOfData: "the message"
        case .recipientResult, .lastRecipientResult, .prdrResult: "the message for one recipient"
        case .lastPRDRResult: "the whole message"
        case .lastURL: "BURL LAST"
        case .authAnswer: "an AUTH line"
        case .unsolicited: "unsolicited"
        }
    }
}

extension Verb {
    package static let connectKey = Verb("CONNECT")
    package static let dataEndKey = Verb("DATA-END")
    package static let lmtpDataEndKey = Verb("LMTP-DATA-END")
    /// The reply for one recipient between 353 and the last reply, and that last reply.
    package static let prdrRecipientKey = Verb("PRDR-RECIPIENT")
    package static let prdrEndKey = Verb("PRDR-END")
    package static let asyncKey = Verb("ASYNC")
    package static let unknownKey = Verb("UNKNOWN")
    package static let anyKey = Verb("ANY")
    /// The first word of the text that replaces a secret.
    package static let hidden = Verb("<redacted:")
}

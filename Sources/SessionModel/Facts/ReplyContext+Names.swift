/// A name that is none of a command, a stage or a kind of reply known here.
public struct UnknownContextName: Error, Hashable, Sendable {
    public let name: String

    /// In a sentence, with what would be right.
    public var sentence: String {
        "No command is called \(VisibleText(name).string). Name a verb such as RCPT, or CONNECT for the greeting, DATA-END for "
            + "the final dot, UNKNOWN for a verb that the server does not know."
    }
}

extension ReplyContext {
    /// What a person has named as the command that was answered: `rcpt`, `DATA-END`, `eom`, `.`, `UNKNOWN`, or the whole
    /// line that was sent.
    public init(commandNamed name: some StringProtocol) throws(UnknownContextName) {
        let word = name.prefix { $0 != " " }
        if Verb(word) == .unknownKey {
            self = .command(.unknownKey)
        } else if let context = ReplyContext(named: word) {
            self = context
        } else {
            throw UnknownContextName(name: String(name))
        }
    }

    /// The context by the name of a command that is known here, of a stage, or by the dot that ends a message.
    public init?(named name: some StringProtocol) {
        let verb = Verb(name)
        switch verb {
        case Verb("."), .dataEndKey: self = .endOfData
        case .lmtpDataEndKey: self = .lastRecipientResult
        case .connectKey: self = .greeting
        case .asyncKey: self = .unasked
        default:
            if let context = ReplyContext(stage: name) {
                self = context
            } else if CommandFacts.fact(for: verb) != nil {
                self = .command(verb)
            } else {
                return nil
            }
        }
    }
}

import SMTPSyntax

extension ReplyContext {
    /// The context that a user names by the command that was answered: `rcpt`, `DATA-END`, `eom`, `.`, `UNKNOWN`, or
    /// the complete line that was sent.
    package init(commandNamed name: some StringProtocol) throws(UnknownContextName) {
        let word = name.prefix { $0 != " " }
        if Verb(word) == .unknownKey {
            self = .command(.unknownKey)
        } else if let context = ReplyContext(named: word) {
            self = context
        } else {
            throw UnknownContextName(name: String(name))
        }
    }

    /// The context by the name of a known command, by the name of a stage, or by the dot that ends a message.
    package init?(named name: some StringProtocol) {
        let verb = Verb(name)
        switch verb {
        case Verb("."), .dataEndKey: self = .endOfData
        case .lmtpDataEndKey: self = .lastRecipientResult
        case .prdrRecipientKey: self = .prdrResult
        case .prdrEndKey: self = .lastPRDRResult
        case .connectKey: self = .greeting
        case .asyncKey: self = .unsolicited
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

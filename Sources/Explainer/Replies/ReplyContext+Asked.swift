import SMTPSyntax

extension ReplyContext {
    /// What was asked, in a sentence: "RCPT", "the message".
    var asked: String {
        switch self {
        case .greeting: "the greeting"
        case .command(.hidden): "the line"
        case .command(let verb): Self.asked[verb] ?? (verb.name.isEmpty ? "the line" : verb.name)
        case .lastChunk: "BDAT"
        case .endOfData: "the message"
        case .lastURL: "BURL"
        case .lastPRDRResult: "the message"
        case .recipientResult, .lastRecipientResult, .prdrResult: "the delivery"
        case .authAnswer: "AUTH"
        case .unsolicited: "nothing"
        }
    }

    /// Keys that people may name as commands.
    private static let asked: [Verb: String] = [
        .connectKey: "the greeting", .dataEndKey: "the message", .lmtpDataEndKey: "the delivery", .unknownKey: "it",
        .prdrRecipientKey: "the delivery", .prdrEndKey: "the message", .anyKey: "the command",
    ]
}

extension String {
    /// The same as the beginning of a sentence.
    var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}

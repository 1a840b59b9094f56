import SMTPSyntax

/// Contexts of replies as small numbers, so that tables are arrays: a reply is looked up in five of them.
enum ContextNumbers {
    private static let others: [ReplyContext] = [
        .greeting, .lastChunk, .endOfData, .recipientResult, .lastRecipientResult, .authAnswer, .unsolicited,
        .prdrResult, .lastPRDRResult, .lastURL,
    ]
    private static let verbs: [Verb] =
        CommandFacts.all.map(\.verb) + [
            .connectKey, .dataEndKey, .lmtpDataEndKey, .prdrRecipientKey, .prdrEndKey, .asyncKey, .unknownKey, .anyKey,
        ]
    private static let numbers = VerbNumbers(verbs)

    /// Each context at its number. The last one stands for all verbs that no table has.
    static let all: [ReplyContext] = others + verbs.map { .command($0) } + [.command(.hidden)]

    static func number(of context: ReplyContext) -> Int {
        switch context {
        case .greeting: 0
        case .lastChunk: 1
        case .endOfData: 2
        case .recipientResult: 3
        case .lastRecipientResult: 4
        case .authAnswer: 5
        case .unsolicited: 6
        case .prdrResult: 7
        case .lastPRDRResult: 8
        case .lastURL: 9
        case .command(let verb): numbers[verb].map { $0 + others.count } ?? all.count - 1
        }
    }
}

import SMTPStandard
import SMTPSyntax

// A dot beside a bare LF ends the message for some servers only.
extension Session {
    /// Whether only some servers have read the end of the message in what was sent last.
    var isEndInDoubt: Bool { isInMessage && transfer.endInDoubt != nil }

    /// A reply begins. If it can be the one to the message, a dot that may have ended it is what it answers: a server
    /// that still reads text says nothing.
    mutating func endMessageInDoubt(by code: ReplyCode) {
        guard isInMessage, queue.isEmpty, let tag = transfer.endInDoubt, Self.mayAnswerMessage(code) else { return }
        transfer.endMessage()
        revision.advance()
        queue.append(.endOfData(tag: tag, isAtBareFeed: true))
        expectRecipientResults(at: outstanding.startIndex)
    }

    /// With 421 and 521 a server ends the session, wherever it is in the message.
    private static func mayAnswerMessage(_ code: ReplyCode) -> Bool {
        switch code.severity {
        case .positive: PositiveCodes.standing(of: code, to: .endOfData) != .foreign
        case .transient, .permanent: code != 421 && code != 521
        default: false
        }
    }
}

import SMTPStandard
import SMTPSyntax

// The session after the replies that are still due.
extension Judge {
    /// The session as it would be if every outstanding command got its expected reply.
    static func anticipated(from session: Session) -> Session {
        var future = session
        for next in session.outstanding {
            if future.phase == .connecting { future.move(by: .greeting, 220, nil) }
            if future.isInMessage {
                future.anticipateMessage(next)
            } else {
                // The last of several results ends the message.
                let context = next.context == .recipientResult ? .lastRecipientResult : next.context
                future.move(by: context, next.anticipatedCode, next.command)
            }
            guard future.phase != .closed else { break }
        }
        future.queue.forget()
        return future
    }
}

extension Session {
    /// What was sent after DATA is message text, up to the line with a single dot.
    fileprivate mutating func anticipateMessage(_ line: OutstandingCommand) {
        guard line.isEndOfMessage else { return }
        transfer.endMessage()
        move(by: .endOfData, 250, line.command)
    }
}

extension OutstandingCommand {
    /// The reply that it will probably get.
    fileprivate var anticipatedCode: ReplyCode {
        guard verdict.foreseesSuccess else { return verdict.likely.first ?? 503 }
        return context == .command(.data) ? 354 : 250
    }
}

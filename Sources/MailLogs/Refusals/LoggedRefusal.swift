import SMTPSyntax

/// A refusal as a log or a bounce has it: who refused what, in reply to which command.
package struct LoggedRefusal: Hashable, Sendable {
    /// What a refusal is from that no log has.
    static let bounce = "bounce"

    /// What it is from: "Postfix", "Exim", "bounce".
    package let log: String
    package let speaker: Speaker
    /// As the line has it; nil where there is none.
    package internal(set) var time: String?
    /// The name of the message in the queue.
    package internal(set) var queue: String?
    package internal(set) var sender: String?
    package internal(set) var recipient: String?
    /// The other host: the server for a reply of its own, the client otherwise.
    package internal(set) var host: String?
    /// What the reply answers; nil where the line does not say.
    package internal(set) var context: ReplyContext?
    /// Whether it answers the greeting or EHLO, and the line does not say which.
    package internal(set) var mayAnswerHello = false
    /// The reply; nil where there was none, as when nobody answered.
    package internal(set) var reply: LoggedReply?
    /// What went wrong without a reply.
    package internal(set) var trouble: LogTrouble?
    /// Whether only one of several hosts or attempts was concerned: another line has the outcome.
    package internal(set) var isAttempt = false

    init(log: String, speaker: Speaker) {
        self.log = log
        self.speaker = speaker
    }

    /// The domain at the other end: of the recipient in a reply of theirs, of the sender in one of the local host.
    package var domain: String? {
        let address = speaker == .remote ? recipient : sender ?? recipient
        guard let address, let at = address.lastIndex(of: "@") else { return nil }
        let domain = address[address.index(after: at)...].lowercased()
        return domain.isEmpty ? nil : domain
    }
}

import SMTPSyntax

/// How long one thing was waited for.
package struct TimedWait: Hashable, Sendable {
    package enum Subject: Hashable, Sendable {
        /// A whole reply, from the line that it answers to its last line; the greeting from the connection on.
        case reply(ReplyContext)
        case handshake
    }

    package let subject: Subject
    /// In seconds; nil while it has not ended.
    package let seconds: Double?
    /// The entry with which it ended; nil before.
    package let entry: Int?
}

import SMTPSyntax

/// How it ended with pasted lines that were sent for the user.
package struct PasteEnd: Hashable, Sendable {
    package enum Reason: Hashable, Sendable {
        /// All lines are sent, and the last one is answered.
        case done
        /// All lines are sent, and the message that they are part of is still open.
        case messageOpen
        /// A line with a single dot has ended the message.
        case dot
        /// The server refused what was sent last.
        case refused(ReplyCode)
        /// The server waits for an answer to a challenge.
        case challenge
        /// The next line begins with a colon.
        case local
        /// The server has broken the protocol, so it is not known what the next reply answers.
        case violation
        /// The session is over.
        case closed
        /// A message would be given away in safe mode.
        case safe
        /// The user has stopped it.
        case stopped
    }

    package let reason: Reason
    /// How many of the lines were sent.
    package let sent: Int
    /// Those that were not.
    package let rest: PastedLines
}

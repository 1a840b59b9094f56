import SMTPSyntax

/// A line from the server, with its place in the dialogue.
package struct ServerLine: Hashable, Sendable {
    package let wire: WireLine
    /// The line read as a line of a reply; nil when it is none.
    package let reply: ReplyLine?
    /// The tag of the command that it answers; nil for the greeting and for unsolicited lines.
    package let answers: Int?
    /// What it answers.
    package let context: ReplyContext
    /// The circumstances when it came.
    package let amid: Circumstances
    /// Whose result it is, where it ends a reply for one recipient of a message.
    package var result: RecipientResult?
}

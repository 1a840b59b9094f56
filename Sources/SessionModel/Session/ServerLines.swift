import SMTPSyntax

/// Lines of one reply that came together, with their place in the dialogue, which is the same for all of them.
package struct ServerLines: Hashable, Sendable {
    package let run: ReplyRun
    /// The tag of the command that they answer; nil for the greeting and for unsolicited lines.
    package let answers: Int?
    /// What they answer.
    package let context: ReplyContext
    /// The circumstances when they came.
    package let amid: Circumstances
}

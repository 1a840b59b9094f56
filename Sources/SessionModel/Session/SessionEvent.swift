import SMTPSyntax

/// What happened on the server's side, in the order in which it happened.
package enum SessionEvent: Hashable, Sendable {
    /// A line came.
    case line(ServerLine)
    /// A whole reply came.
    case reply(Reply, to: ReplyContext)
    case phase(from: Phase, to: Phase)
    case finding(Finding)
}

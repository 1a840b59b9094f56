import SMTPSyntax

/// What the server did, in order.
package enum SessionEvent: Hashable, Sendable {
    /// A line came.
    case line(ServerLine)
    /// Lines in the middle of a reply came, in place of as many `.line`.
    case lines(ServerLines)
    /// A whole reply came.
    case reply(Reply, to: ReplyContext)
    case phase(from: Phase, to: Phase)
    case finding(Finding)
}

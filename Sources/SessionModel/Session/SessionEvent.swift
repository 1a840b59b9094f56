import SMTPSyntax

/// What the server did, in order.
package enum SessionEvent: Hashable, Sendable {
    /// A line came.
    case line(ServerLine)
    /// A whole reply came.
    case reply(Reply, to: ReplyContext)
    case phase(from: Phase, to: Phase)
    case finding(Finding)
}

/// What happened on the server's side, in the order in which it happened.
public enum SessionEvent: Hashable, Sendable {
    /// A line came.
    case line(ServerLine)
    /// A whole reply came.
    case reply(Reply, to: ReplyContext)
    case phase(from: Phase, to: Phase)
    case finding(Finding)
}

/// A line from the server, with its place in the dialogue.
public struct ServerLine: Hashable, Sendable {
    public let wire: WireLine
    /// The line read as a line of a reply; nil when it is none.
    public let reply: ReplyLine?
    /// The tag of the command that it answers; nil for the greeting and for unasked lines.
    public let answers: Int?
    /// What it answers.
    public let context: ReplyContext
    /// What was so when it came.
    public let amid: Circumstances
}

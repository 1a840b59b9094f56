/// A part of the conversation, in the order of the wire: the lines up to the end of a reply, and the explanation of that
/// reply.
struct ReportTurn: Hashable, Sendable {
    /// From 1.
    let number: Int
    var rows: [ReportRow]
    /// Nil for lines after which no reply came.
    var reply: ReportReply?
}

/// One row of the conversation: the columns in front, and a piece of the line.
struct ConversationRow: Hashable {
    /// The entry that it belongs to.
    let entry: Int
    var line: StyledLine
}

/// A place in the conversation: an entry, and one of its rows.
package struct ConversationPlace: Hashable, Sendable {
    let entry: Int
    let row: Int
}

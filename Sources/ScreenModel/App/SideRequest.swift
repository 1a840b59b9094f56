/// What is asked of a side pane.
package struct SideRequest: Sendable {
    /// The columns for text.
    let width: Int
    let form: Form
    /// What Tab and F8 put into the line.
    let first: CommandDraft?

    enum Form: Hashable, Sendable {
        /// Below the conversation.
        case below
        /// Beside it.
        case beside
        /// Alone on the screen.
        case whole
    }
}

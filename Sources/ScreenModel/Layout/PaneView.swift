/// Which of conversation and explanation are on the screen; a key goes from one to the next.
package enum PaneView: Hashable, Sendable, CaseIterable {
    /// Both; the conversation, where there is room for one only.
    case both
    /// The explanation alone, with all that it says.
    case explanation
    /// The conversation alone, with nothing around its lines, so that the terminal's own selection copies them.
    case conversation

    var next: PaneView {
        switch self {
        case .both: .explanation
        case .explanation: .conversation
        case .conversation: .both
        }
    }
}

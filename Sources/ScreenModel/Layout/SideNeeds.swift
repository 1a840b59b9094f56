/// How many rows a pane below the conversation needs.
struct SideNeeds: Hashable {
    /// The explanation, without its rule.
    var lines = 0
    /// What is below a second rule; 0 where there is none.
    var next = 0

    /// The least rows that stay for the conversation.
    private static let leastForConversation = 5

    /// The rows of the pane with its rules on a screen of so many rows, of which so many are for it and the
    /// conversation: as many as it needs, up to two fifths of the screen for the explanation.
    func rows(in screen: Int, of body: Int) -> Int {
        let below = next > 0 ? next + 1 : 0
        let room = body - Self.leastForConversation - below - 1
        return 1 + min(lines, screen * 2 / 5, max(1, room)) + below
    }
}

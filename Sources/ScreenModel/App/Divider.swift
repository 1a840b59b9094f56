/// What is between the conversation and its explanation, while the mouse holds it.
struct Divider: Hashable {
    /// Whether it is the line between two sides, and not the rule between above and below.
    let isUpright: Bool
    var hasMoved = false
}

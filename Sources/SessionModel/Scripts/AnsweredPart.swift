/// A step of a script with the replies that it got.
struct AnsweredPart: Sendable {
    /// -1 for the greeting.
    let step: Int
    let replies: [ScriptReply]
}

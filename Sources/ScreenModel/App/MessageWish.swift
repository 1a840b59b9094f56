/// What a date and a file to attach were asked for.
enum MessageWish: Hashable, Sendable {
    /// To make a sample and show it.
    case sample(SampleRequest)
    /// To make one and open it in the editor.
    case editedSample
}

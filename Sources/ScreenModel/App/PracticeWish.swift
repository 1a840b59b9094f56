/// What the explorer can ask of the practice server.
package enum PracticeWish: Hashable, Sendable {
    /// Its scenarios; `scenarios` or `notSaved` comes next.
    case list
    /// The same, to complete a name; `scenarioNames` or `notSaved` comes next.
    case complete
    /// Another scenario, with its faults: `greylisting close@3`. `scenarioChanged` or `notSaved` comes next.
    case scenario(String)
    /// The messages that it accepted; `mailbox` comes next.
    case mailbox
    /// The same, each in a file in this folder; `saved` or `notSaved` comes next.
    case save(folder: String)
}

/// Who reads what is said of a reply: the one whose commands are answered, or one who watches a client.
///
///     {you} (recipient address)   →   you (recipient address)   the client's user (recipient address)
package enum Reader: Hashable, Sendable {
    case user
    case watcher

    /// A pattern with the words for the one who has sent the commands.
    func filled(_ pattern: String) -> String { pattern.replacing("{you}", with: name) }

    private var name: String {
        switch self {
        case .user: "you"
        case .watcher: "the client's user"
        }
    }
}

/// Who can fix a refusal. The raw value is the word that `explain --json` prints as `fault`.
package enum Move: String, Hashable, Sendable, CaseIterable {
    case noOne = "none"
    case address
    case recipient
    case server
    case client
    case senderReputation = "sender-reputation"
    case senderSetup = "sender-setup"
    case message

    /// A few words for the screen, after "Who can fix it:"; empty where nothing is to fix.
    package var words: String { Reader.user.filled(pattern) }

    private var pattern: String {
        switch self {
        case .noOne: ""
        case .address: "{you} (recipient address)"
        case .recipient: "the recipient, or the administrator there"
        case .server: "the server; {you} need not change anything"
        case .client: "{you} (client or its configuration)"
        case .senderReputation: "{you} (reputation of the sending host)"
        case .senderSetup: "{you} (sender address and its DNS)"
        case .message: "{you} (the message itself)"
        }
    }

    /// The same for one cause, where it is known better, as a pattern of `Reader`.
    func pattern(for cause: Cause) -> String {
        switch (self, cause) {
        case (.senderReputation, .rateLimited): "{you} (how much the sending host sends, how fast)"
        case (.server, .routingLoop): "those who set up the forwarding, here or at another server"
        default: pattern
        }
    }
}

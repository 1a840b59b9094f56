/// Whose move it is after a refusal. The raw value is the word that `explain --json` prints as `fault`.
package enum Move: String, Hashable, Sendable, CaseIterable {
    case nobody = "none"
    case address
    case recipient
    case server
    case client
    case senderReputation = "sender-reputation"
    case senderSetup = "sender-setup"
    case message

    /// A few words for the screen, behind "Whose move:"; empty where nobody has to move.
    package var words: String {
        switch self {
        case .nobody: ""
        case .address: "yours, the address"
        case .recipient: "the recipient's, or whoever sets the rules there"
        case .server: "the server's; on your side nothing need change"
        case .client: "yours, the client or its set-up"
        case .senderReputation: "yours, how the sending host is seen"
        case .senderSetup: "yours, the sender's address and its DNS"
        case .message: "yours, the message itself"
        }
    }
}

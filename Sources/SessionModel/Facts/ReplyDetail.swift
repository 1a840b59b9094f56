/// Something in the text of a reply that is worth seeing on its own.
///
///     450 4.2.0 Greylisted for 300 seconds   →   a delay of 300 seconds
public struct ReplyDetail: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        /// How long to wait.
        case delay
        /// Under what name the server keeps the message.
        case queueID
        case url
        /// A mail address, or an IP address.
        case address
        /// The list by which a client was refused.
        case host
    }

    public let kind: Kind
    /// As it stands in the text; comes from outside, and is not yet fit for a terminal.
    public let text: String
    /// The length of a delay.
    public let seconds: Int?

    init(_ kind: Kind, _ text: String, seconds: Int? = nil) {
        self.kind = kind
        self.text = text
        self.seconds = seconds
    }

    /// For people: "queue id 4F2A1".
    public var words: String {
        switch kind {
        case .delay: seconds.map { "wait \($0) seconds (\(text))" } ?? "wait \(text)"
        case .queueID: "queue id \(text)"
        case .url: text
        case .address: "address \(text)"
        case .host: "list \(text)"
        }
    }
}

/// A detail in the text of a reply that is shown separately.
///
///     450 4.2.0 Greylisted for 300 seconds   →   a delay of 300 seconds
package struct ReplyDetail: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        /// The time to wait.
        case delay
        /// The server's id of the message.
        case queueID
        case url
        /// A mail address, or an IP address.
        case address
        /// The blocklist of a refusal.
        case host
    }

    package let kind: Kind
    /// The original text; from outside, and not yet safe for a terminal.
    package let text: String
    /// The length of a delay.
    package let seconds: Int?

    init(_ kind: Kind, _ text: String, seconds: Int? = nil) {
        self.kind = kind
        self.text = text
        self.seconds = seconds
    }

    /// For people: "queue id 4F2A1".
    package var words: String {
        switch kind {
        case .delay: seconds.map { "wait \($0) seconds (\(text))" } ?? "wait \(text)"
        case .queueID: "queue id \(text)"
        case .url: text
        case .address: "address \(text)"
        case .host: "list \(text)"
        }
    }
}

/// From MAIL to the answer to the message (RFC 5321 §3.3).
public struct MailTransaction: Hashable, Sendable {
    /// A recipient, and what became of it.
    public struct Recipient: Hashable, Sendable {
        /// As it was typed, without brackets.
        public let address: String
        public let code: ReplyCode

        public var isAccepted: Bool { code.severity == .positive }
    }

    /// The sender as it was typed, without brackets; empty for `<>`.
    public let sender: String
    /// The recipients in the order in which they were answered.
    public internal(set) var recipients: [Recipient] = []
    /// The octets of message text sent so far, with line ends, as on the wire.
    public internal(set) var messageOctets = 0

    /// Whether it was opened with BODY=BINARYMIME (RFC 3030 §3).
    public let isBinary: Bool

    init(sender: String, isBinary: Bool = false) {
        self.sender = sender
        self.isBinary = isBinary
    }

    public var acceptedCount: Int { recipients.count(where: \.isAccepted) }
}

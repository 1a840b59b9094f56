import SMTPSyntax

/// Something that the server saw and answered, as the checks of a lesson look at it.
package struct SeenEvent: Hashable, Sendable {
    /// What kind of event it is; the names are those of the fields that begin a check.
    package enum Kind: String, CaseIterable, Sendable {
        /// The greeting of the server; the word is its code.
        case greeting
        /// A command was answered; the word is its verb. An answer inside AUTH counts as AUTH.
        case command
        /// A message was answered; the word is `accepted` or `refused`. In LMTP it is one event per recipient.
        case message
        /// A TLS handshake ended; the word is `started` or `failed`.
        case tls
        /// An authentication was accepted; the word is the mechanism.
        case authentication
        /// A violation of the protocol was noticed; the word is its id.
        case finding
        /// The session ended; the word is `quit`, `server` or `client`.
        case end
    }

    package let kind: Kind
    /// What the kind says of it.
    package let word: String
    /// The argument of the command; of a message, that of its MAIL.
    var argument: [UInt8] = []
    var reply: Reply?
    /// The place of the command among those that were sent without a reply in between, from 1.
    var group = 0
    /// Whether the command is the same line as the one before it.
    var isRepeated = false
    /// Whether a transaction was open when the command was answered.
    var isInTransaction = false
    /// How many messages were accepted on the connection, this one among them.
    var acceptedCount = 0
    var isUnderTLS = false
    var isAuthenticated = false
    /// The number of the connection in this lesson, from 1.
    var connection = 0
    /// The message that was answered.
    var message: SeenMessage?

    init(_ kind: Kind, _ word: String) { (self.kind, self.word) = (kind, word) }
}

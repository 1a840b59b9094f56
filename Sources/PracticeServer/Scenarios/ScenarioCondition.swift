/// What must be true of a session for a rule of a scenario to apply.
enum ScenarioCondition: Hashable, Sendable {
    /// Who is meant by a recipient.
    enum Recipient: Hashable, Sendable {
        /// Someone in a domain for which this server accepts no mail.
        case elsewhere
        /// An address that no one here has.
        case unknown
        /// A user or a list, or postmaster.
        case known
        case at(AddressPattern)
    }

    case authenticated(Bool)
    case underTLS(Bool)
    /// The name that the client gives in EHLO, HELO or LHLO.
    case hello(String)
    /// The sender of the transaction.
    case sender(AddressPattern)
    case recipient(Recipient)
    /// A header field of the message contains this text, in any case of letters.
    case field(String, contains: String)
    /// The message has no header field of this name.
    case noField(String)
    /// The message contains this text.
    case text(String)
    /// The client has sent so many messages in the last seconds.
    case messages(atLeast: Int, inSeconds: Int)
}

/// What must be true of a session for a rule of a scenario to apply.
enum ScenarioCondition: Hashable, Sendable {
    case loggedOut
    /// The sender of the transaction is in this domain.
    case sender(in: String)
    /// The recipient is in a domain for which this server accepts no mail.
    case recipientElsewhere
    /// No one here has the address of the recipient.
    case unknownRecipient
    /// A header field of the message contains this text, in any case of letters.
    case field(String, contains: String)
    /// The message has no header field of this name.
    case noField(String)
    /// The message contains this text.
    case text(String)
    /// The client has sent so many messages in the last seconds.
    case messages(atLeast: Int, inSeconds: Int)
}

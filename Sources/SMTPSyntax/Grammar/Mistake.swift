/// What is wrong with a line itself, at whatever moment it is sent, as a name that other rules can refer to.
package enum Mistake: Hashable, Sendable {
    /// The grammar does not allow it.
    case form
    /// More octets than a command line may have; it has a reply code of its own, 500 (RFC 5321 §4.5.3.1.10).
    case tooLong
    /// An address outside ASCII without SMTPUTF8 (RFC 6531 §3.4).
    case notASCII
    /// A line of a message where a command is due, such as a header field.
    case messageText
}

/// A part of the session without which a check cannot be made.
package enum SessionPart: Hashable, Sendable {
    case ownAddress
    case helo
    case sender
    /// Neither the header field From nor a sender is known.
    case fromDomain
    /// The sender is the null sender, and no header field From is known.
    case fromDomainOfNullSender
    case recipientDomain
    case server
}

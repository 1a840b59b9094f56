/// A part of the session without which a check cannot be made.
package enum SessionPart: Hashable, Sendable {
    case ownAddress
    case helo
    case sender
    /// Neither the header field From nor a sender is known.
    case fromDomain
    case recipientDomain
    case server
}

/// What a server said in the handshake of the revocation of its certificate (RFC 6066 §8), when it was asked.
package enum OCSPStaple: Hashable, Sendable {
    /// It sent no response.
    case none
    /// It sent something that is not a response, or one of a kind that is not defined.
    case unreadable
    /// It sent the word of a responder that does not answer: `tryLater` (RFC 6960 §4.2.1).
    case refused(String)
    case answer(OCSPAnswer)
}

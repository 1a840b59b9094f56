/// What vouches for a server beside the certificate authorities.
package enum TLSTrust: Hashable, Sendable {
    /// The certificate, or its key, has a fingerprint that the user gave.
    case pinned(ofKey: Bool)
    /// The server had the same key before; the day on which it was first seen: `2026-12-01`.
    case known(since: String)
    /// The server was not known; its key was saved.
    case firstUse
    /// The server has another key than before, in a certificate that was verified; the new one was saved.
    case renewed(since: String)
}

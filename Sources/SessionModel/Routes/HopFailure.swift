/// Why a proxy did not open the way.
package enum HopFailure: Hashable, Sendable {
    /// The reply of a SOCKS5 proxy to CONNECT, other than 0 (RFC 1928 §6).
    case reply(UInt8)
    /// A SOCKS5 proxy accepts none of the methods that were offered (RFC 1928 §3).
    case noMethod(wasPasswordOffered: Bool)
    /// The user name or the password was refused (RFC 1929 §2; RFC 9110 §15.5.8).
    case passwordRefused
    /// An HTTP proxy wants a user name and a password.
    case passwordRequired
    /// An HTTP proxy answered CONNECT with this status (RFC 9110 §9.3.6).
    case status(Int, reason: String)
    /// What came is not of the protocol; its beginning.
    case garbage([UInt8])
    /// The answer does not end.
    case tooLong
    /// The name of the host does not fit into the request.
    case nameTooLong
    /// The proxy closed the connection before the way was open.
    case closed
    /// The proxy was connected to, and said nothing more for so many seconds.
    case silent(seconds: Int, HopSilence)
}

import SMTPSyntax

/// Why there is no TLS with a client, as its server sees it.
package enum HandshakeProblem: Hashable, Sendable {
    /// The client sent something that is not TLS.
    case cleartext
    /// The client ended the handshake with an alert, in words: it does not trust the certificate, or cannot agree.
    case refused(String)
    /// The client ended TLS with an alert after the handshake, in words.
    case alert(String)
    /// The client closed the connection before the end of the handshake.
    case abandoned
    /// The handshake did not begin, or did not end, in time.
    case tooSlow(seconds: Int)
    /// Something else, in words of the library.
    case other(String)

    /// Whether the client has ended the connection.
    var isOfClient: Bool {
        switch self {
        case .refused, .alert, .abandoned: true
        case .cleartext, .tooSlow, .other: false
        }
    }

    /// What is to be said of it besides findings.
    var words: String? {
        switch self {
        case .cleartext: nil
        case .refused(let alert): "the client refused the TLS handshake with the alert \(alert)"
        case .alert(let alert): "the client ended TLS with the alert \(alert)"
        case .abandoned: "the client left during the TLS handshake"
        case .tooSlow(let seconds): "the TLS handshake was not complete after \(seconds) s"
        case .other(let words): "the TLS handshake failed: \(words)"
        }
    }
}

import SMTPStandard
import SMTPSyntax

/// Why there is no TLS with a client whose TLS ends at smtptui.
package enum ClientTLSFailure: Hashable, Sendable {
    /// The client has sent this in place of the handshake.
    case clearText([UInt8])
    /// The client has closed the connection.
    case closed
    /// The client has refused the handshake with an alert.
    case alert(TLSAlert)
    /// The versions that the client supports are not among those of smtptui.
    case version
    /// The client and smtptui have no cipher in common.
    case cipher
    /// The client has not finished it in so many seconds.
    case timedOut(seconds: Int)
    /// The connection broke, or the client violated the protocol; what the system or the library says.
    case broken(String)

    /// The alerts by which a client says that it does not trust a certificate (RFC 8446 §6.2).
    private static let distrust: Set<UInt8> = [42, 43, 44, 45, 46, 48]

    package var words: String {
        switch self {
        case .clearText(let bytes):
            // Nothing else of the line is quoted: it may have a secret.
            let verb = Command(bytes.prefix { $0 != 13 && $0 != 10 }).verb
            let name = CommandFacts.fact(for: verb) == nil ? "" : " (\(verb))"
            return "the client sent cleartext\(name) in place of the handshake"
        case .closed:
            return "the client closed the connection during the handshake, without an alert that says why"
        case .alert(let alert) where Self.distrust.contains(alert.number):
            return "the client does not trust the certificate of smtptui (alert \(alert.words))"
        case .alert(let alert): return "the client refused the handshake with the alert \(alert.words)"
        case .version: return "the client supports none of the TLS versions of smtptui"
        case .cipher: return "the client supports none of the ciphers of smtptui"
        case .timedOut(let seconds): return "the client has not finished the handshake after \(seconds) s"
        case .broken(let reason): return "the handshake with the client broke: \(reason)"
        }
    }
}

/// The phase of a session. Only replies change it, by the rules of `Transitions`.
///
/// `SequenceRules` says which commands make sense in which phase; the rest of the state (the open
/// transaction, the extensions, TLS) is in `Session`.
package enum Phase: String, Hashable, Sendable, CaseIterable {
    /// The connection is open, before the greeting (RFC 5321 §3.1).
    case connecting
    /// The server has greeted; no EHLO or HELO has been accepted.
    case greeted
    /// The greeting was a refusal; only QUIT is useful (RFC 5321 §3.1, RFC 7504 §3).
    case refused
    /// EHLO, HELO or LHLO was accepted; no mail transaction is open.
    case ready
    /// 220 to STARTTLS came; the next octets are TLS (RFC 3207 §4).
    case tlsHandshake = "tls-handshake"
    /// Inside AUTH: the next line is an answer to a challenge, never a command (RFC 4954 §4).
    case auth
    /// The sender was accepted, no recipient yet (RFC 5321 §3.3).
    case mail
    /// At least one recipient was accepted (RFC 5321 §3.3).
    case rcpt
    /// 354 came: every line is message text until the line with a single dot (RFC 5321 §4.1.1.4).
    case data
    /// At least one chunk was accepted, the last one not yet sent (RFC 3030 §2).
    case bdat
    /// A chunk was refused; only RSET and QUIT are safe (RFC 3030 §2).
    case bdatFailed = "bdat-failed"
    /// The message is sent and one reply for each recipient is coming (RFC 2033 §4.2).
    case replies
    /// Client and server have swapped roles: the other host sends commands (RFC 2645 §5.2.1).
    case reversed
    /// The session is over.
    case closed

    /// The phase in a word or two, for the header.
    package var title: String {
        switch self {
        case .connecting: "Waiting for the greeting"
        case .greeted: "Greeted"
        case .refused: "Refused"
        case .ready: "Ready"
        case .tlsHandshake: "TLS handshake"
        case .auth: "AUTH"
        case .mail: "Sender"
        case .rcpt: "Recipients"
        case .data: "Message"
        case .bdat: "Chunks"
        case .bdatFailed: "Chunk refused"
        case .replies: "Results"
        case .reversed: "Roles changed"
        case .closed: "Closed"
        }
    }

    /// Whether a mail transaction is open in this phase.
    package var isInTransaction: Bool {
        switch self {
        case .mail, .rcpt, .data, .bdat, .bdatFailed, .replies: true
        case .connecting, .greeted, .refused, .ready, .tlsHandshake, .auth, .reversed, .closed: false
        }
    }
}

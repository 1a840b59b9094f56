/// The client's side of one mechanism (RFC 4422): challenges in, answers out, all without base64.
///
/// A value without input or output. Nothing that a server sends makes it trap, wait or compute without end.
public protocol SaslMechanism: Sendable {
    /// The name as it stands behind AUTH.
    var name: String { get }

    /// Begins; what comes out is the initial response, or `.wait` when AUTH goes alone (RFC 4954 §4).
    mutating func start(initialResponse: Bool) -> SaslStep

    /// Answers the challenge of a 334, which may be empty.
    mutating func answer(to challenge: [UInt8]) -> SaslStep

    /// The server has said 235; `.done`, or `.failed` when it should have proved itself before.
    mutating func accepted() -> SaslStep
}

/// What is to be done next in a login.
public enum SaslStep: Hashable, Sendable {
    /// Send these octets in base64.
    case send([UInt8])
    /// Nothing yet: the server speaks.
    case wait
    case done
    /// The login cannot go on, for this reason, a sentence. Where the server waits for an answer, it gets a star.
    case failed(String)
}

extension SaslMechanism {
    public mutating func accepted() -> SaslStep { .done }

    /// For a server that goes on asking when everything is said.
    func overrun() -> SaslStep { .failed("The server asks for more than \(name) has to say.") }
}

/// Who logs in, and with what.
public struct SaslCredentials: Hashable, Sendable {
    public let user: String
    /// The password, or for XOAUTH2 and OAUTHBEARER the token.
    public let secret: String
    /// The identity to act as; empty for one's own.
    public let identity: String
    /// The server, as OAUTHBEARER names it (RFC 7628 §3.1).
    public let host: String
    public let port: Int?

    public init(user: String, secret: String = "", identity: String = "", host: String = "", port: Int? = nil) {
        self.user = user
        self.secret = secret
        self.identity = identity
        self.host = host
        self.port = port
    }

    /// What has to be known of text beyond ASCII; nil when there is none.
    ///
    /// SASLprep (RFC 4013) would bring such text into one form. Tables of Unicode are needed for that.
    public var remark: String? {
        guard (user + secret + identity).utf8.contains(where: { $0 >= 0x80 }) else { return nil }
        return "The name or the password is not plain ASCII. It is sent in UTF-8 as typed; SASLprep (RFC 4013) is not "
            + "applied, so the server may see another text."
    }
}

// So that no print, log or crash shows it.
extension SaslCredentials: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    public var description: String { "SaslCredentials(user: \(user), secret: <redacted>)" }
    public var debugDescription: String { description }
    public var customMirror: Mirror { Mirror(self, children: ["user": user]) }
}

/// What binds a SCRAM login to its TLS connection (RFC 5802 §6).
public enum ChannelBinding: Hashable, Sendable {
    /// This client has none to give.
    case unsupported
    /// It would have one, but the server did not offer a -PLUS mechanism.
    case notOffered
    /// The kind, such as `tls-exporter` (RFC 9266), and the octets that TLS gave.
    case bound(kind: String, data: [UInt8])
}

/// LOGIN: name and password, each on a line of its own (draft-murchison-sasl-login).
///
/// The server's prompts differ from server to server, so only their number counts.
public struct LoginMechanism: SaslMechanism {
    public let name = "LOGIN"
    private var rest: [[UInt8]]

    public init(_ credentials: SaslCredentials) {
        rest = [Array(credentials.user.utf8), Array(credentials.secret.utf8)]
    }

    /// The name behind AUTH LOGIN is not official, but many servers take it.
    public mutating func start(initialResponse: Bool) -> SaslStep { initialResponse ? say() : .wait }

    public mutating func answer(to challenge: [UInt8]) -> SaslStep { say() }

    private mutating func say() -> SaslStep { rest.isEmpty ? overrun() : .send(rest.removeFirst()) }

    static func fields(_ raw: [UInt8], step: Int) -> [SaslField] {
        switch step {
        case 0: [SaslField("user", raw, "who logs in")]
        case 1: [.secret("password", "LOGIN password", "only encoded, not encrypted")]
        default: [.secret("answer", "LOGIN response", "LOGIN has only two answers")]
        }
    }
}

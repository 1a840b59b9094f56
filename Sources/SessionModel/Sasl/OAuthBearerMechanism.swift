/// OAUTHBEARER: a bearer token in the form of RFC 7628 §3.1.
///
///     n,a=user@example.com, ^A host=server.example.com ^A port=587 ^A auth=Bearer vF9d... ^A ^A
public struct OAuthBearerMechanism: SaslMechanism {
    public let name = "OAUTHBEARER"
    private let message: [UInt8]?
    private var answered = 0

    public init(_ credentials: SaslCredentials) {
        let parts = [credentials.user, credentials.host, credentials.secret].map { Array($0.utf8) }
        guard !parts.contains(where: { $0.contains(1) }) else {
            message = nil
            return
        }
        var text =
            credentials.user.isEmpty ? Array("n,,".utf8) : Array("n,a=".utf8) + ScramText.escaped(parts[0]) + [0x2C]
        if !credentials.host.isEmpty { text += [1] + Array("host=".utf8) + parts[1] }
        if let port = credentials.port { text += [1] + Array("port=\(port)".utf8) }
        message = text + OAuthToken.field(parts[2]) + [1]
    }

    public mutating func start(initialResponse: Bool) -> SaslStep { initialResponse ? say() : .wait }

    /// The second challenge is the error, and is answered by one octet 01 (RFC 7628 §3.2.3).
    public mutating func answer(to challenge: [UInt8]) -> SaslStep {
        switch answered {
        case 0: return say()
        case 1:
            answered = 2
            return .send([1])
        default: return overrun()
        }
    }

    public mutating func accepted() -> SaslStep { OAuthToken.accepted(after: answered) }

    private mutating func say() -> SaslStep {
        answered = 1
        return message.map { .send($0) } ?? OAuthToken.unsendable
    }
}

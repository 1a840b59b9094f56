/// XOAUTH2: a bearer token, in the form of Google and Microsoft.
///
///     user=someuser@example.com ^A auth=Bearer ya29... ^A ^A
public struct XOAuth2Mechanism: SaslMechanism {
    public let name = "XOAUTH2"
    private let message: [UInt8]?
    private var answered = 0

    public init(_ credentials: SaslCredentials) {
        let parts = [Array(credentials.user.utf8), Array(credentials.secret.utf8)]
        let isSendable = !parts.contains { $0.contains(1) }
        message = isSendable ? Array("user=".utf8) + parts[0] + OAuthToken.field(parts[1]) + [1] : nil
    }

    public mutating func start(initialResponse: Bool) -> SaslStep { initialResponse ? say() : .wait }

    /// The second challenge is the error, and is answered by an empty line.
    public mutating func answer(to challenge: [UInt8]) -> SaslStep {
        switch answered {
        case 0: return say()
        case 1:
            answered = 2
            return .send([])
        default: return overrun()
        }
    }

    public mutating func accepted() -> SaslStep { OAuthToken.accepted(after: answered) }

    private mutating func say() -> SaslStep {
        answered = 1
        return message.map { .send($0) } ?? OAuthToken.unsendable
    }
}

/// What the two token mechanisms have in common.
enum OAuthToken {
    static let unsendable = SaslStep.failed(
        "A name or a token with the octet 01 in it cannot be sent; it divides the parts.")

    /// The part with the token, and the dividers around it.
    static func field(_ token: [UInt8]) -> [UInt8] { [1] + Array("auth=Bearer ".utf8) + token + [1] }

    static func accepted(after answers: Int) -> SaslStep {
        answers < 2 ? .done : .failed("The server took the login although it had sent an error before.")
    }

    static func fields(_ raw: [UInt8], _ mechanism: String) -> [SaslField] {
        if raw.isEmpty || raw == [1] {
            return [SaslField("answer", raw, "nothing to say; the server may give its refusal")]
        }
        return raw.split(separator: 1).map { part in
            let name = part.prefix { $0 != UInt8(ascii: "=") }
            let value = Array(part.dropFirst(name.count + 1))
            switch String(decoding: name, as: UTF8.self) {
            case "user": return SaslField("user", value, "whose account it is")
            case "n,a": return SaslField("a", Array(value.dropLast()), "whose account it is")
            case "n,,": return SaslField("a", [], "nobody named; the token says whose account it is")
            case "host": return SaslField("host", value, "the server it is meant for")
            case "port": return SaslField("port", value, "its port")
            case "auth": return .secret("auth", "\(mechanism) token", "the bearer token, only encoded, not encrypted")
            default: return .secret("part", "\(mechanism) response", "a part that is not known here")
            }
        }
    }
}

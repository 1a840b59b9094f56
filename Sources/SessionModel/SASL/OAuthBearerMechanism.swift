/// OAUTHBEARER: a bearer token in the form of RFC 7628 §3.1.
///
///     n,a=user@example.com, ^A host=server.example.com ^A port=587 ^A auth=Bearer vF9d... ^A ^A
package struct OAuthBearerMechanism: SASLMechanism {
    package let name = "OAUTHBEARER"
    private let message: [UInt8]?
    private var answered = 0

    package init(_ credentials: SASLCredentials) {
        let parts = [credentials.user, credentials.host, credentials.secret].map { Array($0.utf8) }
        guard !parts.contains(where: { $0.contains(1) }) else {
            message = nil
            return
        }
        var text =
            credentials.user.isEmpty ? Array("n,,".utf8) : Array("n,a=".utf8) + SCRAMText.escaped(parts[0]) + [0x2C]
        if !credentials.host.isEmpty { text += [1] + Array("host=".utf8) + parts[1] }
        if let port = credentials.port { text += [1] + Array("port=\(port)".utf8) }
        message = text + OAuthToken.field(parts[2]) + [1]
    }

    package mutating func start(initialResponse: Bool) -> SASLStep { initialResponse ? say() : .wait }

    /// The second challenge is the error, which the client answers by one octet 01 (RFC 7628 §3.2.3).
    package mutating func answer(to challenge: [UInt8]) -> SASLStep {
        switch answered {
        case 0: return say()
        case 1:
            answered = 2
            return .send([1])
        default: return overrun()
        }
    }

    package mutating func accepted() -> SASLStep { OAuthToken.accepted(after: answered) }

    private mutating func say() -> SASLStep {
        answered = 1
        return message.map { .send($0) } ?? OAuthToken.unsendable
    }
}

/// XOAUTH2: a bearer token, in the form that Google and Microsoft define.
///
///     user=someuser@example.com ^A auth=Bearer ya29... ^A ^A
package struct XOAUTH2Mechanism: SASLMechanism {
    package let name = "XOAUTH2"
    private let message: [UInt8]?
    private var answered = 0

    package init(_ credentials: SASLCredentials) {
        let parts = [Array(credentials.user.utf8), Array(credentials.secret.utf8)]
        let isSendable = !parts.contains { $0.contains(1) }
        message = isSendable ? Array("user=".utf8) + parts[0] + OAuthToken.field(parts[1]) + [1] : nil
    }

    package mutating func start(initialResponse: Bool) -> SASLStep { initialResponse ? say() : .wait }

    /// The second challenge is the error, which the client answers by an empty line.
    package mutating func answer(to challenge: [UInt8]) -> SASLStep {
        switch answered {
        case 0: return say()
        case 1:
            answered = 2
            return .send([])
        default: return overrun()
        }
    }

    package mutating func accepted() -> SASLStep { OAuthToken.accepted(after: answered) }

    private mutating func say() -> SASLStep {
        answered = 1
        return message.map { .send($0) } ?? OAuthToken.unsendable
    }
}

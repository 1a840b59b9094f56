/// LOGIN: name and password, each on a line of its own (draft-murchison-sasl-login).
///
/// The server's prompts differ from server to server, so only their number counts.
package struct LoginMechanism: SASLMechanism {
    package let name = "LOGIN"
    private var rest: [[UInt8]]

    package init(_ credentials: SASLCredentials) {
        rest = [Array(credentials.user.utf8), Array(credentials.secret.utf8)]
    }

    /// No standard allows the name after AUTH LOGIN, but many servers accept it.
    package mutating func start(initialResponse: Bool) -> SASLStep { initialResponse ? say() : .wait }

    package mutating func answer(to challenge: [UInt8]) -> SASLStep { say() }

    private mutating func say() -> SASLStep { rest.isEmpty ? overrun() : .send(rest.removeFirst()) }

    static func fields(_ raw: [UInt8], step: Int) -> [SASLField] {
        switch step {
        case 0: [SASLField("user", raw, "who logs in")]
        case 1: [.secret("password", "LOGIN password", "only encoded, not encrypted")]
        default: [.secret("answer", "LOGIN response", "LOGIN has only two answers")]
        }
    }
}

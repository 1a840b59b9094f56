/// PLAIN: name and password in one message (RFC 4616 §2).
///
///     NUL tim NUL tanstaaftanstaaf
package struct PlainMechanism: SASLMechanism {
    package let name = "PLAIN"
    private let message: [UInt8]?
    private var isSaid = false

    package init(_ credentials: SASLCredentials) {
        let parts = [credentials.identity, credentials.user, credentials.secret].map { Array($0.utf8) }
        // NUL separates the parts, so none of them may contain one.
        message = parts.contains { $0.contains(0) } ? nil : Array(parts.joined(separator: [0]))
    }

    package mutating func start(initialResponse: Bool) -> SASLStep { initialResponse ? say() : .wait }

    package mutating func answer(to challenge: [UInt8]) -> SASLStep { isSaid ? overrun() : say() }

    private mutating func say() -> SASLStep {
        isSaid = true
        guard let message else {
            return .failed("PLAIN cannot send a name or a password that contains NUL (RFC 4616 §2).")
        }
        return .send(message)
    }

    static func fields(_ raw: [UInt8]) -> [SASLField] {
        let parts = raw.split(separator: 0, omittingEmptySubsequences: false).map(Array.init)
        guard parts.count == 3 else {
            return [.secret("answer", "PLAIN response", "expected three parts, separated by NUL")]
        }
        return [
            SASLField("act as", parts[0], parts[0].isEmpty ? "the user itself" : "the identity to act as"),
            SASLField("user", parts[1], "who logs in"),
            .secret("password", "PLAIN password", "only encoded, not encrypted"),
        ]
    }
}

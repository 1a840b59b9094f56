/// ANONYMOUS: no authentication, only a word for the server's log (RFC 4505 §2).
package struct AnonymousMechanism: SASLMechanism {
    package let name = "ANONYMOUS"
    private let trace: [UInt8]
    private var isSaid = false

    package init(_ credentials: SASLCredentials) { trace = Array(credentials.user.utf8) }

    package mutating func start(initialResponse: Bool) -> SASLStep { initialResponse ? say() : .wait }

    package mutating func answer(to challenge: [UInt8]) -> SASLStep { isSaid ? overrun() : say() }

    private mutating func say() -> SASLStep {
        isSaid = true
        return .send(trace)
    }

    static func fields(_ raw: [UInt8]) -> [SASLField] {
        [SASLField("trace", raw, raw.isEmpty ? "left empty" : "for the server's log; it proves nothing")]
    }
}

/// EXTERNAL: the proof is given elsewhere, mostly by a client certificate (RFC 4422 A).
package struct ExternalMechanism: SASLMechanism {
    package let name = "EXTERNAL"
    private let identity: [UInt8]
    private var isSaid = false

    package init(_ credentials: SASLCredentials) { identity = Array(credentials.identity.utf8) }

    package mutating func start(initialResponse: Bool) -> SASLStep { initialResponse ? say() : .wait }

    package mutating func answer(to challenge: [UInt8]) -> SASLStep { isSaid ? overrun() : say() }

    private mutating func say() -> SASLStep {
        isSaid = true
        guard !identity.contains(0) else { return .failed("An identity may not hold a NUL (RFC 4422 A.1).") }
        return .send(identity)
    }

    static func fields(_ raw: [UInt8]) -> [SASLField] {
        [SASLField("act as", raw, raw.isEmpty ? "whoever the certificate names" : "the identity to act as")]
    }
}

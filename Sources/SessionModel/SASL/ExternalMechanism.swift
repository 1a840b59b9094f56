/// EXTERNAL: the proof is given elsewhere, usually by a client certificate (RFC 4422 A).
package struct ExternalMechanism: SASLMechanism {
    package let name = "EXTERNAL"
    private let identity: [UInt8]
    private var isSaid = false

    package init(_ credentials: SASLCredentials) { identity = Array(credentials.identity.utf8) }

    package mutating func start(initialResponse: Bool) -> SASLStep { initialResponse ? say() : .wait }

    package mutating func answer(to challenge: [UInt8]) -> SASLStep { isSaid ? overrun() : say() }

    private mutating func say() -> SASLStep {
        isSaid = true
        guard !identity.contains(0) else { return .failed("An identity cannot contain NUL (RFC 4422 A.1).") }
        return .send(identity)
    }

    static func fields(_ raw: [UInt8]) -> [SASLField] {
        [SASLField("act as", raw, raw.isEmpty ? "the identity that the certificate names" : "the identity to act as")]
    }
}

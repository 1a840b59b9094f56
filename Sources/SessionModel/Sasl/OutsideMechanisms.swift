/// EXTERNAL: the proof is given elsewhere, mostly by a client certificate (RFC 4422 A).
public struct ExternalMechanism: SaslMechanism {
    public let name = "EXTERNAL"
    private let identity: [UInt8]
    private var isSaid = false

    public init(_ credentials: SaslCredentials) { identity = Array(credentials.identity.utf8) }

    public mutating func start(initialResponse: Bool) -> SaslStep { initialResponse ? say() : .wait }

    public mutating func answer(to challenge: [UInt8]) -> SaslStep { isSaid ? overrun() : say() }

    private mutating func say() -> SaslStep {
        isSaid = true
        guard !identity.contains(0) else { return .failed("An identity may not hold a NUL (RFC 4422 A.1).") }
        return .send(identity)
    }

    static func fields(_ raw: [UInt8]) -> [SaslField] {
        [SaslField("act as", raw, raw.isEmpty ? "whoever the certificate names" : "the identity to act as")]
    }
}

/// ANONYMOUS: no login, but a word for the server's log (RFC 4505 §2).
public struct AnonymousMechanism: SaslMechanism {
    public let name = "ANONYMOUS"
    private let trace: [UInt8]
    private var isSaid = false

    public init(_ credentials: SaslCredentials) { trace = Array(credentials.user.utf8) }

    public mutating func start(initialResponse: Bool) -> SaslStep { initialResponse ? say() : .wait }

    public mutating func answer(to challenge: [UInt8]) -> SaslStep { isSaid ? overrun() : say() }

    private mutating func say() -> SaslStep {
        isSaid = true
        return .send(trace)
    }

    static func fields(_ raw: [UInt8]) -> [SaslField] {
        [SaslField("trace", raw, raw.isEmpty ? "left empty" : "for the server's log; nothing is proved by it")]
    }
}

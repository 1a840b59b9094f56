/// One event of a recorded session.
public struct Entry: Hashable, Sendable {
    public enum Body: Hashable, Sendable {
        case client(ClientEntry)
        case server(ServerEntry)
        case phase(from: Phase, to: Phase)
        case finding(Finding)
        case note(Note)
        /// How a TLS handshake ended.
        case tls(TLSOutcome)
    }

    /// Its place in the transcript, from 0.
    public let index: Int
    /// Seconds since the session began.
    public let time: Double
    public let body: Body
}

/// A line that was sent.
public struct ClientEntry: Hashable, Sendable {
    /// What kind of line it was.
    public enum Kind: Hashable, Sendable {
        case command(Verb)
        case data
        case authAnswer
    }

    /// The line as it was sent, without its end; secrets are cut out already.
    public let line: [UInt8]
    public let kind: Kind
    public let isStuffed: Bool
    public let isRedacted: Bool
    public let isUnderTLS: Bool
    public let verdict: Verdict
}

/// A line that came.
public struct ServerEntry: Hashable, Sendable {
    public let wire: WireLine
    /// The line read as a line of a reply; nil when it is none.
    public let reply: ReplyLine?
    /// The index of the entry it answers; nil for the greeting and for unasked lines.
    public let answers: Int?
    public let context: ReplyContext
    /// What was so when it came.
    public let amid: Circumstances

    /// Whether a reply ends here.
    public var isLast: Bool { reply?.isLast == true }

    public var isUnderTLS: Bool { amid.contains(.tls) }
}

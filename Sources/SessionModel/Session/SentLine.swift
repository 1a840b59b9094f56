/// A line on its way to the server: what it is, and the octets to write.
public struct SentLine: Hashable, Sendable {
    /// What the server will take the line for.
    public enum Role: Hashable, Sendable {
        case command(Command)
        /// A line of message text.
        case message
        /// The line with a single dot.
        case endOfData
        /// An answer inside AUTH.
        case authAnswer
        /// Octets of a BDAT chunk.
        case chunk
    }

    public let role: Role
    /// The line as it is sent, dot-stuffed where it has to be, without its line end.
    public let line: [UInt8]
    /// Whether a dot was put in front (RFC 5321 §4.5.2).
    public let isStuffed: Bool
    /// What was thought of it before it was sent.
    public let verdict: Verdict
    /// What is to be said about sending it.
    public let findings: [Finding]

    /// The line as it may be written down, where it holds a secret; nil where it holds none.
    public internal(set) var redacted: [UInt8]?

    /// The octets to write.
    public var wire: [UInt8] { line + LineEnding.crlf.bytes }

    /// Whether not even its first word may be written down.
    var isHidden: Bool { redacted.map { Command($0).verb == .hidden } ?? false }

    /// Whether the line is one of a login, and not only taken for one.
    var isLogin: Bool {
        switch role {
        case .authAnswer: true
        case .command(let command): command.login != nil || Redaction.isMistakenLogin(command)
        case .message, .endOfData, .chunk: false
        }
    }

    /// Whether the line belongs to a message.
    public var isData: Bool {
        switch role {
        case .message, .endOfData, .chunk: true
        case .command, .authAnswer: false
        }
    }
}

/// A command that was sent and is not answered yet.
public struct OutstandingCommand: Hashable, Sendable {
    /// The number its sender gave it; it comes back with the reply.
    public let tag: Int
    public internal(set) var context: ReplyContext
    /// The line as a command; empty for the greeting and the final dot.
    public private(set) var command: Command
    /// What was thought of it before it was sent.
    let verdict: Verdict
    /// Where it was said; nil for what is no command.
    let place: ServerKnowledge.Place?
    /// The replies still due: more than one only for a message in LMTP (RFC 2033 §4.2).
    public internal(set) var due = 1
    /// What was cut out of the line before it was written down.
    private(set) var secrets = KeptSecrets()

    init(
        tag: Int, context: ReplyContext, command: Command, _ verdict: Verdict, at place: ServerKnowledge.Place?
    ) {
        self.tag = tag
        self.context = context
        self.command = command
        self.verdict = verdict
        self.place = place
    }

    /// Keeps what was cut out of the line only to find it in the reply.
    mutating func hide(_ secrets: KeptSecrets, behind written: [UInt8]) {
        self.secrets = secrets
        guard case .command = context, command.login == nil else { return }
        // The first word may be the secret itself, which must not be named as what a reply answers.
        command = Command(written)
        context = .command(command.verb)
    }

    /// Whether it is AUTH, or an answer in a login.
    var isOfLogin: Bool { command.login != nil || context == .authAnswer }

    /// The reply that it will probably get.
    var anticipatedCode: ReplyCode {
        guard verdict.foreseesSuccess else { return verdict.likely.first ?? 503 }
        return context == .command(.data) ? 354 : 250
    }
}

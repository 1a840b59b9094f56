import SessionModel

/// What the practice server does with its connection.
public enum ServerOutput: Hashable, Sendable {
    case write([UInt8])
    case close
}

/// One session of the practice server: the twin of `Session`.
///
/// A value without input or output: octets in, octets out. It is as strict as RFC 5321 and answers the same commands
/// with the same replies, every time.
///
///     var server = ServerSession()
///     server.start()                                   // 220 practice.example.test …
///     server.receive(Array("NOOP\r\n".utf8))           // 250 2.0.0 Ok
public struct ServerSession: Sendable {
    /// A message that was taken.
    public struct Message: Hashable, Sendable {
        /// Empty for `<>`.
        public let sender: String
        public let recipients: [String]
        /// As it was meant: the dots of transparency are taken away; lines end with CR LF.
        public let text: [UInt8]
    }

    struct Transaction: Sendable {
        let sender: String
        var recipients: [String] = []
    }

    /// The longest command line that is looked at, in octets; longer ones are read past.
    static let longestLine = 2048

    let scenario: Scenario
    var hello: Verb?
    var transaction: Transaction?
    /// The message being sent; nil outside DATA.
    var incoming: IncomingMessage?
    var acceptedCount = 0
    /// The newest message that was taken.
    public internal(set) var lastMessage: Message?

    private var splitter = LineSplitter()
    /// Whether the rest of a line that was too long is being read past.
    private var isSkipping = false
    private var errorCount = 0
    private var isClosed = false

    public init(scenario: Scenario = .standard) {
        self.scenario = scenario
    }

    /// The greeting.
    public mutating func start() -> [ServerOutput] {
        [.write(ServerReply(220, nil, "\(scenario.host) ESMTP smtptui practice server").wire)]
    }

    /// Takes octets from the client; returns the replies, in order.
    public mutating func receive(_ bytes: some Sequence<UInt8>) -> [ServerOutput] {
        var outputs: [ServerOutput] = []
        for line in splitter.push(bytes) where !isClosed {
            guard let reply = take(line) else { continue }
            outputs.append(.write(reply.wire))
            if reply.isRefusal { errorCount += 1 }
            if errorCount > scenario.errorLimit {
                outputs.append(.write(ServerReply.tooManyErrors.wire))
                isClosed = true
            }
            if reply == .goodbye { isClosed = true }
            if isClosed { outputs.append(.close) }
        }
        return outputs
    }

    private mutating func take(_ line: WireLine) -> ServerReply? {
        if incoming != nil { return takeText(line) }
        guard line.ending != .none else {
            isSkipping = true
            return nil
        }
        defer { isSkipping = false }
        if isSkipping || line.bytes.count > Self.longestLine { return .lineTooLong }
        // Someone with a tool that sends LF alone should learn why, and not wait for an answer that never comes.
        return line.ending == .crlf ? answer(Command(line.bytes)) : .bareLineFeed
    }

    private mutating func answer(_ command: Command) -> ServerReply {
        switch command.verb {
        case .ehlo, .helo: answerHello(command)
        case .mail: answerMail(command)
        case .rcpt: answerRecipient(command)
        case .data: answerData(command)
        case .rset: answerReset(command)
        case .vrfy: answerVerify(command)
        case .expn: answerExpand(command)
        case .help: answerHelp(command)
        case .noop: .ok
        case .quit: CommandSyntax.problem(in: command).map { .syntax($0) } ?? .goodbye
        default: CommandFacts.fact(for: command.verb) == nil ? .unknownCommand : .notImplemented
        }
    }
}

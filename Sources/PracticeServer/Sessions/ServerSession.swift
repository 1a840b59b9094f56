import SMTPSyntax
import SessionModel

/// One session of the practice server: the twin of `Session`.
///
/// A value without input or output: octets in, octets out. It is as strict as RFC 5321, answers the same commands
/// with the same replies every time, and never traps on anything a client sends.
///
///     var server = ServerSession()
///     server.start()                                   // 220 practice.example.test …
///     server.receive(Array("NOOP\r\n".utf8))           // 250 2.0.0 Ok
package struct ServerSession: Sendable {
    /// A mail transaction that is open (RFC 5321 §3.3).
    struct Transaction: Hashable, Sendable {
        let sender: Path
        var recipients: [Path] = []
        /// Recipients that were refused temporarily, and stay so until the next transaction.
        var putOff: Set<String> = []
    }

    let scenario: Scenario
    /// EHLO or HELO, whichever was accepted last; nil before the first.
    var hello: Verb?
    /// Whether everything that follows is under TLS.
    var isUnderTLS = false
    var transaction: Transaction?
    /// The message that is coming in; nil outside DATA.
    var incoming: IncomingMessage?
    /// The memory that is shared with other sessions, while this one works; between that, one of its own.
    var server = Server()
    /// The address of the client.
    let client: String
    var isLoggedIn = false
    /// The authentication in progress.
    var login: ServerLogin?
    /// The hashes of CRAM-MD5 and SCRAM; without them the two are not offered.
    let cryptography: SASLCryptography?
    /// The hash of the server's certificate, for channel binding (`tls-server-end-point`, RFC 5929 §4); nil
    /// where there is none.
    let endPoint: [UInt8]?

    private var splitter = LineSplitter()
    /// Whether the rest of a line that is too long is being read past.
    private var isReadingPast = false
    private var refusalCount = 0
    private var isClosed = false
    /// Whether 220 to STARTTLS is the newest reply.
    private var isStartingTLS = false

    /// `isUnderTLS` says that TLS was there before the first octet, as on port 465 (RFC 8314 §3.3).
    package init(
        scenario: Scenario = .plain, cryptography: SASLCryptography? = nil, endPoint: [UInt8]? = nil,
        isUnderTLS: Bool = false, client: String = "127.0.0.1"
    ) {
        self.scenario = scenario
        self.cryptography = cryptography
        self.endPoint = endPoint
        self.isUnderTLS = isUnderTLS
        self.client = client
    }

    /// Where the session is, in the words of the client's side.
    var phase: Phase {
        if isClosed { return .closed }
        if incoming != nil { return .data }
        if login != nil { return .auth }
        if let transaction { return transaction.recipients.isEmpty ? .mail : .rcpt }
        return hello == nil ? .greeted : .ready
    }

    /// The greeting (RFC 5321 §3.1).
    package mutating func start() -> [ServerOutput] {
        [.write(ServerReply(.greeting, scenario.host).wire)]
    }

    /// Reads bytes from the client and returns the replies, in the order of the commands.
    package mutating func receive(_ bytes: [UInt8]) -> [ServerOutput] {
        guard !isClosed else { return [] }
        let outputs = replies(to: bytes).map { ServerOutput.write($0.wire) }
        if isStartingTLS {
            isStartingTLS = false
            return outputs + [.startTLS]
        }
        return isClosed ? outputs + [.close] : outputs
    }

    /// The same on a server with other sessions, whose memory is lent.
    package mutating func receive(_ bytes: [UInt8], on shared: inout Server) -> [ServerOutput] {
        swap(&server, &shared)
        defer { swap(&server, &shared) }
        return receive(bytes)
    }

    /// The replies before they are written out.
    mutating func replies(to bytes: [UInt8]) -> [ServerReply] {
        var replies: [ServerReply] = []
        // Unencrypted input after STARTTLS is dropped, no matter who sent it (RFC 3207 §4.2).
        for line in splitter.push(bytes) where !isClosed && !isStartingTLS {
            guard let reply = take(line) else { continue }
            replies.append(reply)
            if reply.isRefusal { refusalCount += 1 }
            // The refusal is the answer to its command; 421 follows it, unsolicited (RFC 5321 §3.8).
            if refusalCount >= scenario.errorLimit { replies.append(ServerReply(.tooManyErrors, scenario.host)) }
            isStartingTLS = reply.kind == .startTLS
            if isStartingTLS { splitter = LineSplitter() }
            isClosed = [.goodbye, .tooManyErrors].contains(replies.last?.kind)
        }
        return replies
    }

    private mutating func take(_ line: WireLine) -> ServerReply? {
        if incoming != nil { return takeText(line) }
        guard line.ending != .none else {
            isReadingPast = true
            login = nil
            return nil
        }
        defer { isReadingPast = false }
        // The end of a line that was cut may have lost its CR to the piece before.
        if isReadingPast { return ServerReply(.lineTooLong) }
        // LF alone ends no line. A user whose tool sends it should learn why instead of waiting forever.
        guard line.ending == .crlf else {
            login = nil
            return ServerReply(.bareLineFeed)
        }
        if login != nil { return takeAnswer(line) }
        return answer(Command(line.bytes))
    }
}

import SMTPSyntax
import SessionModel

/// One session of the practice server: the twin of `Session`.
///
/// A value without input or output: octets in, octets out. It is as strict as RFC 5321, answers the same commands
/// with the same replies every time, and never traps on anything a client sends. It reads no clock: it is handed the
/// time, and says when it wants to be woken.
///
///     var server = ServerSession()
///     server.start()                                   // 220 practice.example.test …
///     server.receive(Array("NOOP\r\n".utf8))           // 250 2.0.0 Ok
package struct ServerSession: Sendable {
    /// A mail transaction that is open (RFC 5321 §3.3).
    struct Transaction: Hashable, Sendable {
        let sender: Path
        /// Whether MAIL announced octets that are not text, or addresses that are not ASCII.
        var isBinary = false
        var isUTF8 = false
        /// Whether MAIL asked for a reply per recipient after the message (PRDR).
        var asksForResults = false
        var recipients: [Path] = []
        /// What the chunks have brought; nil before the first.
        var chunks: MessageText?
        /// Whether a chunk was refused; nothing but RSET helps then.
        var isFailed = false
    }

    /// An answer that is sent later.
    private struct Pause {
        let end: Moment
        let outputs: [ServerOutput]
        let isGreeting: Bool
    }

    let scenario: Scenario
    /// EHLO, HELO or LHLO, whichever was accepted last; nil before the first.
    var hello: Verb?
    /// The name of the client in it.
    var helloName = ""
    /// Whether everything that follows is under TLS.
    var isUnderTLS = false
    var transaction: Transaction?
    /// The message that is coming in; nil outside DATA.
    var incoming: IncomingMessage?
    /// The chunk that is coming in; nil outside BDAT.
    var chunk: IncomingChunk?
    /// The memory that is shared with other sessions, while this one works; between that, one of its own.
    var server = Server()
    /// The address of the client.
    var client: String
    var isLoggedIn = false
    /// The authentication in progress.
    var login: ServerLogin?
    /// The passwords that were wrong.
    var wrongPasswords = 0
    /// The hashes of CRAM-MD5 and SCRAM; without them the two are not offered.
    let cryptography: SASLCryptography?
    /// The hash of the server's certificate, for channel binding (`tls-server-end-point`, RFC 5929 §4); nil
    /// where there is none.
    let endPoint: [UInt8]?
    /// When the octets came that it works on.
    private(set) var now = Moment.start
    /// Whether the greeting refused the session (RFC 5321 §3.1).
    var isTurnedAway = false
    /// Whether a header of the PROXY protocol must come before the greeting.
    var isProxyDue: Bool
    /// What the next answer is an answer to, and the seconds that it is held back.
    var place = ScenarioPlace.everywhere
    var delay = 0
    /// The answers so far; the greeting does not count.
    var answerCount = 0

    private var splitter = LineSplitter()
    /// The octets that have come, and wait until the answer is sent that is held back.
    private var input: [UInt8] = []
    private var pause: Pause?
    private var lastInput = Moment.start
    /// Whether the rest of a line that is too long is being read past.
    private var isReadingPast = false
    private var refusalCount = 0
    var isClosed = false
    /// Whether each message is handed over to be stored before it is answered.
    let storesMessages: Bool
    /// The message that was accepted and is not handed over yet.
    var unstored: AcceptedMessage?
    /// The answer that waits until its message is stored.
    private var unsent: ServerAnswer?
    /// Whether the session ends once the message is stored.
    private var endsWhenStored = false
    /// Whether faults are among what it puts out.
    package var namesFaults = false
    /// What the client is expected to send, and what it gets; nil where the server decides alone.
    package var expected: ExpectedSession?
    /// What the script answers to the line at hand.
    var scripted: ServerReply?

    /// `isUnderTLS` says that TLS was there before the first octet, as on port 465 (RFC 8314 §3.3).
    package init(
        scenario: Scenario = .plain, cryptography: SASLCryptography? = nil, endPoint: [UInt8]? = nil,
        isUnderTLS: Bool = false, client: String = "127.0.0.1", storesMessages: Bool = false,
        expecting script: ClientScript? = nil
    ) {
        self.scenario = scenario
        self.cryptography = cryptography
        self.endPoint = endPoint
        self.isUnderTLS = isUnderTLS
        self.client = client
        self.storesMessages = storesMessages
        expected = script.map { ExpectedSession($0) }
        isProxyDue = scenario.expectsProxy
    }

    /// Where the session is, in the words of the client's side.
    var phase: Phase {
        if isClosed { return .closed }
        if isProxyDue { return .connecting }
        if isTurnedAway { return .refused }
        if incoming != nil { return .data }
        if login != nil { return .auth }
        if let transaction {
            if transaction.isFailed { return .bdatFailed }
            return transaction.chunks != nil ? .bdat : transaction.recipients.isEmpty ? .mail : .rcpt
        }
        return hello == nil ? .greeted : .ready
    }

    /// When `wake` is to be called: an answer is due then, or the client has been silent for too long.
    package var deadline: Moment? {
        if let pause { return pause.end }
        return isClosed || unsent != nil ? nil : lastInput.after(seconds: scenario.patience)
    }

    /// Whether an answer is held back. What comes meanwhile waits: its reader should leave it in the connection.
    package var isHoldingBack: Bool {
        unsent != nil || pause.map { !($0.isGreeting && scenario.hasTeaser) } ?? false
    }

    /// The greeting (RFC 5321 §3.1).
    package mutating func start(at now: Moment = .start) -> [ServerOutput] {
        (self.now, lastInput) = (now, now)
        guard !isProxyDue else { return [] }
        isTurnedAway = greetingReply.isRefusal
        let outputs = deliver(greeting(after: scenario.greetingSeconds), isGreeting: true)
        return scenario.hasTeaser ? [.write(teaser)] + outputs : outputs
    }

    /// Reads bytes from the client and returns the replies, in the order of the commands.
    package mutating func receive(_ bytes: [UInt8], at now: Moment = .start) -> [ServerOutput] {
        guard !isClosed else { return [] }
        (self.now, lastInput) = (now, now)
        if scenario.hasTeaser, pause?.isGreeting == true {
            (pause, isClosed) = (nil, true)
            return [.write(ServerReply(.earlyTalker).wire), .close]
        }
        input += bytes
        return work()
    }

    /// Does what was due at the deadline.
    package mutating func wake(at now: Moment) -> [ServerOutput] {
        self.now = now
        if let pause {
            guard pause.end <= now else { return [] }
            (self.pause, lastInput) = (nil, now)
            return pause.outputs + work()
        }
        guard let deadline, deadline <= now else { return [] }
        return end(.timedOut)
    }

    /// The server is shut down (RFC 5321 §3.8).
    package mutating func shutDown() -> [ServerOutput] {
        endsWhenStored = true
        return isClosed || unsent != nil ? [] : end(.shuttingDown)
    }

    /// The message is stored, and the reply that accepts it is sent.
    package mutating func stored(at now: Moment = .start) -> [ServerOutput] { send(at: now) { $0 } }

    /// The message is not stored; the client keeps it and tries again (RFC 5321 §4.2.5).
    package mutating func storeFailed(at now: Moment = .start) -> [ServerOutput] {
        send(at: now) { $0.isFailure ? $0 : ServerReply(.storageFull) }
    }

    /// Sends the answer that waits, with its replies as `change` has them.
    private mutating func send(at now: Moment, _ change: (ServerReply) -> ServerReply) -> [ServerOutput] {
        guard var answer = unsent else { return [] }
        unsent = nil
        (self.now, lastInput) = (now, now)
        answer.replies = answer.replies.map(change)
        let outputs = deliver(answer)
        return outputs + (endsWhenStored && !isClosed ? end(.shuttingDown) : work())
    }

    mutating func end(_ kind: ServerReply.Kind) -> [ServerOutput] {
        (isClosed, pause) = (true, nil)
        return [.write(ServerReply(kind, scenario.host).wire), .close]
    }

    /// Answers what has come, up to an answer that is held back.
    private mutating func work() -> [ServerOutput] {
        var outputs: [ServerOutput] = []
        var rest = input[...]
        while pause == nil, unsent == nil, let answer = nextAnswer(&rest) {
            outputs += deliver(answer)
            // Unencrypted input after STARTTLS is dropped, no matter who sent it (RFC 3207 §4.2).
            if answer.end == .startsTLS {
                rest = []
                splitter = LineSplitter()
            }
        }
        input = isClosed ? [] : Array(rest)
        return outputs
    }

    private mutating func deliver(_ answer: ServerAnswer, isGreeting: Bool = false) -> [ServerOutput] {
        if let message = unstored {
            (unstored, unsent) = (nil, answer)
            return [.store(message)]
        }
        let wire = AnswerWire(answer, scenario.faults.filter { answer.isAt($0.place) })
        if wire.isLast { isClosed = true }
        let faults = namesFaults ? wire.faults : []
        guard wire.delay > 0 else { return faults + wire.outputs }
        pause = Pause(end: now.after(seconds: wire.delay), outputs: wire.outputs, isGreeting: isGreeting)
        return faults
    }

    /// The answer to the next command; nil when the octets are used up.
    mutating func nextAnswer(_ rest: inout ArraySlice<UInt8>) -> ServerAnswer? {
        while !isClosed {
            guard let replies = nextReplies(&rest) else { return nil }
            if !replies.isEmpty || isClosed { return answer(with: replies) }
        }
        return nil
    }

    /// Empty when there is nothing to say yet; nil when the octets are used up.
    private mutating func nextReplies(_ rest: inout ArraySlice<UInt8>) -> [ServerReply]? {
        if isProxyDue { return takeProxy(&rest) }
        if chunk != nil { return rest.isEmpty ? nil : takeChunk(&rest) }
        return splitter.takeLine(from: &rest).map { take($0) }
    }

    private mutating func answer(with replies: [ServerReply]) -> ServerAnswer {
        answerCount += 1
        refusalCount += replies.count(where: \.isRefusal)
        var all = replies
        // The refusal is the answer to its command; 421 follows it, unsolicited (RFC 5321 §3.8).
        let isTooMuch = refusalCount >= scenario.errorLimit && !replies.contains(where: \.closes)
        if isTooMuch { all.append(ServerReply(.tooManyErrors, scenario.host)) }
        if all.last?.closes == true { isClosed = true }
        defer { (place, delay) = (.everywhere, 0) }
        let end: ServerAnswer.End = isClosed ? .closes : replies.last?.kind == .startTLS ? .startsTLS : .goesOn
        return ServerAnswer(number: answerCount, place: place, replies: all, end: end, delay: delay)
    }

    private mutating func take(_ line: WireLine) -> [ServerReply] {
        scripted = nil
        if incoming != nil { return takeText(line) }
        guard line.ending != .none else {
            isReadingPast = true
            login = nil
            return []
        }
        defer { isReadingPast = false }
        // The end of a line that was cut may have lost its CR to the piece before.
        if isReadingPast { return [ServerReply(.lineTooLong)] }
        // LF alone ends no line. A user whose tool sends it should learn why instead of waiting forever.
        guard line.ending == .crlf else {
            login = nil
            return [ServerReply(.bareLineFeed)]
        }
        scripted = expected?.take(line.bytes, isSecret: login != nil)
        if login != nil { return takeAnswerInScript(line).map { [$0] } ?? [] }
        return answer(Command(line.bytes))
    }
}

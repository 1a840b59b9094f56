import SMTPStandard
import SMTPSyntax
import SessionModel

/// The client of a session, judged by what it sends and by what the server has offered.
///
/// It keeps a dialogue as the client would see it: what came from the client is sent in it, what the server wrote is
/// received. All lines of one piece are sent before the answers to them, so that pipelining shows.
package struct ClientWatch: Sendable {
    @Shared package private(set) var dialogue = Dialogue(Transcript(.printed))
    private var splitter = LineSplitter()
    private var message: WatchedMessage?
    /// How often each kind of finding was reported.
    private var told: [String: Int] = [:]
    private var hasQuit = false
    private var isServerClosing = false

    /// So many findings of one kind are reported in a session.
    private static let mostOfKind = 20

    package init() {}

    /// The connection is open; `address` is that of the client.
    package mutating func connected(from address: String, at time: Double) {
        dialogue.connect(Note(id: Note.connectedID, text: "connection from \(address)"), at: time)
    }

    /// Octets of the client have come.
    package mutating func take(_ octets: [UInt8], at time: Double) {
        var rest = octets[...]
        while !rest.isEmpty {
            let due = dialogue.session.chunkRemaining
            if due > 0 {
                take(chunk: rest.prefix(due), at: time)
                rest = rest.dropFirst(due)
            } else {
                guard let line = splitter.takeLine(from: &rest) else { return }
                take(line, at: time)
            }
        }
    }

    /// The server has written octets.
    package mutating func wrote(_ octets: [UInt8], at time: Double) { dialogue.receive(octets, at: time) }

    /// The server closes the connection.
    package mutating func serverCloses() { isServerClosing = true }

    /// TLS begins; what has come of an unencrypted line is dropped, as the server drops it (RFC 3207 §4.2).
    package mutating func secured(_ report: TLSReport, at time: Double) {
        splitter = LineSplitter()
        dialogue.secured(report, at: time)
    }

    /// There is no TLS after STARTTLS, and the session goes on without it.
    package mutating func handshakeFailed(_ failure: TLSFailure, at time: Double) {
        splitter = LineSplitter()
        dialogue.handshakeFailed(failure, at: time)
    }

    /// Something that the program says of the session.
    package mutating func note(_ text: String, at time: Double) { dialogue.note(.remark(text), at: time) }

    /// The connection has ended. `isAnswerDue` says that the reply to a message was not sent yet.
    package mutating func ended(isAnswerDue: Bool, at time: Double) {
        if isServerClosing || dialogue.session.phase == .closed {
            dialogue.receiveEOF(at: time)
            return
        }
        if let finding = findingAtEnd(isAnswerDue) { add(finding, at: time) }
        dialogue.close(noting: Note(id: Note.closedByUsID, text: "the client closed the connection"), at: time)
    }

    /// For one who has printed all that is there.
    package mutating func forget() { dialogue.forget(before: dialogue.transcript.count) }

    private func findingAtEnd(_ isAnswerDue: Bool) -> Finding? {
        if dialogue.session.isInMessage { return .closedInsideMessage }
        if dialogue.session.chunkRemaining > 0 { return .closedInsideChunk }
        if isAnswerDue { return .goneBeforeReply }
        return hasQuit || dialogue.session.phase == .connecting ? nil : .closedWithoutQuit
    }

    private mutating func take(_ line: WireLine, at time: Double) {
        if isTLS(line) { return add(.tlsOnPlainPort, at: time) }
        if dialogue.session.isInMessage { return take(text: line, at: time) }
        let isCommand = !dialogue.session.isInAuth
        let command = Command(line.bytes)
        let before = dialogue.transcript.count
        let isEarly = dialogue.session.phase == .connecting
        let waiting = dialogue.session.outstanding.last?.context
        let mayAnswer = dialogue.session.isLoginUnderway
        let findings = isCommand ? findings(in: command) : []
        _ = dialogue.send(line.bytes, ending: line.ending, isWire: true, at: time)
        for finding in findings { add(finding, at: time) }
        guard isCommand, !isEarly, case .client(let sent)? = dialogue.transcript[before]?.body else { return }
        // A finding of its own says the same.
        if sent.verdict.objection == .pipelining { return }
        // What does not wait for the challenge is no command, and its first line has a finding.
        if mayAnswer, sent.verdict.kind == .unknown {
            return waiting == .command(.auth) ? add(.pipelinedAfterLast(.auth), at: time) : ()
        }
        if sent.verdict.kind == .unknown, waiting == .endOfData { return add(.textAfterEnd, at: time) }
        if sent.verdict.kind == .unknown, waiting == .lastChunk || waiting == .command(.bdat) {
            return add(.octetsAfterChunk, at: time)
        }
        if let finding = Finding(sent.verdict) ?? Self.finding(after: waiting, dialogue.session) {
            add(finding, at: time)
        }
    }

    /// What is wrong with a command that follows another one without waiting for its reply.
    private static func finding(after waiting: ReplyContext?, _ session: Session) -> Finding? {
        guard case .command(let verb)? = waiting else { return nil }
        if verb == .starttls { return .sentAfterStartTLS }
        let place = CommandFacts.fact(for: verb)?.place
        return session.offers("PIPELINING") && place == .last ? .pipelinedAfterLast(verb) : nil
    }

    /// Whether the client has begun a handshake where none is due.
    private func isTLS(_ line: WireLine) -> Bool {
        line.ending == .none && !dialogue.session.isUnderTLS && !dialogue.session.isInMessage
            && line.bytes.starts(with: Self.handshake)
    }

    /// How a record of TLS begins that has a part of the handshake (RFC 8446 §5.1).
    private static let handshake: [UInt8] = [22, 3]

    /// What a command shows by itself.
    private mutating func findings(in command: Command) -> [Finding] {
        if command.verb == .quit { hasQuit = true }
        if let name = command.argument, command.verb.isHello { return Self.finding(aboutName: name).map { [$0] } ?? [] }
        guard let mechanism = command.login, dialogue.judge.showsSecret(of: mechanism) else { return [] }
        return [.secretWithoutTLS(SASLLogin.secretName(for: mechanism))]
    }

    private static func finding(aboutName name: [UInt8]) -> Finding? {
        if name.first == UInt8(ascii: "[") { return nil }
        if IPAddress.octets(String(decoding: name, as: UTF8.self)) != nil { return .helloNameIsAddress }
        return name.contains(UInt8(ascii: ".")) ? nil : .helloNameNotQualified
    }

    private mutating func add(_ finding: Finding, at time: Double) {
        let count = told[finding.id, default: 0]
        guard count < Self.mostOfKind else { return }
        told[finding.id] = count + 1
        dialogue.add(finding, at: time)
    }
}

// The text of messages.
extension ClientWatch {
    private mutating func take(text line: WireLine, at time: Double) {
        var open = message ?? WatchedMessage(dialogue.session, way: .typed)
        let isEnd = line == MessageContent.endLine
        let isSingleDot = line.bytes.first == UInt8(ascii: ".") && line.bytes.dropFirst().first != UInt8(ascii: ".")
        if !isEnd { open.take(line) }
        if !isEnd, !isSingleDot, open.isBeyondBound, line.ending == .crlf {
            open.leaveOut(line.octets)
            dialogue.sendUnkept(octets: line.octets)
            message = open
            return
        }
        message = open
        if isEnd { noteLeftOut(at: time) }
        _ = dialogue.send(line.bytes, ending: line.ending, isWire: true, at: time)
        if isSingleDot, !isEnd { add(.dotNotDoubled, at: time) }
        if isEnd { endMessage(at: time) }
    }

    /// The octets of a chunk are counted and looked at, and not kept.
    private mutating func take(chunk octets: ArraySlice<UInt8>, at time: Double) {
        var open = message ?? WatchedMessage(dialogue.session, way: .chunks)
        open.take(chunk: octets)
        open.leaveOut(octets.count)
        message = open
        dialogue.sendUnkept(octets: octets.count)
        guard dialogue.session.chunkRemaining == 0 else { return }
        noteLeftOut(at: time)
        if dialogue.session.outstanding.last?.context == .lastChunk { endMessage(at: time) }
    }

    /// How much of the message is not in the dialogue.
    private mutating func noteLeftOut(at time: Double) {
        guard let count = message?.takeLeftOut(), count > 0 else { return }
        dialogue.note(.unkept(octets: count, of: "the message"), at: time)
    }

    private mutating func endMessage(at time: Double) {
        guard var ended = message else { return }
        message = nil
        for finding in ended.findings() { add(finding, at: time) }
    }
}

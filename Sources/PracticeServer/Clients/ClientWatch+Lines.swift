import SMTPStandard
import SMTPSyntax
import SessionModel

// The commands of the client, and its answers inside AUTH.
extension ClientWatch {
    mutating func take(_ line: WireLine, at time: Double) {
        if isTLS(line) {
            // That it leaves then is the same mistake.
            handshakeProblem = .abandoned
            return add(.tlsOnPlainPort, at: time)
        }
        if dialogue.session.isInMessage { return take(text: line, at: time) }
        let isCommand = !dialogue.session.isInAuth
        let command = Command(line.bytes)
        let before = dialogue.transcript.count
        let isEarly = dialogue.session.phase == .connecting
        let waiting = dialogue.session.outstanding.last?.context
        let mayAnswer = dialogue.session.isLoginUnderway
        if isCommand { noteAcceptedCertificate(by: command, at: time) }
        let findings = isCommand ? findings(in: command) : []
        _ = dialogue.send(line.bytes, ending: line.ending, isWire: true, at: time)
        let isAnswer = !isCommand || mayAnswer && !CommandFacts.isKnown(command.verb)
        tell(findings + secrets(in: line.bytes, command, isAnswer: isAnswer), at: time)
        guard isCommand else { return }
        begin(command, tag: before, at: time)
        guard !isEarly, case .client(let sent)? = dialogue.transcript[before]?.body else { return }
        if let finding = finding(about: sent, after: waiting, mayAnswer: mayAnswer) { add(finding, at: time) }
    }

    /// Says that the client goes on after a certificate that proves nothing. For mail between servers that is usual (RFC
    /// 7435), so it is not a finding; who has checked the certificate sends QUIT at most.
    private mutating func noteAcceptedCertificate(by command: Command, at time: Double) {
        guard dialogue.session.isUnderTLS, command.verb != .quit, let words = certificate.problem else { return }
        certificate = .valid
        note("the client goes on with TLS, although the certificate \(words)", at: time)
    }

    /// What is wrong with a line that was sent as a command; `waiting` is what had no reply then.
    private func finding(
        about sent: ClientEntry, after waiting: ReplyContext?, mayAnswer: Bool
    ) -> Finding? {
        // A finding of its own says the same.
        if sent.verdict.objection == .pipelining { return nil }
        guard sent.verdict.kind == .unknown else {
            return Finding(sent.verdict) ?? Self.finding(after: waiting, dialogue.session)
        }
        // What does not wait for the challenge is not a command, and its first line has a finding.
        if mayAnswer { return waiting == .command(.auth) ? .pipelinedAfterLast(.auth) : nil }
        return switch waiting {
        case .endOfData: .textAfterEnd
        case .lastChunk, .command(.bdat): .octetsAfterChunk
        default: Finding(sent.verdict) ?? Self.finding(after: waiting, dialogue.session)
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
        guard let name = command.argument, command.verb.isHello else { return [] }
        return Self.finding(aboutName: name).map { [$0] } ?? []
    }

    private static func finding(aboutName name: [UInt8]) -> Finding? {
        if name.first == UInt8(ascii: "[") { return nil }
        if IPAddress.octets(String(decoding: name, as: UTF8.self)) != nil { return .helloNameIsAddress }
        return name.contains(UInt8(ascii: ".")) ? nil : .helloNameNotQualified
    }

    /// A password or token that this line sends on a connection without TLS.
    private mutating func secrets(in line: [UInt8], _ command: Command, isAnswer: Bool) -> [Finding] {
        let isBegun = !dialogue.session.isInAuth || login == nil
        if isBegun, command.verb == .auth {
            login = WatchedLogin(command)
        } else if isAnswer {
            login?.take(line)
        } else {
            login = nil
        }
        guard let login, login.sendsSecret, !dialogue.session.isUnderTLS else { return [] }
        return [.secretWithoutTLS(SASLLogin.secretName(for: login.mechanism))]
    }

    /// A command begins what comes after it.
    private mutating func begin(_ command: Command, tag: Int, at time: Double) {
        chunks.began(command.verb)
        guard let chunk = command.chunk, dialogue.session.offers("CHUNKING") else { return }
        chunks.beginChunk(tag, isLast: chunk.isLast, dialogue.session)
        if chunk.size == 0 { chunks.endChunk() }
    }
}

import SMTPStandard
import SMTPSyntax

// The challenges of authentication, as the transcript has them.
extension Dialogue {
    /// The challenge in the reply that ends at an entry; nil when that is not a 334 to AUTH.
    package func challenge(inReplyEndingAt end: Int) -> LoginChallenge? {
        guard case .server(let line) = transcript[end]?.body, let reply = line.reply, reply.code == 334,
            Verb.logins.contains(line.context.factKey)
        else { return nil }
        let text = Array(ASCII.trimmed(reply.text[...]))
        let login = transcript.exchange(at: end).flatMap(login)
        return LoginChallenge(mechanism: login?.mechanism ?? "", answered: login?.answered ?? 0, text: text)
    }

    /// A reply to AUTH as it came: the recorded challenge may be redacted in part.
    package func uncut(_ reply: Reply) -> Reply {
        guard reply.code == 334, reply.lines.count == 1, let line = session.login.challenge else { return reply }
        return Reply(lines: [line], code: reply.code)
    }

    /// The challenge that waits for an answer; nil when none does, or when it was not a 334 to AUTH.
    package var openChallenge: LoginChallenge? {
        guard session.isInAuth, let newest = newestReply else { return nil }
        return challenge(inReplyEndingAt: newest)
    }

    /// Keeps a secret that the program uses and sends in no line, as in SCRAM, out of what is recorded.
    package mutating func keepSecret(_ secret: String) { session.login.keep(secret) }

    /// A text of the user without the secrets that are known.
    package func withoutSecrets(_ text: String) -> String { session.login.secrets.cut(fromTextOfUser: text) }

    /// The channel binding of a mechanism on this connection (RFC 5802 §6).
    ///
    /// If the server offers a mechanism with a binding and another one is used, or its offers are unknown, the client
    /// states that it supports none: a claim that the server offers none would look like tampering on the path.
    package func channelBinding(for mechanism: String) -> ChannelBinding {
        guard case .secured(let report) = tls, let endPoint = report.endPoint else { return .unsupported }
        if mechanism.uppercased().hasSuffix("-PLUS") { return .bound(kind: "tls-server-end-point", data: endPoint) }
        guard session.offers("AUTH") else { return .unsupported }
        let offersBinding = session.offered.mechanisms.contains { $0.uppercased().hasSuffix("-PLUS") }
        return offersBinding ? .unsupported : .notOffered
    }

    /// Who may read a secret that a mechanism sends now; nil if it sends none, or only the server can read it.
    package func risk(ofSecretBy mechanism: String) -> SecretRisk? {
        if session.isTLSMissing, MechanismFacts.fact(for: mechanism)?.exposure != .nothing { return .withoutStartTLS }
        if judge.showsSecret(of: mechanism) { return .inClear }
        guard case .secured(let report) = tls, !report.isVerified,
            MechanismFacts.sendsSecret(mechanism)
        else { return nil }
        return .unverified
    }

    /// Whether a line contains a secret that would be removed from the transcript if the line were sent now.
    package func showsSecret(_ line: [UInt8]) -> Bool {
        if session.isInAuth { return Redaction.redactedAnswer(line, in: session.loginContext) != nil }
        guard !session.isInMessage, !session.isOfChunk(line) else { return false }
        return Redaction.redactedCommand(Command(session.whole(line)), in: session.loginContext) != nil
    }

    /// The same for lines that are sent together; the first goes on with what was begun.
    package func showsSecret(inAny lines: [[UInt8]]) -> Bool {
        var dialogue = self
        for line in lines {
            if dialogue.showsSecret(line) { return true }
            dialogue.session.begun = BegunLine()
        }
        return false
    }

    /// The decoded content, without secrets, of a line of AUTH typed by hand, before it is sent; nil if it is not one.
    ///
    /// An answer of LOGIN is a single unmarked word: a password typed instead of the name must not be shown as a name.
    package func loginMessage(in line: [UInt8]) -> SASLMessage? {
        guard !session.isInMessage, !session.isLineBegun else { return nil }
        if session.isInAuth {
            guard session.login.mechanism != "LOGIN", let octets = Base64.decode(line), let challenge = openChallenge
            else {
                return nil
            }
            return SASLMessage(octets, from: .client, mechanism: challenge.mechanism, step: challenge.answered)
        }
        let command = Command(line)
        let words = command.trimmed.words
        guard let mechanism = command.login, mechanism != "LOGIN", words.count == 2 else { return nil }
        guard let octets = words[1] == [UInt8(ascii: "=")] ? [] : Base64.decode(words[1]) else { return nil }
        return SASLMessage(octets, from: .client, mechanism: mechanism, step: 0)
    }

    /// Sends a line that was typed or scripted, and notes what is wrong with it as part of authentication.
    ///
    /// `shown` is the line without the secrets that a script put into it; nil where it has none.
    package mutating func sendNoting(
        _ line: [UInt8], ending: LineEnding = .crlf, isWire: Bool = false, shown: [UInt8]? = nil, at time: Double
    ) -> [UInt8] {
        let command = session.command(in: line, ending: ending)
        let problem = ending.endsLine ? answerProblem(in: line, command) : nil
        let wire = send(line, command, ending: ending, isWire: isWire, shown: shown, at: time)
        if let problem { note(.login("\(problem.text) (\(problem.source))"), at: time) }
        return wire
    }

    /// What is wrong with the form of a line as part of authentication, before it is sent; nil for nothing.
    package func answerProblem(in line: [UInt8]) -> AnswerProblem? {
        answerProblem(in: line, session.command(in: line))
    }

    /// The same for a line that was read as a command before; nil where it may be none.
    private func answerProblem(in line: [UInt8], _ command: Command?) -> AnswerProblem? {
        if let command { return AnswerProblem(in: command) }
        guard session.isInAuth, session.chunkRemaining == 0, let challenge = openChallenge else { return nil }
        return AnswerProblem(in: session.whole(line), mechanism: challenge.mechanism, answered: challenge.answered)
    }

    /// The mechanism of the AUTH that a reply belongs to; nil where it answers something else.
    package func mechanism(ofReplyEndingAt end: Int) -> String? {
        guard let context = transcript.reply(at: end)?.context, context.isOfLogin else { return nil }
        return transcript.exchange(at: end).flatMap(login)?.mechanism
    }

    /// The mechanism of the AUTH that an exchange belongs to, and the number of answers up to it.
    func login(of exchange: Exchange) -> (mechanism: String, answered: Int)? {
        guard let asked = exchange.asked, let (auth, lines) = transcript.login(at: asked),
            let entry = transcript.command(at: auth)
        else { return nil }
        let command = Command(entry.line)
        let hasResponse = command.trimmed.words.count > 1
        return (command.login ?? "", lines + (hasResponse ? 1 : 0))
    }
}

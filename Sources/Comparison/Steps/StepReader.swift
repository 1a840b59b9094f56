import SMTPSyntax
import SessionModel

/// Finds the steps of a dialogue, entry by entry.
struct StepReader {
    @Shared private var dialogue: Dialogue
    private var steps: [ComparedStep] = []
    /// Whether a connection is open whose end has not come.
    private var isOpen = false
    /// How it ended, as a note says; nil while none does.
    private var end: SessionEnd?
    private var lastEntry = 0

    init(_ dialogue: Dialogue) { self.dialogue = dialogue }

    mutating func take(_ exchange: Exchange, from entry: Int) {
        isOpen = true
        lastEntry = entry
        steps.append(ComparedStep(subject: subject(of: exchange, from: entry), exchange: exchange.number, entry: entry))
    }

    /// A note, or the outcome of a handshake.
    mutating func takeOther(_ entry: Int) {
        lastEntry = entry
        switch dialogue.transcript[entry]?.body {
        case .note(let note):
            switch note.id {
            case Note.connectedID:
                endConnection()
                isOpen = true
            case Note.closedByServerID, Note.closedWatchedID: end = end ?? .server
            case Note.gaveUpID: end = end ?? .timeout
            case Note.clientEndedID: end = end ?? .client
            case Note.closedByUsID: end = end ?? (isEndedByServer ? .server : .client)
            default: break
            }
        case .tls(let outcome):
            isOpen = true
            steps.append(ComparedStep(subject: .handshake(outcome), exchange: nil, entry: entry))
        case .client, .server, .phase, .finding, nil: break
        }
    }

    mutating func finish() -> [ComparedStep] {
        endConnection()
        return steps
    }

    private mutating func endConnection() {
        guard isOpen else { return }
        let how = hasQuit ? SessionEnd.quit : end ?? (isEndedByServer ? .server : .client)
        if dialogue.hasTimes {
            steps.append(ComparedStep(subject: .end(how), exchange: nil, entry: lastEntry))
        }
        isOpen = false
        end = nil
    }

    /// Whether the newest reply says that the server ends the session: 421 and 221 do so at any time (RFC 5321 §3.8), and
    /// a server that answers 521 accepts no mail (RFC 7504 §3).
    private var isEndedByServer: Bool {
        guard let number = steps.last(where: { $0.exchange != nil })?.exchange,
            let exchange = dialogue.transcript.exchange(numbered: number),
            let end = dialogue.transcript.lastWholeReply(to: exchange)?.lines.upperBound,
            let code = dialogue.reply(endingAt: end)?.reply.code
        else { return false }
        return [221, 421, 521].contains(code)
    }

    /// Whether the newest command is QUIT, and was accepted.
    private var hasQuit: Bool {
        guard let last = steps.last, last.subject == .command(.quit), let number = last.exchange,
            let exchange = dialogue.transcript.exchange(numbered: number),
            let end = dialogue.transcript.lastWholeReply(to: exchange)?.lines.upperBound
        else { return false }
        return dialogue.reply(endingAt: end)?.reply.severity == .positive
    }

    private func subject(of exchange: Exchange, from entry: Int) -> ComparedStep.Subject {
        guard exchange.sent != nil, case .client(let first) = dialogue.transcript[entry]?.body else {
            let reply = exchange.replies.first.flatMap(dialogue.transcript.reply(numbered:))
            return reply?.context == .greeting || isGreetingInText(reply) ? .greeting : .unsolicited
        }
        switch first.kind {
        case .command(let verb): return .command(verb)
        case .data: return .message
        case .authAnswer: return .answer
        }
    }

    /// Whether a reply is the greeting of a further connection in a text, which does not tell where one begins.
    private func isGreetingInText(_ reply: ExchangeReply?) -> Bool {
        guard !dialogue.hasTimes, let end = reply?.lines.upperBound else { return false }
        return dialogue.reply(endingAt: end)?.reply.code == 220
    }
}

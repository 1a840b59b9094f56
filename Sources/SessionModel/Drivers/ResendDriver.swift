import SMTPSyntax

/// Sends lines again that were sent before, one by one, each when the one before is accepted.
///
///     C: MAIL FROM:<alice@example.org>
///     S: 250 2.1.0 Ok
///     C: RCPT TO:<bob@example.test>
///     S: 450 4.2.0 Greylisted            what comes after a refusal is not sent
package struct ResendDriver: Driver, Hashable {
    /// Why nothing can be sent again, in a sentence.
    package struct Refusal: Error, Hashable, Sendable {
        package let reason: String
    }

    private var lines: ArraySlice<[UInt8]>
    private var sent = 0
    private var leftOut = 0

    init(_ lines: [[UInt8]]) { self.lines = lines[...] }

    /// Sends the commands of the newest transaction again: MAIL and every RCPT, but no message.
    package init(transactionOf dialogue: Dialogue) throws(Refusal) {
        let session = dialogue.session
        guard !session.phase.isInTransaction else {
            throw Refusal(reason: "A transaction is open. Send RSET first; nothing was sent.")
        }
        guard !session.isLineBegun else {
            throw Refusal(reason: "A line was begun and has no end yet; nothing was sent.")
        }
        guard session.phase == .ready, session.outstanding.isEmpty, session.chunkRemaining == 0 else {
            throw Refusal(
                reason: session.phase == .greeted && session.outstanding.isEmpty
                    ? "EHLO must come before MAIL; nothing was sent." : "MAIL cannot be sent here; nothing was sent.")
        }
        let (commands, leftOut) = dialogue.newestTransaction
        guard !commands.isEmpty else {
            throw Refusal(reason: "There is no earlier transaction; nothing was sent.")
        }
        self.leftOut = leftOut
        guard !commands.contains(where: \.isRedacted) else {
            throw Refusal(reason: "These commands contained a secret, which was removed; they cannot be sent again.")
        }
        lines = commands.map(\.line)[...]
    }

    package var activity: String { "Earlier commands are being sent again" }

    package mutating func next(
        after events: [DriverEvent], in dialogue: inout Dialogue, at time: Double
    ) -> DriverStep {
        for case .session(.finding(let finding)) in events where finding.isGrave && finding.by == .server {
            return .done(.stopped("The server broke the protocol, so nothing more was sent again. \(finding.text)"))
        }
        for case .session(.reply(let reply, let context)) in events {
            guard case .command(let verb) = context, reply.severity != .positive else { continue }
            let rest = lines.isEmpty ? "." : "; the commands after it were not sent."
            return .done(.stopped("\(verb) was refused with \(reply.code)\(rest)"))
        }
        let session = dialogue.session
        switch session.phase {
        case .connecting, .tlsHandshake: return .wait
        case .refused, .closed: return .done(.stopped("The server accepts nothing more; nothing was sent again."))
        default: break
        }
        guard session.outstanding.isEmpty else { return .wait }
        guard let line = lines.popFirst() else { return .done(.resent(sent, leftOut: leftOut)) }
        sent += 1
        return .write(dialogue.send(line, at: time))
    }
}

extension Dialogue {
    /// MAIL and every RCPT of the newest transaction, accepted or not; none when there was none. `leftOut` counts those
    /// whose form the server has refused, and would refuse again.
    ///
    /// What was out of sequence is no part of it: a RCPT after the message, a second MAIL.
    fileprivate var newestTransaction: (commands: [ClientEntry], leftOut: Int) {
        var commands: [ClientEntry] = []
        var leftOut = 0
        for index in 0..<transcript.count {
            guard let entry = transcript.command(at: index), entry.ending.endsLine,
                case .command(let verb) = entry.kind, entry.verdict.kind != .outOfSequence
            else { continue }
            let isMistaken = isRefusedInForm(index)
            switch verb {
            case .mail where isMistaken, .rcpt where isMistaken: leftOut += commands.isEmpty && verb == .rcpt ? 0 : 1
            case .mail: (commands, leftOut) = ([entry], 0)
            case .rcpt where !commands.isEmpty: commands.append(entry)
            default: break
            }
        }
        return (commands, leftOut)
    }

    /// Whether a command was refused as unknown or malformed, or with a parameter that the server does not know.
    private func isRefusedInForm(_ entry: Int) -> Bool {
        guard let end = transcript.exchange(at: entry).flatMap(transcript.lastWholeReply)?.lines.upperBound,
            let code = transcript.replyLine(at: end)?.code
        else { return false }
        return code.severity == .permanent && (code.category == .syntax && code != 503 || code == 555)
    }
}

import SMTPStandard
import SMTPSyntax

// A client that is watched: what it does wrong is a finding, because it did not see the verdict before it sent a line.
extension Dialogue {
    /// The client has closed its side; the server may go on.
    package mutating func clientEnded(noting end: Note, at time: Double) {
        if let finding = findingAtClientEnd { transcript.append(finding, at: time) }
        note(end, at: time)
    }

    private var findingAtClientEnd: Finding? {
        // Whether it said QUIT cannot be read.
        guard session.phase != .closed, session.phase != .tlsHandshake, !isOpaque else { return nil }
        // TLS with the client has failed, or it does not trust what it sees.
        if session.isUnderTLS, session.hello == nil, session.outstanding.isEmpty { return nil }
        if session.dueResults > 0 { return .clientLeftBeforeResult }
        if session.isInMessage || session.chunkRemaining > 0 { return .clientLeftInMessage }
        return session.outstanding.contains { $0.command.verb == .quit } ? nil : .clientLeftWithoutQuit
    }

    /// What is to be said of a line of the client. Nothing that could quote a secret is.
    func finding(watching sent: SentLine, isUnderTLS: Bool, repeated: Bool) -> Finding? {
        if sent.redacted != nil { return isUnderTLS ? nil : secretInCleartext(sent) }
        guard !(sent.isData && repeated), let why = sent.verdict.why else { return nil }
        switch sent.verdict.kind {
        case .expected, .probablyRefused: return nil
        case .outOfSequence, .notOffered, .malformed, .unknown, .obsolete:
            return .watchedLine(why, sent.verdict.source)
        }
    }

    private func secretInCleartext(_ sent: SentLine) -> Finding? {
        let mechanism: String
        switch sent.role {
        case .command(let command): mechanism = command.login ?? ""
        // The first answer of LOGIN is the name.
        case .authAnswer where session.login.mechanism != "LOGIN" || session.login.messages > 1:
            mechanism = session.login.mechanism
        default: return nil
        }
        return MechanismFacts.sendsSecret(mechanism)
            ? .secretInCleartext(SASLLogin.secretName(for: mechanism)) : nil
    }
}

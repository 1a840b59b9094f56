import SMTPSyntax

// The middle of a long reply: lines that move nothing, and of which nothing is to be said.
extension Session {
    /// Takes the lines at the beginning of some octets together, where each alone would do the same; nil where the next
    /// line has to be looked at.
    mutating func takeRun(from octets: inout ArraySlice<UInt8>) -> ServerLines? {
        guard parser.isInsideReply, splitter.pending.isEmpty, !hasSecretsToFind, phase != .tlsHandshake,
            !security.isInRest, let run = parser.takeRun(from: &octets)
        else { return nil }
        forgetChallenge()
        return ServerLines(
            run: run, answers: answeredTag, context: context(of: run.code), amid: circumstances)
    }

    /// Whether what comes has to be searched for secrets.
    var hasSecretsToFind: Bool {
        !keepsSecrets && (!login.secrets.isEmpty || queue.firstSecrets?.isEmpty == false)
    }

    /// A challenge is kept as it came only until the next line.
    mutating func forgetChallenge() {
        if login.challenge != nil { login.challenge = nil }
    }

    /// The tag of the command that the next line answers.
    var answeredTag: Int? { phase == .connecting || isStray ? nil : queue.firstTag }
}

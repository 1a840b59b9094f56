import SMTPSyntax

// What is sent next.
extension ScriptDriver {
    /// Sends the next step, and those after it that the server does not answer one by one.
    mutating func sendSteps(in dialogue: inout Dialogue, at time: Double) -> [UInt8] {
        var bytes: [UInt8] = []
        repeat {
            let step = script.steps[upcoming]
            bytes += dialogue.sendNoting(step.line, ending: step.ending, isWire: true, at: time)
            stepIsAsked()
        } while upcoming < script.steps.count && script.steps[upcoming].login == nil
            && !isWithheld(script.steps[upcoming], dialogue.session)
            && (dialogue.session.isInMessage || dialogue.session.chunkRemaining > 0
                || script.steps[upcoming - 1].ending == .none)
        return bytes
    }

    /// AUTH where bytes of a chunk are due; the reply to BDAT does not come before these.
    func loginInChunk(_ session: Session) -> WantedLogin? {
        guard !isStopped, upcoming < script.steps.count, session.chunkRemaining > 0 else { return nil }
        return script.steps[upcoming].login
    }

    /// Whether a step would send a secret that was to go through TLS, and would not.
    func isWithheld(_ step: Script.Step, _ session: Session) -> Bool {
        session.isTLSMissing && !means.mayGoInClear && Self.isOfLogin(step.line, in: session)
    }

    /// Whether a line, sent now, is part of authentication or contains a secret. EXTERNAL and ANONYMOUS have none.
    private static func isOfLogin(_ line: [UInt8], in session: Session) -> Bool {
        if session.isInAuth { return line != [UInt8(ascii: "*")] }
        guard !session.isInMessage, !session.isOfChunk(line), Redaction.isLogin(line, in: session.loginContext) else {
            return false
        }
        return Command(line).login.map { !WantedLogin($0).needs.isEmpty } ?? true
    }

    mutating func withhold(_ step: Script.Step) -> DriverStep {
        complain(step.lineNumber, "the line was not sent: \(ScriptMeans.tlsMissing)", .loginRefused, .cleartext)
        isStopped = true
        return .done(.over)
    }

    /// The next step is on its way.
    mutating func stepIsAsked() {
        asked = upcoming
        upcoming += 1
    }

    /// Message text is sent only after 354; when that did not come, the lines up to the dot are passed over.
    mutating func skipMessageThatIsNotWanted(_ session: Session) {
        guard !session.isInMessage else { return }
        while upcoming < script.steps.count, script.steps[upcoming].isMessage { upcoming += 1 }
    }
}

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
            && (dialogue.session.isInMessage || dialogue.session.chunkRemaining > 0
                || script.steps[upcoming - 1].ending == .none)
        return bytes
    }

    /// AUTH where bytes of a chunk are due; the reply to BDAT does not come before these.
    func loginInChunk(_ session: Session) -> WantedLogin? {
        guard !isStopped, upcoming < script.steps.count, session.chunkRemaining > 0 else { return nil }
        return script.steps[upcoming].login
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

import SMTPSyntax
import SessionModel

// What is sent next.
extension ScriptPlayer {
    /// Sends the next step, and those behind it that the server does not answer one by one.
    mutating func sendSteps(at time: Double) -> [UInt8] {
        var bytes: [UInt8] = []
        repeat {
            let step = script.steps[next]
            bytes += dialogue.send(step.line, ending: step.ending, isWire: true, at: time)
            stepIsAsked(at: time)
        } while next < script.steps.count && script.steps[next].login == nil
            && (dialogue.session.isInMessage || dialogue.session.chunkRemaining > 0
                || script.steps[next - 1].ending == .none)
        return bytes
    }

    /// A login that stands where octets of a chunk are due; the reply to BDAT does not come before these.
    var loginInChunk: WantedLogin? {
        guard !isStopped, next < script.steps.count, dialogue.session.chunkRemaining > 0 else { return nil }
        return script.steps[next].login
    }

    /// The next step is on its way.
    mutating func stepIsAsked(at time: Double) {
        waitingSince = time
        asked = next
        next += 1
    }

    /// Message text is sent only after 354; when that did not come, the lines up to the dot are passed over.
    mutating func skipMessageThatIsNotWanted() {
        guard !dialogue.session.isInMessage else { return }
        while next < script.steps.count, script.steps[next].isMessage { next += 1 }
    }
}

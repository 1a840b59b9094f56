import SMTPStandard
import SMTPSyntax

// Pipelining: what is sent before what was sent earlier is answered (RFC 2920).
extension ScriptDriver {
    /// The octets that may be unanswered. More would not be faster, and less than the window of TCP cannot block both
    /// sides: the server reads it even while no one reads its replies.
    static let mostUnanswered = 65_536

    /// Where the next step stands in the group of what was sent; nil when that must be answered first.
    /// A group that the script writes down is sent as it is written.
    func placeInGroup(_ session: Session, isWritten: Bool = false) -> CommandFact.GroupPlace? {
        if isWritten {
            return upcoming < available && !isWithheld(upcoming, session)
                ? place(of: upcoming, in: session) : nil
        }
        guard pipelines, sent.mayBeFollowed, upcoming < available, !isAtControl, !script.steps.isMessage(at: upcoming),
            sent.octets + script.steps.octets(at: upcoming) <= Self.mostUnanswered, !isWithheld(upcoming, session)
        else { return nil }
        let place = place(of: upcoming, in: session)
        return place == .alone ? nil : place
    }

    /// Whether enough is answered to continue a group; a write for each reply would be of no use.
    func mayContinueGroup(in session: Session) -> Bool {
        pipelines && sent.octets <= Self.mostUnanswered / 2 && session.offers("PIPELINING")
            && placeInGroup(session) != nil
    }

    /// Where a step may be sent in a group.
    func place(of step: Int, in session: Session) -> CommandFact.GroupPlace {
        guard script.steps.login(at: step) == nil, !script.steps.isReconnect(at: step),
            script.steps.ending(at: step) == .crlf
        else { return .alone }
        // A message begins its group, because 354 had to come first.
        if session.isInMessage { return .first }
        let command = Command(session.whole(script.steps.line(at: step)))
        guard let fact = CommandFacts.fact(for: command.verb) else { return .alone }
        // A server that refuses BDAT without reading the chunk reads its text as commands.
        let isChunk = command.verb == .bdat
        return isChunk && (command.chunk == nil || !session.offers("CHUNKING")) ? .alone : fact.place
    }

    static func mayBeFollowed(_ place: CommandFact.GroupPlace) -> Bool {
        switch place {
        case .anywhere, .bestLast, .first: true
        case .last, .alone: false
        }
    }

    /// Says once that a group is not sent because the server has not offered that.
    mutating func noteThatItWaits(in dialogue: inout Dialogue, at time: Double) {
        guard !hasNotedThatItWaits, upcoming + 1 < available, !dialogue.session.isInMessage,
            isWrittenGroup(from: upcoming)
                || Self.mayBeFollowed(place(of: upcoming, in: dialogue.session))
                    && place(of: upcoming + 1, in: dialogue.session) != .alone
        else { return }
        hasNotedThatItWaits = true
        dialogue.note(.waitsForEachReply, at: time)
    }
}

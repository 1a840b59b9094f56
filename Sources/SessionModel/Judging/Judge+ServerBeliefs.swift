import Explainer
import SMTPStandard
import SMTPSyntax

// Compares the standard with what is known about this server.
extension Judge {
    /// The expected behaviour of this server for a command, given the standard's objection to it.
    private func belief(about verb: Verb, _ line: [UInt8], _ objection: Objection?) -> ServerKnowledge.Belief? {
        guard objection != .phase, objection != .wrongHello else { return nil }
        return session.server.belief(about: session.place(of: verb, line), objection)
            ?? beliefFromRefusedSize(verb, line, objection)
    }

    /// MAIL without SIZE on a server that keeps a SIZE it refused.
    private func beliefFromRefusedSize(
        _ verb: Verb, _ line: [UInt8], _ objection: Objection?
    ) -> ServerKnowledge.Belief? {
        guard verb == .mail, objection == nil, let software = session.server.software,
            let size = session.doubts.refusedSize,
            let habit = habitOfRefusedSize
        else { return nil }
        let parameters = Command(line).path?.parameters ?? []
        guard !parameters.contains(where: { $0.keyword == "SIZE" }) else { return nil }
        return ServerKnowledge.Belief(
            outcome: habit.outcome, words: "\(software.rawValue) keeps the refused SIZE=\(size) until RSET.",
            short: "the refused SIZE is kept")
    }

    /// The verdict of the standard, adapted to what this server does.
    func adapted(_ verdict: Verdict, to command: Command) -> Verdict {
        // A mistake in the line is a mistake on every server.
        if verdict.kind == .unknown || verdict.kind == .malformed && verdict.objection == nil { return verdict }
        guard let belief = belief(about: command.verb, command.line, verdict.objection) else { return verdict }
        switch belief.outcome {
        case .takes:
            guard verdict.kind != .expected else { return verdict }
            let success = CommandFacts.fact(for: command.verb)?.expects ?? [250]
            return Verdict(.expected, likely: success, remark: belief.words, objection: verdict.objection)
        case .refuses(let codes):
            guard verdict.kind == .expected else { return verdict.refused(with: codes, remark: belief.words) }
            return Verdict(
                .probablyRefused, belief.words, likely: codes, short: belief.short, objection: verdict.objection)
        }
    }

    /// The verdict on a MAIL without SIZE after one whose SIZE was refused; nil if nothing changes.
    package var habitOfRefusedSize: Habit? {
        session.doubts.refusedSize == nil ? nil : session.server.software.flatMap(Habits.habitOfRefusedSize)
    }
}

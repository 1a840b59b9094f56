import Explainer
import SMTPStandard
import SMTPSyntax

// Compares the standard with what is known about this server.
extension Judge {
    /// The expected behaviour of this server for a command, given the standard's objection to it.
    private func belief(about command: Command, _ objection: Objection?, _ part: String?) -> ServerKnowledge.Belief? {
        guard objection != .phase, objection != .wrongHello else { return nil }
        return session.server.belief(
            about: session.place(of: command), objection, part, oddities: Oddity.all(in: command))
            ?? beliefFromRefusedSize(command, objection)
    }

    /// MAIL without SIZE on a server that keeps a SIZE it refused.
    private func beliefFromRefusedSize(_ command: Command, _ objection: Objection?) -> ServerKnowledge.Belief? {
        guard command.verb == .mail, objection == nil, let software = session.server.software,
            let size = session.doubts.refusedSize,
            let habit = habitOfRefusedSize
        else { return nil }
        let parameters = command.path?.parameters ?? []
        guard !parameters.contains(where: { $0.keyword == "SIZE" }) else { return nil }
        return ServerKnowledge.Belief(
            outcome: habit.outcome, words: "\(software.rawValue) keeps the refused SIZE=\(size) until RSET.",
            short: "the refused SIZE is kept")
    }

    /// The verdict on a command, given what the standard has against it and what this server does.
    ///
    /// What the server is known to ignore is lifted, and only that: everything else is still weighed.
    func weighed(_ objections: [Verdict], to command: Command) -> Verdict {
        var lifted: [(verdict: Verdict, belief: ServerKnowledge.Belief)] = []
        for verdict in objections {
            if lifted.contains(where: { $0.verdict.isAboutSame(as: verdict) }) { continue }
            guard let objection = verdict.objection,
                let belief = belief(about: command, objection, verdict.parameter), belief.outcome == .takes
            else { return adapted(verdict, to: command) }
            lifted.append((verdict, belief))
        }
        let allowed = adapted(verdict(onAllowed: command), to: command)
        guard let first = lifted.first, allowed.kind == .expected else { return allowed }
        return Verdict(
            .expected, likely: allowed.likely, remark: first.belief.words, objection: first.verdict.objection,
            parameter: first.verdict.parameter)
    }

    private func adapted(_ verdict: Verdict, to command: Command) -> Verdict {
        // A mistake in the line is a mistake on every server.
        if verdict.objection == nil, verdict.kind == .unknown || verdict.kind == .malformed { return verdict }
        guard let belief = belief(about: command, verdict.objection, verdict.parameter) else { return verdict }
        switch belief.outcome {
        case .takes: return verdict
        case .refuses(let codes):
            guard verdict.kind == .expected else { return verdict.refused(with: codes, remark: belief.words) }
            return Verdict(
                .probablyRefused, belief.words, likely: codes, short: belief.short, objection: verdict.objection)
        }
    }

    /// The verdict on a MAIL without SIZE after one whose SIZE was refused; nil if nothing changes.
    package var habitOfRefusedSize: Habit? {
        session.doubts.refusedSize == nil ? nil : session.server.software.flatMap { Habits.of($0).ofRefusedSize }
    }
}

extension Verdict {
    /// Whether two objections are about the same, so that a server that ignores one ignores the other.
    fileprivate func isAboutSame(as other: Verdict) -> Bool {
        objection != nil && objection?.concern == other.objection?.concern && parameter == other.parameter
    }
}

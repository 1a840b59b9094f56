import Explainer
import SMTPStandard
import SMTPSyntax

// The advice of an explanation, compared with the current session.
extension Dialogue {
    /// What to send, as the explanation of a reply advises; nil when it names no command.
    ///
    /// Of several commands it is the first that can be sent now. Where none can, it is the next step of the session.
    package func advisedLine(ofReplyEndingAt end: Int, orNextStep: Bool = true) -> AdvisedLine? {
        explanation(ofReplyEndingAt: end).flatMap { advisedLine(by: $0, ofReplyEndingAt: end, orNextStep: orNextStep) }
    }

    /// The same where the explanation is at hand. `orNextStep` is false where only what is advised counts.
    package func advisedLine(
        by explanation: Explanation, ofReplyEndingAt end: Int, orNextStep: Bool = true
    ) -> AdvisedLine? {
        let advice = explanation.advice
        let now = judge.ahead
        // A SIZE that the server keeps must be reset before a smaller message helps.
        if explanation.label == .messageTooLarge && now.habitOfRefusedSize != nil { return .verb(.rset) }
        if let command = transcript.exchange(at: end).flatMap(wholeCommand) {
            if now.canTake(command.verb),
                let line = now.mended(command, after: explanation, reply(endingAt: end)?.reply)
            {
                return .line(line)
            }
            if let line = now.corrected(command, after: explanation) { return line }
        }
        if let name = now.otherName(for: explanation) { return .line(CorrectedLine(name)) }
        if let verb = advice.verbs.first(where: now.canTake) { return .verb(verb) }
        guard orNextStep, !advice.sends.isEmpty else { return nil }
        return now.nextCommands.first { $0.standing == .step && !$0.verb.name.isEmpty }.map { .verb($0.verb) }
    }
}

extension Judge {
    /// Whether a verb is expected to be accepted now, without aborting a transaction unless it is RSET or QUIT.
    fileprivate func canTake(_ verb: Verb) -> Bool {
        guard let fact = CommandFacts.fact(for: verb), verdict(on: fact).foreseesSuccess else { return false }
        return !(session.phase.isInTransaction && Verb.hellos.contains(verb))
    }

    /// An EHLO whose name was refused: the same name again does not help.
    fileprivate func otherName(for explanation: Explanation) -> String? {
        guard !explanation.code.severity.isSuccess, let verb = explanation.advice.sends.first,
            Verb.hellos.contains(verb),
            explanation.context == .command(verb), canTake(verb)
        else { return nil }
        return "\(verb) "
    }

    /// A refused line whose mistakes are fixed; where no fix is known, its verb, to be completed. Nil for a line without
    /// mistakes, and for a refusal that has nothing to do with them.
    fileprivate func corrected(_ command: Command, after explanation: Explanation) -> AdvisedLine? {
        let code = explanation.code
        let isAboutLine = code.category == .syntax || code == 553 || explanation.label == .syntaxError
        guard !code.severity.isSuccess, isAboutLine, !Verb.logins.contains(command.verb) else { return nil }
        if let line = corrected(command.line) { return .line(line) }
        guard command.argument != nil, canTake(command.verb), explanation.advice.sends.isEmpty else { return nil }
        return explanation.label == .syntaxError ? .verb(command.verb) : nil
    }

    /// A refused command to send again: with its parameters fixed or removed, or unchanged.
    fileprivate func mended(_ command: Command, after explanation: Explanation, _ reply: Reply?) -> CorrectedLine? {
        let sends = explanation.advice.sends
        let isMeant = sends.first.map { $0 == command.verb } ?? true
        guard isMeant, !explanation.code.severity.isSuccess, command.argument != nil,
            !Verb.logins.contains(command.verb), !Verb.hellos.contains(command.verb), Self.needsArgument(command.verb)
        else { return nil }
        if let line = withoutBadParameters(command, explanation, reply),
            line.isIncomplete || !isMistaken(Array(line.text.utf8))
        {
            return line
        }
        let steps = explanation.advice.steps
        guard steps.contains(.sendAgain) || steps.contains(.resend(command.verb)) else { return nil }
        // What is wrong in itself is not put back as it was.
        return isMistaken(command.line)
            ? corrected(command.line) : CorrectedLine(String(decoding: command.line, as: UTF8.self))
    }

    /// Whether a verb makes no sense alone. Where it does, a wrong argument is left out.
    private static func needsArgument(_ verb: Verb) -> Bool {
        guard let template = CommandFacts.fact(for: verb)?.template else { return true }
        return template.contains(" ") && !template.contains("[")
    }

    /// Nil when the refusal is not about parameters.
    private func withoutBadParameters(_ command: Command, _ explanation: Explanation, _ reply: Reply?) -> CorrectedLine?
    {
        guard let path = command.path, !path.head.isEmpty, explanation.label != .messageTooLarge else { return nil }
        let all = ASCII.words((command.argument ?? [])[path.head.endIndex...])
        guard !all.isEmpty else { return nil }
        let text = ASCII.uppercased((reply?.text ?? "").utf8)
        let named = Set(text.split { !($0.isLetter || $0.isNumber || $0 == "-") }.map(String.init))
        let isOfParameters =
            [455, 555].contains(explanation.code) || explanation.enhanced.map(Self.isOfArguments) == true
        let isOfLine = isOfParameters || explanation.code.category == .syntax
        func isGood(_ word: ArraySlice<UInt8>) -> Bool {
            let parameter = PathParameter(word)
            let isSuspect =
                named.contains(parameter.keyword) || objects(to: parameter, of: command.verb, among: path.parameters)
            let isNamed = explanation.advice.steps.contains(.leaveOut(parameter.keyword))
            return !isNamed && !(isOfLine && isSuspect)
        }
        var kept = all.map { isGood($0) ? Repaired.same : repaired($0, of: command.verb) }
        if isOfLine, all.allSatisfy(isGood) { kept = Self.withoutRepetition(all, kept) }
        var words = all
        for place in all.indices.reversed() where kept[place] == .same && !isGood(all[place]) {
            kept.remove(at: place)
            words.remove(at: place)
        }
        if words.count == all.count, kept.allSatisfy({ $0 == .same }) {
            guard isOfParameters else { return nil }
            // The reply does not say which one: every server accepts the address alone.
            (kept, words) = ([], [])
        }
        return line("\(command.verb) \(String(decoding: path.head, as: UTF8.self))", kept, of: words)
    }

    /// X.5.4: invalid command arguments (RFC 3463 §3.6).
    private static func isOfArguments(_ code: EnhancedStatusCode) -> Bool { code.subject == 5 && code.detail == 4 }
}

import SMTPSyntax

// What is answered, and judged when the script says all that it expects.
extension ScriptDriver {
    /// How many steps can be sent.
    var available: Int { feed?.available(in: script) ?? script.steps.count }

    /// Whether a script that has come to its end had nothing to send.
    package var hasNothing: Bool { feed?.isAtEnd == true && feed?.problem == nil && script.steps.isEmpty }

    /// The oldest part is answered.
    mutating func leaveOldest() {
        guard let part = sent.oldest else { return }
        let answer = AnsweredPart(step: part.step, replies: replies)
        if answered.isEmpty, isSettled(part.step) {
            judgeUnlessOver(answer)
        } else {
            answered.append(answer)
            judgeAnswered()
        }
        replies = []
        sent.removeOldest()
    }

    /// Judges what is answered, up to what the script may still expect something of.
    mutating func judgeAnswered() {
        while let part = answered.first, isStopped || isSettled(part.step) {
            answered.removeFirst()
            judgeUnlessOver(part)
        }
    }

    func isSettled(_ step: Int) -> Bool { feed?.isSettled(step, in: script) ?? true }

    /// After the end only what has ended the script is judged.
    private mutating func judgeUnlessOver(_ part: AnsweredPart) {
        guard !isStopped || endedAt == part.step else { return }
        let wasStopped = isStopped
        judge(part)
        if isStopped && !wasStopped { endedAt = part.step }
    }

    /// Nothing can be sent: the script is over, or more of it comes.
    mutating func endOfScript() -> DriverStep {
        guard !isStopped, let feed else { return .done(.over) }
        guard feed.isAtEnd else { return .wait }
        if let problem = feed.problem {
            complain(
                problem.lineNumber, problem.text, problem.missing == nil ? .invalidScript : .missingLogin,
                problem.missing)
        }
        return .done(.over)
    }
}

import SMTPSyntax

/// What a reply means: one cause, and one statement about it, from ranked evidence.
///
/// The evidence, the strongest first (docs/judging.md):
///  1. the verdict on the command before it was sent, where the refusal fits it;
///  2. what a provider documents of its own codes;
///  3. text that names a cause, where that cause is possible here, and believable with these numbers;
///  4. the numbers, where they mean one thing: reply code, enhanced code and command;
///  5. text with words that many causes share;
///  6. the numbers, whatever they mean.
struct Judgement {
    /// The evidence that decided.
    enum Basis: Hashable, Sendable {
        case verdict
        case provider
        case text
        case codes
    }

    let basis: Basis
    let label: Cause
    let statement: Statement
    let permanence: Permanence
    /// Contradictions, and doubts about the statement.
    let remarks: [String]

    init(_ evidence: Evidence, after verdict: Verdict?) {
        let severity = evidence.code.severity
        guard !severity.isSuccess else {
            self.init(evidence, .codes, Statement(evidence.row(for: nil)), .success)
            return
        }
        let findings = evidence.findings
        let isForNow = severity == .permanent && findings.isForNow && evidence.setting.context != .command(.quit)
        let permanence = isForNow ? .transient : Permanence(severity)
        if let verdict, let foreseen = ForeseenCase.found(verdict, evidence.refusal) {
            self.init(evidence, .verdict, foreseen.words(verdict, in: evidence.setting), permanence)
            return
        }
        let choice = StatementChoice(evidence, permanence)
        self.init(evidence, choice.basis, choice.statement, permanence)
    }

    private init(_ evidence: Evidence, _ basis: Basis, _ statement: Statement, _ permanence: Permanence) {
        var statement = statement.closing(evidence.code)
        // Before RCPT, and where no mail is meant, there is no recipient who could do anything.
        if statement.move == .recipient, statement.mover == nil, !evidence.mayHaveRecipients {
            statement.mover = "the server's administrator"
        }
        if evidence.text.isBlank, statement.label == .policyOther, statement.advice.steps.isEmpty {
            statement.advice = "Ask the server's administrator: the reply does not say why."
        }
        if permanence != .success {
            statement.advice = AdviceFilter(
                refused: evidence.refused, amid: evidence.setting.amid, label: statement.label,
                permanence: permanence, answered: evidence.setting.answered
            ).filtered(statement.advice)
        }
        self.basis = basis
        self.statement = statement
        label = statement.label
        self.permanence = permanence
        let isForNow = permanence == .transient && evidence.code.severity == .permanent
        remarks =
            evidence.outOfPlace
            + Contradiction.sentences(in: evidence.code, evidence.enhanced)
            + (permanence == .success
                ? Contradiction.sentences(in: evidence.code, text: evidence.text)
                : Contradiction.sentences(
                    against: label, basis, evidence))
            + (isForNow ? [Permanence.contradiction] : [])
            + (statement.isDoubtful ? ["This explanation is based on reports and is not verified."] : [])
    }
}

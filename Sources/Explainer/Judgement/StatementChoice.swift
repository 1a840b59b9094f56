import SMTPSyntax

/// The cause of a refusal that was not foreseen, and the narrowest row that speaks of it.
struct StatementChoice {
    let basis: Judgement.Basis
    let statement: Statement

    init(_ evidence: Evidence, _ permanence: Permanence) {
        let findings = evidence.findings
        let row = evidence.row(for: findings.told ?? findings.label)
        let (basis, cause) = Self.cause(evidence, row)
        self.basis = basis
        guard let instead = Self.instead(of: cause, basis, evidence, row) else {
            statement = Self.statement(evidence, cause, basis, row, permanence)
            return
        }
        let label = instead.label(evidence.code.severity)
        if row.label == label, !row.isBroad, label != .policyOther || instead.statement == nil {
            statement = Statement(row)
        } else {
            statement = instead.statement ?? Self.statement(evidence, label, basis, row, permanence)
        }
    }

    /// What an impossible cause becomes; that can be impossible in the state of the session, and becomes another.
    /// A provider that documents its code may mean even what others cannot mean here.
    /// So may the row of just this command and this code.
    private static func instead(
        of cause: Cause, _ basis: Judgement.Basis, _ evidence: Evidence, _ row: ReplyFact
    ) -> Impossible? {
        let isListed = row.verb == evidence.setting.answered && row.label == cause
        let (answered, amid) = (
            basis == .provider || isListed ? .anyKey : evidence.setting.answered, evidence.setting.amid
        )
        return PossibleCauses.instead(of: cause, at: answered, amid: amid).map { rule in
            PossibleCauses.instead(of: rule.label(evidence.code.severity), at: answered, amid: amid) ?? rule
        }
    }

    /// The strongest evidence, and the cause that it gives. The cause may still be impossible here.
    private static func cause(_ evidence: Evidence, _ row: ReplyFact) -> (Judgement.Basis, Cause) {
        let findings = evidence.findings
        let weight = findings.row?.stage.weight
        if let told = findings.told, weight == .documented { return (.provider, told) }
        // What the text names outright, but cannot be the answer to this command, means something else here.
        let impossible = evidence.impossible
        if let impossible, CodeReading.names(impossible, evidence.said) { return (.text, impossible) }
        // A check that came to no verdict is the server's trouble, whatever the number says of the check.
        if let label = evidence.labelOfProvider, findings.told != .systemError,
            weight != .specific || !(findings.told.map { Contradiction.areConfused($0, label) } ?? true)
        {
            return (.provider, label)
        }
        if let told = findings.told, weight == .specific { return (.text, told) }
        if row.isSpecial {
            if let told = findings.told, row.signs.contains(.cause(told)) { return (.text, told) }
            return (.codes, row.label)
        }
        if let impossible { return (.text, impossible) }
        if let told = findings.told { return (.text, told) }
        // The standard words of a code say that the code is meant, not a number that says less.
        if evidence.hasStandardText, evidence.codes.agreed == nil { return (.codes, row.label) }
        if let agreed = evidence.codes.agreed { return (.codes, narrowest(agreed, findings, row, evidence.detailHere)) }
        return (.codes, findings.label ?? row.label)
    }

    /// Of the causes that the numbers mean, the one of the enhanced code, of the row, of the rules, or the first.
    private static func narrowest(
        _ agreed: Set<Cause>, _ findings: CauseRules.Findings, _ row: ReplyFact, _ detail: EnhancedStatusFact?
    ) -> Cause {
        let candidates = [detail?.label, row.label, findings.label, .authRequired].compactMap(\.self)
        return candidates.first(where: agreed.contains) ?? Cause.allCases.first(where: agreed.contains) ?? row.label
    }

    /// The codes that are meant for a cause: what a command says by them it means by any other code, too.
    private static let homes: [Cause: ReplyCode] = [.badSequence: 503, .syntaxError: 501]

    /// The narrowest row that speaks of a cause: a special case of it, the special case of the command, the enhanced
    /// code, the row of the command, the cause in general.
    private static func statement(
        _ evidence: Evidence, _ label: Cause, _ basis: Judgement.Basis, _ row: ReplyFact, _ permanence: Permanence
    ) -> Statement {
        if row.label == label, row.signs.contains(where: evidence.meets) { return Statement(row) }
        let narrow = evidence.findings.cases.first {
            $0.rule.label == label && evidence.setting.amid.isSuperset(of: $0.amid)
        }
        if let narrow { return Statement(narrow) }
        if row.isSpecial, row.label == label || row.signs.contains(.cause(label)) { return Statement(row, as: label) }
        let detail = evidence.detailHere.flatMap { $0.label == label && $0.details != nil ? $0 : nil }
        if let detail, detail.kind == .provider || row.label != label || row.isBroad {
            return Statement(detail, label, permanence)
        }
        if row.label == label, !row.isBroad || basis == .codes { return Statement(row) }
        if let home = homes[label], let verb = evidence.setting.answered, home != evidence.code,
            let other = ReplyContextFacts.fact(for: verb, home), other.label == label
        {
            return Statement(other)
        }
        guard let fact = CauseFacts.fact(for: label) else { return Statement(row) }
        return Statement(fact, permanence)
    }
}

extension ReplyFact {
    /// Whether the row lists several causes, and the one that was found is narrower.
    var isBroad: Bool {
        !isSpecial && label != .policyOther && label != .systemError && Self.broad.contains(code)
            && (verb.map(Self.judged.contains) ?? true)
    }

    private static let broad: Set<ReplyCode> = [450, 451, 550, 552, 553, 554]
    /// Where the server judges sender, recipient and message; the codes of other commands mean less.
    private static let judged = Set<Verb>.message.union([.mail, .rcpt])
}

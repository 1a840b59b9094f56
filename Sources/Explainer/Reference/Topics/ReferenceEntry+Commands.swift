import SMTPStandard
import SMTPSyntax

// Commands and their parameters.
extension ReferenceEntry {
    /// An entry of `commands`.
    init(command fact: CommandFact) {
        // Rules against nearly all verbs belong to a phase, not to a verb.
        let reasons = SequenceRules.all.filter {
            $0.verbs.contains(fact.verb) && $0.verbs.count < CommandFacts.all.count / 2
        }
        let refusals = ReplyContextFacts.all.filter { $0.verb == fact.verb && !$0.code.severity.isSuccess }.map(\.code)
        self.init(
            key: fact.verb.name, title: fact.purpose,
            fields: [
                .text("effect", "", fact.effect),
                .typed("form", "Form", fact.template),
                .typed("example", "Example", fact.example),
                .text("requires", "Needs", fact.requires.map { "\($0) in the EHLO reply" } ?? ""),
                .codes("success", "Success", fact.expects),
                .codes("refusals", "Refused by", Set(refusals).sorted()),
                .list("phases", "Step in", fact.steps.inOrder.map(\.rawValue)),
                .list("wrong", "Wrong", reasons.map(\.sentences).withoutRepetition),
                .flag("dropsTransaction", "Aborts mail", fact.dropsTransaction),
                .text("pipelining", "In a group", fact.place.rawValue),
            ],
            status: fact.status, sources: fact.sources)
    }

    /// An entry of `parameters`.
    init(parameter fact: ParameterFact) {
        let names = fact.requires.compactMap { ExtensionFacts.fact(for: $0)?.name }
        self.init(
            key: fact.verb.name, identity: [.text("parameter", "Parameter", fact.keyword)],
            title: names.isEmpty ? "needs \(fact.requires.joined(separator: " or "))" : names.joined(separator: " or "),
            fields: [
                .text("meaning", "", fact.meaning),
                .text("value", "Value", fact.value),
                .typed("example", "Example", fact.example),
                .list("requires", "Needs", fact.requires),
                .number("extraOctets", "Longer by", fact.extraOctets),
                .codes("refusals", "Refused by", fact.refusals),
            ],
            status: fact.status, sources: fact.sources)
    }
}

extension Set<Phase> {
    /// In the order of a session.
    var inOrder: [Phase] { Phase.allCases.filter(contains) }
}

extension [String] {
    /// Each only once, at its first place.
    var withoutRepetition: [String] {
        var seen: Set<String> = []
        return filter { seen.insert($0).inserted }
    }
}

import Testing

@testable import SMTPStandard
@testable import SMTPSyntax

/// What is looked up by numbers is what the tables say when they are read from the first row to the last.
@Suite("Tables that are looked up by numbers")
struct ReplyLawTests {
    static let contexts: [ReplyContext] =
        [.greeting, .lastChunk, .endOfData, .recipientResult, .lastRecipientResult, .authAnswer, .unsolicited]
        + (CommandFacts.all.map(\.verb) + [Verb("FOO"), Verb(""), .hidden, .connectKey, .unknownKey]).map {
            .command($0)
        }
    static let codes = [200, 211, 220, 221, 235, 250, 251, 334, 353, 354, 421, 450, 500, 502, 503, 550, 552, 99]
        .compactMap { ReplyCode($0) }

    @Test("every context that a table names has a number of its own")
    func numbers() {
        let named = Transitions.all.flatMap(\.contexts) + CommandFacts.all.map { .command($0.verb) }
        #expect(named.allSatisfy { ContextNumbers.all[ContextNumbers.number(of: $0)] == $0 })
        #expect(
            PositiveCodes.all.allSatisfy { ContextNumbers.number(of: .command($0.key)) < ContextNumbers.all.count - 1 })
        #expect(ContextNumbers.number(of: .command(Verb("FOO"))) == ContextNumbers.all.count - 1)
    }

    @Test("the row of a reply", arguments: contexts)
    func row(_ context: ReplyContext) {
        for code in Self.codes {
            let law = ReplyLaw(code, to: context)
            #expect(law.standing == PositiveCodes.standing(of: code, to: context))
            for phase in Phase.allCases {
                #expect(law.row(in: phase) == Self.row(context, code, phase), "\(context) \(code) \(phase)")
                #expect(law.uncertainty(leftIn: phase) == Uncertainty.left(by: context, code, in: phase))
            }
        }
    }

    /// As the table is meant.
    private static func row(_ context: ReplyContext, _ code: ReplyCode, _ phase: Phase) -> Transition? {
        if code == 421 { return Transitions.shutdown }
        let isForeign = context != .greeting && PositiveCodes.standing(of: code, to: context) == .foreign
        let rows = Transitions.all.filter {
            $0.contexts.contains(context) && $0.reply.matches(code) && (!isForeign || $0.reply == .any)
        }
        if let row = rows.first(where: { $0.from.isEmpty || $0.from.contains(phase) }) { return row }
        if case .command = context, code == 334 { return Transitions.challenge }
        return code.severity.isSuccess ? rows.first : nil
    }

    @Test("the rules about a verb", arguments: Phase.allCases)
    func rules(_ phase: Phase) {
        for verb in CommandFacts.all.map(\.verb) + [.unknownKey, Verb("FOO"), Verb("")] {
            let rules = SequenceRules.all.filter {
                ($0.verbs.isEmpty || $0.verbs.contains(verb)) && ($0.phases.isEmpty || $0.phases.contains(phase))
            }
            #expect(SequenceRules.rules(about: verb, in: phase) == rules, "\(verb)")
        }
    }

    @Test("the facts about a verb")
    func facts() {
        #expect(CommandFacts.all.allSatisfy { CommandFacts.fact(for: $0.verb) == $0 && CommandFacts.isKnown($0.verb) })
        #expect(CommandFacts.all.filter { CommandFacts.isUsual($0.verb) } == CommandFacts.usual)
        #expect(CommandFacts.fact(for: Verb("FOO")) == nil && !CommandFacts.isKnown(Verb("")))
    }

    @Test("a hello is EHLO, HELO or LHLO", arguments: contexts)
    func hello(_ context: ReplyContext) {
        let isHello = [ReplyContext.command(.ehlo), .command(.helo), .command(.lhlo)].contains(context)
        #expect(ReplyLaw(250, to: context).isOfHello == isHello)
    }
}

import SMTPStandard
import SMTPSyntax

/// The sentences for a foreseen refusal: the verdict on the command determines the cause, not the code.
///
///     MAIL FROM:<a@b        malformed, and then 501, 500, 553 or 555   →   the line, not the sender
///     RCPT … NOTIFY=NEVER   not offered, and then 501, 504 or 555      →   the parameter, not the address
///     MAIL before EHLO      out of sequence, and then 503 or 502       →   EHLO, which is missing
struct ForeseenCase: Sendable {
    /// The verdict is one of these; empty for any.
    let kinds: Set<Verdict.Kind>
    /// What is wrong with the line itself; nil for any mistake.
    let mistake: Mistake?
    /// The objection to the moment must be one of these; empty for any.
    let objections: Set<Objection>
    /// Whether the verdict blames a parameter; nil for either.
    let blamesParameter: Bool?
    /// The replies that fit the objection.
    let codes: Set<ReplyCode>
    /// The causes that the text may give instead, for a line that most servers accept anyway.
    let yieldsTo: Set<Cause>
    let label: Cause
    /// The meaning, with `{}` for the parameter and `{verb}` for the verb.
    let meaning: String
    let mover: String?
    /// The advice, with `{}` for the parameter or for the form of the command, and `{verb}` for the verb.
    let advice: String
    /// The advice where no form is known for `{}`.
    let plainAdvice: String
    /// The steps that the program can do, for the verb and the blamed parameter.
    let steps: Steps

    typealias Steps = @Sendable (_ verb: Verb, _ parameter: String) -> [Advice.Step]

    /// A line that is wrong by itself, or asks for what is not offered.
    init(
        _ kind: Verdict.Kind, _ mistake: Mistake? = nil, for objections: Set<Objection> = [],
        parameter: Bool? = false, codes: Set<ReplyCode>, yieldingTo others: Set<Cause> = [], _ label: Cause,
        _ meaning: String, mover: String? = "{you} (the line that was sent)", advice: String,
        orElse plainAdvice: String? = nil, steps: @escaping Steps = { _, _ in [] }
    ) {
        kinds = [kind]
        self.mistake = mistake
        self.objections = objections
        blamesParameter = parameter
        self.codes = codes
        yieldsTo = others
        self.label = label
        self.meaning = meaning
        self.mover = mover
        self.advice = advice
        self.plainAdvice = plainAdvice ?? advice
        self.steps = steps
    }

    /// A line at the wrong moment. Some servers use one code for everything that they do not like.
    init(
        _ objections: Set<Objection>, label: Cause = .badSequence, _ meaning: String, advice: String,
        steps: @escaping Steps = { _, _ in [] }
    ) {
        kinds = []
        mistake = nil
        self.objections = objections
        blamesParameter = nil
        codes = Self.codesOfMoment
        yieldsTo = []
        self.label = label
        self.meaning = meaning
        mover = nil
        self.advice = advice
        plainAdvice = advice
        self.steps = steps
    }

    static let codesOfMoment: Set<ReplyCode> = [500, 501, 502, 503, 504, 521, 550, 554, 555]

    /// The first match; nil when the reply has another cause.
    static func found(_ verdict: Verdict?, _ refusal: Refusal) -> ForeseenCase? {
        guard let verdict, !refusal.code.severity.isSuccess else { return nil }
        return ForeseenCases.all.first { $0.isMet(by: verdict, refusal) && $0.isBelieved(verdict, refusal) }
    }

    private func isMet(by verdict: Verdict, _ refusal: Refusal) -> Bool {
        let code = refusal.code
        return (kinds.isEmpty || kinds.contains(verdict.kind))
            && (blamesParameter == nil || blamesParameter == (verdict.parameter != nil))
            && (mistake == nil || mistake == verdict.mistake)
            && (objections.isEmpty || verdict.objection.map(objections.contains) ?? false)
            && (codes.contains(code) || !kinds.isEmpty && code.severity == .permanent && refusal.told == label
                || kinds.isEmpty && verdict.likely.contains(code))
    }

    /// The words for a command with a verdict. In LMTP the hello is LHLO (RFC 2033 §4.1).
    func words(_ verdict: Verdict, in setting: ReplySetting) -> Statement {
        let context = setting.context
        let verb: Verb? =
            if case .command(let verb) = context { verb } else {
                context?.isOfLastPart == true ? context?.factKey : nil
            }
        let hello: Verb = setting.amid.contains(.lmtp) ? .lhlo : .ehlo
        let blamed = verdict.parameter ?? verb.flatMap { CommandFacts.fact(for: $0)?.template }
        let fill = { (text: String) in
            text.replacing("{}", with: blamed ?? "").replacing("{hello}", with: hello.name)
                .replacing("{verb}", with: verb.map(Self.name) ?? "it")
        }
        let sentence = fill(blamed == nil ? plainAdvice : advice)
        return Statement(
            label, CauseFacts.fact(for: label)?.words ?? "", fill(meaning), move: .client, mover: mover,
            advice: Advice(
                AdviceSentence(sentence), verb.map { steps($0, verdict.parameter ?? "").map { $0.saying(hello) } } ?? []
            ),
            [verdict.source ?? .rfc(5321, kinds.isEmpty ? "4.1.4" : "4.2.4")])
    }

    private static func name(_ verb: Verb) -> String { verb.name.isEmpty || verb == .hidden ? "the line" : verb.name }
}

extension Advice.Step {
    /// The same with the hello of the protocol in place of EHLO.
    fileprivate func saying(_ hello: Verb) -> Advice.Step {
        switch self {
        case .send(.ehlo): .send(hello)
        case .consult(.ehlo): .consult(hello)
        default: self
        }
    }
}

import SMTPStandard
import SMTPSyntax

/// The sentences for a foreseen refusal: the verdict on the command determines the cause, not the code.
///
///     MAIL FROM:<a@b        malformed, and then 501, 500, 553 or 555   →   the line, not the sender
///     RCPT … NOTIFY=NEVER   not offered, and then 501, 504 or 555      →   the parameter, not the address
struct ForeseenCase: Sendable {
    let kind: Verdict.Kind
    /// What is wrong with the line itself; nil for any mistake.
    let mistake: Mistake?
    /// The objection to the moment must be one of these; empty for any.
    let objections: Set<Objection>
    /// Whether the verdict blames a parameter.
    let blamesParameter: Bool
    let codes: Set<ReplyCode>
    /// The causes that the text may give instead, for a line that most servers accept anyway.
    let yieldsTo: Set<Cause>
    let label: Cause
    /// The meaning, with `{}` for the parameter.
    let meaning: String
    let mover: String?
    /// The advice, with `{}` for the parameter or for a correct line, and `{verb}` for the verb.
    let advice: String
    /// The advice where no correct line is known for `{}`.
    let plainAdvice: String
    /// The steps that the program can do, for the verb and the blamed parameter.
    let steps: Steps

    typealias Steps = @Sendable (_ verb: Verb, _ parameter: String) -> [Advice.Step]

    init(
        _ kind: Verdict.Kind, _ mistake: Mistake? = nil, for objections: Set<Objection> = [],
        parameter: Bool = false, codes: Set<ReplyCode>, yieldingTo others: Set<Cause> = [], _ label: Cause,
        _ meaning: String, mover: String? = "you (the line you sent)", advice: String,
        orElse plainAdvice: String? = nil, steps: @escaping Steps = { _, _ in [] }
    ) {
        self.kind = kind
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

    /// The first match; nil when the reply has another cause. `told` is the cause that its text indicates.
    static func found(_ verdict: Verdict?, _ code: ReplyCode, told: Cause?) -> ForeseenCase? {
        guard let verdict, !code.severity.isSuccess else { return nil }
        return all.first { $0.isMet(by: verdict, code, told) && $0.isBelieved(verdict, code, told) }
    }

    private func isMet(by verdict: Verdict, _ code: ReplyCode, _ told: Cause?) -> Bool {
        kind == verdict.kind && blamesParameter == (verdict.parameter != nil)
            && (mistake == nil || mistake == verdict.mistake)
            && (objections.isEmpty || verdict.objection.map(objections.contains) ?? false)
            && (codes.contains(code) || code.severity == .permanent && told == label)
    }

    /// A code about syntax (x0z) confirms a mistake in syntax. Otherwise the text decides when it
    /// mentions more than lines and addresses.
    private func isBelieved(_ verdict: Verdict, _ code: ReplyCode, _ told: Cause?) -> Bool {
        guard let told, told != label else { return true }
        if verdict.foreseesSuccess && yieldsTo.contains(told) { return false }
        return code.category == .syntax && kind != .outOfSequence || Self.aboutForm.contains(told)
    }

    /// The causes that texts about syntax are easily confused with.
    private static let aboutForm: Set<Cause> = [
        .syntaxError, .notImplemented, .senderRejected, .unknownUser, .noSuchDomain, .heloRejected, .policyOther,
    ]

    static let all: [ForeseenCase] = form + moment

    private static let form: [ForeseenCase] = [
        ForeseenCase(
            .malformed, .tooLong, codes: [500, 501, 550, 553, 554, 555], .syntaxError,
            "The line is longer than a server must accept: 512 bytes including CR LF, more with parameters.",
            advice: "Send a shorter line."),
        ForeseenCase(
            .notOffered, .notASCII, codes: [500, 501, 550, 553, 554, 555], .notImplemented,
            "The address has characters outside ASCII; they require SMTPUTF8, which is not offered.",
            mover: "you (the address)", advice: "Use an ASCII address."),
        ForeseenCase(
            .malformed, .notASCII, codes: [500, 501, 550, 553, 554, 555], .notImplemented,
            "The address has characters outside ASCII; they require SMTPUTF8 in MAIL.",
            advice: "Send MAIL with SMTPUTF8, or use an ASCII address.", steps: { _, _ in [.send(.mail)] }),
        ForeseenCase(
            .malformed, parameter: true, codes: [500, 501, 504, 553, 555], .syntaxError,
            "The parameter {} is malformed. Nothing has changed.",
            advice: "Correct {}, or omit it."),
        ForeseenCase(
            .malformed, codes: [500, 501, 553, 555], yieldingTo: [.notImplemented, .relayDenied], .syntaxError,
            "The line is malformed. Nothing has changed.", advice: "Correct it, as in {}.",
            orElse: "Correct the line.", steps: { verb, _ in [.resend(verb)] }),
        ForeseenCase(
            .notOffered, parameter: true, codes: [500, 501, 502, 504, 555], .notImplemented,
            "The server does not support {}. Nothing has changed.",
            advice: "Send {verb} again without {}.",
            steps: { verb, parameter in [.resend(verb), .leaveOut(parameter)] }),
    ]

    /// The row of a code lists all possible sequence errors; the verdict knows which one applies.
    private static let moment: [ForeseenCase] = [
        ForeseenCase(
            .outOfSequence, for: [.helloFirst, .helloFirstForExtension, .helloAfterTLS], codes: [503], .badSequence,
            "EHLO must come first. Nothing has changed.", mover: nil, advice: "Send EHLO, then {verb} again.",
            steps: { verb, _ in [.send(.ehlo), .send(verb)] }),
        ForeseenCase(
            .outOfSequence,
            for: [.transactionOpen, .authInTransaction, .tlsInTransaction, .queueInTransaction], codes: [503],
            .badSequence, "{verb} is not allowed in a transaction. Nothing has changed.", mover: nil,
            advice: "Finish the message, or abort it with RSET.", steps: { _, _ in [.send(.rset)] }),
        ForeseenCase(
            .outOfSequence, for: [.noRecipient], codes: [503, 554], .badSequence,
            "No recipient was accepted. Send no message text.", mover: nil,
            advice: "Add a recipient with RCPT, or send RSET.", steps: { _, _ in [.send(.rcpt), .send(.rset)] }),
    ]

    /// The words for a command with a verdict.
    func words(_ verdict: Verdict, _ context: ReplyContext?) -> CauseWords {
        let verb: Verb? = if case .command(let verb) = context { verb } else { nil }
        let blamed = verdict.parameter ?? verb.flatMap { CommandFacts.fact(for: $0)?.example }
        let fill = { (text: String) in
            text.replacing("{}", with: blamed ?? "").replacing("{verb}", with: verb?.name ?? "it")
        }
        let sentence = fill(blamed == nil ? plainAdvice : advice)
        return CauseWords(
            meaning: fill(meaning), cause: CauseFacts.fact(for: label)?.words ?? "", move: .client, mover: mover,
            advice: Advice(AdviceSentence(sentence), verb.map { steps($0, verdict.parameter ?? "") } ?? []),
            sources: verdict.source.map { [$0] } ?? [])
    }
}

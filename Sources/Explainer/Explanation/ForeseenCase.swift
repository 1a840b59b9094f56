import SMTPStandard
import SMTPSyntax

/// What is said of a refusal that was foreseen: the verdict on the command tells the cause, not the code.
///
///     MAIL FROM:<a@b        malformed, and then 501, 500, 553 or 555   →   the line, not the sender
///     RCPT … NOTIFY=NEVER   not offered, and then 501, 504 or 555      →   the parameter, not the address
struct ForeseenCase: Sendable {
    let kind: Verdict.Kind
    /// What is wrong with the line itself; nil for whatever it is.
    let mistake: Mistake?
    /// What the verdict has against the moment, one of these; empty where that does not matter.
    let objections: Set<Objection>
    /// Whether the verdict blames a parameter.
    let blamesParameter: Bool
    let codes: Set<ReplyCode>
    /// What the text may tell instead, of a line that most servers take all the same.
    let yieldsTo: Set<Cause>
    let label: Cause
    /// With `{}` for the parameter.
    let meaning: String
    let mover: String?
    /// The same, or with `{}` for a line that is written as it must be; `{verb}` for the verb.
    let advice: String
    /// What is advised where `{}` has no line to show.
    let plainAdvice: String
    /// What of it the program can do, for the verb and the parameter that is blamed.
    let steps: Steps

    typealias Steps = @Sendable (_ verb: Verb, _ parameter: String) -> [Advice.Step]

    init(
        _ kind: Verdict.Kind, _ mistake: Mistake? = nil, for objections: Set<Objection> = [],
        parameter: Bool = false, codes: Set<ReplyCode>, yieldingTo others: Set<Cause> = [], _ label: Cause,
        _ meaning: String, mover: String? = "yours, the line you sent", advice: String,
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

    /// The first that is met; nil when the reply has another cause, as the text, which tells `told`, may say.
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

    /// A code that means the form (x0z) settles what is wrong with the form. Otherwise the text is believed when it
    /// speaks of more than lines and addresses.
    private func isBelieved(_ verdict: Verdict, _ code: ReplyCode, _ told: Cause?) -> Bool {
        guard let told, told != label else { return true }
        if verdict.foreseesSuccess && yieldsTo.contains(told) { return false }
        return code.category == .syntax && kind != .outOfSequence || Self.aboutForm.contains(told)
    }

    /// What texts about the form of a line are easily taken for.
    private static let aboutForm: Set<Cause> = [
        .syntaxError, .notImplemented, .senderRejected, .unknownUser, .noSuchDomain, .heloRejected, .policyOther,
    ]

    static let all: [ForeseenCase] = form + moment

    private static let form: [ForeseenCase] = [
        ForeseenCase(
            .malformed, .tooLong, codes: [500, 501, 550, 553, 554, 555], .syntaxError,
            "The line is longer than a server must take: 512 octets, CR LF counted, and more for parameters.",
            advice: "Send a shorter line."),
        ForeseenCase(
            .notOffered, .notASCII, codes: [500, 501, 550, 553, 554, 555], .notImplemented,
            "The address has characters outside ASCII, for which the server must offer SMTPUTF8.",
            mover: "yours, the address", advice: "Use an ASCII address."),
        ForeseenCase(
            .malformed, .notASCII, codes: [500, 501, 550, 553, 554, 555], .notImplemented,
            "The address has characters outside ASCII, which SMTPUTF8 behind MAIL must announce.",
            advice: "Send MAIL with SMTPUTF8, or use an ASCII address.", steps: { _, _ in [.send(.mail)] }),
        ForeseenCase(
            .malformed, parameter: true, codes: [500, 501, 504, 553, 555], .syntaxError,
            "The parameter {} is not written as it must be. Nothing has changed.",
            advice: "Correct {}, or leave it out."),
        ForeseenCase(
            .malformed, codes: [500, 501, 553, 555], yieldingTo: [.notImplemented, .relayDenied], .syntaxError,
            "The line is not written as it must be. Nothing has changed.", advice: "Put that right, as in {}.",
            orElse: "Put that right.", steps: { verb, _ in [.resend(verb)] }),
        ForeseenCase(
            .notOffered, parameter: true, codes: [500, 501, 502, 504, 555], .notImplemented,
            "The server does not do what {} asks for. Nothing has changed.",
            advice: "Send {verb} again without {}.",
            steps: { verb, parameter in [.resend(verb), .leaveOut(parameter)] }),
    ]

    /// The rows of a code list all that may be out of order; the verdict knows which it is.
    private static let moment: [ForeseenCase] = [
        ForeseenCase(
            .outOfSequence, for: [.helloFirst, .helloFirstForExtension, .helloAfterTLS], codes: [503], .badSequence,
            "A hello must come first. Nothing has changed.", mover: nil, advice: "Send EHLO, then {verb} again.",
            steps: { verb, _ in [.send(.ehlo), .send(verb)] }),
        ForeseenCase(
            .outOfSequence,
            for: [.transactionOpen, .authInTransaction, .tlsInTransaction, .queueInTransaction], codes: [503],
            .badSequence, "A transaction is open, and {verb} has no place in it. Nothing has changed.", mover: nil,
            advice: "Finish the message, or drop it with RSET.", steps: { _, _ in [.send(.rset)] }),
        ForeseenCase(
            .outOfSequence, for: [.noRecipient], codes: [503, 554], .badSequence,
            "No recipient was accepted, so there is nobody to send to. Send no message text.", mover: nil,
            advice: "Name a recipient with RCPT, or send RSET.", steps: { _, _ in [.send(.rcpt), .send(.rset)] }),
    ]

    /// What is said of a command that got a verdict.
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

/// What is said of a refusal that was foreseen: the verdict on the command tells the cause, not the code.
///
///     MAIL FROM:<a@b        malformed, and then 501, 500, 553 or 555   →   the line, not the sender
///     RCPT … NOTIFY=NEVER   not offered, and then 501, 504 or 555      →   the parameter, not the address
struct ForeseenCase: Sendable {
    let kind: Verdict.Kind
    /// Where the verdict stands; nil for anywhere.
    let source: SpecReference?
    /// Whether the verdict blames a parameter.
    let blamesParameter: Bool
    let codes: Set<ReplyCode>
    /// What the text may tell instead, of a line that most servers take all the same.
    var yieldsTo: Set<Cause> = []
    let label: Cause
    /// With `{}` for the parameter.
    let meaning: String
    let mover: String?
    /// With `{}` for the parameter, else for a line that is written as it must be.
    let advice: String

    /// The first that is met; nil when the reply has another cause.
    ///
    /// A code that means the form (x0z) settles it. With another one the text, which tells `told`, is believed when it
    /// speaks of more than lines and addresses.
    static func found(_ verdict: Verdict?, _ code: ReplyCode, told: Cause?) -> ForeseenCase? {
        guard let verdict, code.category == .syntax || told.map(aboutForm.contains) ?? true else { return nil }
        return all.first { row in
            row.kind == verdict.kind && row.blamesParameter == (verdict.parameter != nil)
                && (row.codes.contains(code) || code.severity == .permanent && told == row.label)
                && (row.source == nil || row.source == verdict.source)
                && !(verdict.foreseesSuccess && told.map(row.yieldsTo.contains) ?? false)
        }
    }

    /// What texts about the form of a line are easily taken for.
    private static let aboutForm: Set<Cause> = [
        .syntaxError, .notImplemented, .senderRejected, .unknownUser, .noSuchDomain, .heloRejected, .policyOther,
    ]

    private static let all: [ForeseenCase] = [
        ForeseenCase(
            kind: .malformed, source: .rfc(5321, "4.5.3.1.4"), blamesParameter: false,
            codes: [500, 501, 550, 553, 554, 555], label: .syntaxError,
            meaning: "The line is longer than a server must take: 512 octets, CR LF counted, and more for parameters.",
            mover: "yours, the line you sent", advice: "Send a shorter line."),
        ForeseenCase(
            kind: .notOffered, source: .rfc(6531, "3.4"), blamesParameter: false,
            codes: [500, 501, 550, 553, 554, 555],
            label: .notImplemented,
            meaning: "The address has characters outside ASCII, for which the server must offer SMTPUTF8.",
            mover: "yours, the address", advice: "Use an ASCII address."),
        ForeseenCase(
            kind: .malformed, source: .rfc(6531, "3.4"), blamesParameter: false,
            codes: [500, 501, 550, 553, 554, 555], label: .notImplemented,
            meaning: "The address has characters outside ASCII, which SMTPUTF8 behind MAIL must announce.",
            mover: "yours, the line you sent", advice: "Send MAIL with SMTPUTF8, or use an ASCII address."),
        ForeseenCase(
            kind: .malformed, source: nil, blamesParameter: true, codes: [500, 501, 504, 553, 555],
            label: .syntaxError, meaning: "The parameter {} is not written as it must be. Nothing has changed.",
            mover: "yours, the line you sent", advice: "Correct {}, or leave it out."),
        ForeseenCase(
            kind: .malformed, source: nil, blamesParameter: false, codes: [500, 501, 553, 555],
            yieldsTo: [.notImplemented, .relayDenied], label: .syntaxError,
            meaning: "The line is not written as it must be. Nothing has changed.", mover: "yours, the line you sent",
            advice: "Put that right, as in {}."),
        ForeseenCase(
            kind: .notOffered, source: nil, blamesParameter: true, codes: [500, 501, 502, 504, 555],
            label: .notImplemented, meaning: "The server does not do what {} asks for. Nothing has changed.",
            mover: "yours, the line you sent", advice: "Send {verb} again without {}."),
    ]

    /// What is said of a command that got a verdict.
    func words(_ verdict: Verdict, _ context: ReplyContext?) -> CauseWords {
        let verb: Verb? = if case .command(let verb) = context { verb } else { nil }
        let blamed = verdict.parameter ?? verb.flatMap { CommandFacts.fact(for: $0)?.example }
        let fill = { (text: String) in
            let text = blamed.map { text.replacing("{}", with: $0) } ?? text.replacing(", as in {}", with: "")
            return text.replacing("{verb}", with: verb?.name ?? "it")
        }
        return CauseWords(
            meaning: fill(meaning), cause: CauseFacts.fact(for: label)?.words ?? "", move: .client, mover: mover,
            advice: fill(advice), sources: verdict.source.map { [$0] } ?? [])
    }
}

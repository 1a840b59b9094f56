import SMTPSyntax

/// A rule that determines a cause; all of its conditions must be met.
///
///     CauseRule(.relayDenied, ["relaying denied"])
///     CauseRule(.rateLimited, ["quota"], and: ["hourly", "per day"])
///     CauseRule(.mailboxDisabled, ["account", "user"], near: ["disabled", "closed"])
///
/// A phrase is in lower case, matches from the beginning of a word, and may be a part of it: `greylist` also
/// matches "greylisted". With a `$` at its end the word must end there; ` * ` allows up to sixty octets between its
/// parts; only a phrase with a `~` at its head matches inside URLs. In the text `@` replaces
/// each mail address and `#` for each IP address (`CauseText`).
struct CauseRule: Hashable, Sendable {
    let label: Cause
    /// One of these must be in the text; empty for any text.
    let phrases: [String]
    /// And one of these.
    let others: [String]
    /// And one of these, in a sentence that has one of the phrases: what is said of the subject.
    let near: [String]
    /// And none of these.
    let excluded: [String]
    /// The commands that the reply may answer; empty for all.
    let stages: Set<Verb>
    /// Whether the command must be known.
    let needsStage: Bool
    /// The reply code; nil for all.
    let codes: ClosedRange<UInt16>?
    /// The enhanced code from its second number on, `7.1` or `7` for the whole subject; empty for all.
    let enhanced: [String]
    /// The evidence for the row; every row of a stage has it.
    let seen: CauseEvidence?

    init(
        _ label: Cause, _ phrases: [String] = [], and others: [String] = [], near: [String] = [],
        not excluded: [String] = [],
        at stages: Set<Verb> = [], onlyAt known: Set<Verb> = [], code codes: ClosedRange<UInt16>? = nil,
        enhanced: [String] = [], seen: CauseEvidence? = nil
    ) {
        self.label = label
        self.phrases = phrases
        self.others = others
        self.near = near
        self.excluded = excluded
        self.stages = stages.union(known)
        needsStage = !known.isEmpty
        self.codes = codes
        self.enhanced = enhanced
        self.seen = seen
    }

    /// The cause, where words tell it and not only codes.
    var toldCause: Cause? { phrases.isEmpty ? nil : label }

    /// The first condition, which distinguishes the row from the others of its stage.
    var sign: String {
        if let phrase = phrases.first { return ([phrase] + (others + near).prefix(1)).joined(separator: " + ") }
        let codes = codes.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)" }
        let verbs = stages.map(\.name).sorted().first
        return [codes, enhanced.first.map { "X.\($0)" }, verbs].compactMap { $0 }.joined(separator: " ")
    }
}

extension Set<Verb> {
    /// Where the message itself is judged.
    static let message: Set<Verb> = [.dataEndKey, .lmtpDataEndKey, .prdrRecipientKey, .prdrEndKey, .bdat]
    /// Before any recipient is named.
    static let early: Set<Verb> = [.connectKey, .ehlo, .helo, .lhlo, .mail]
}

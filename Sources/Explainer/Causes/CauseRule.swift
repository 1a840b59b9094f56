import SMTPSyntax

/// One row of what tells a cause: all that it names must be met.
///
///     CauseRule(.relayDenied, ["relaying denied"])
///     CauseRule(.rateLimited, ["quota"], and: ["hourly", "per day"])
///
/// A phrase is written in lower case, stands at the beginning of a word, and may go on in the text: `greylist` is also
/// found in "greylisted". A `$` at its end wants the word to end there; ` * ` lets up to sixty octets stand between its
/// parts; a `~` at its head looks into the addresses of web pages, and nothing else does. In the text `@` stands for
/// each mail address and `#` for each IP address (`CauseText`).
struct CauseRule: Hashable, Sendable {
    let label: Cause
    /// One of these must stand in the text; empty: whatever it says.
    let phrases: [String]
    /// And one of these.
    let others: [String]
    /// And none of these.
    let excluded: [String]
    /// What is answered, if that is known; empty for all.
    let stages: Set<Verb>
    /// Whether it must be known.
    let needsStage: Bool
    /// The reply code; nil for all.
    let codes: ClosedRange<UInt16>?
    /// The enhanced code from its second number on, `7.1` or `7` for the whole subject; empty for all.
    let enhanced: [String]
    /// What the row rests on; every row of a stage has it.
    let seen: CauseEvidence?

    init(
        _ label: Cause, _ phrases: [String] = [], and others: [String] = [], not excluded: [String] = [],
        at stages: Set<Verb> = [], onlyAt known: Set<Verb> = [], code codes: ClosedRange<UInt16>? = nil,
        enhanced: [String] = [], seen: CauseEvidence? = nil
    ) {
        self.label = label
        self.phrases = phrases
        self.others = others
        self.excluded = excluded
        self.stages = stages.union(known)
        needsStage = !known.isEmpty
        self.codes = codes
        self.enhanced = enhanced
        self.seen = seen
    }

    /// What the row asks for first, by which it is told from the others of its stage.
    var sign: String {
        if let phrase = phrases.first { return ([phrase] + others.prefix(1)).joined(separator: " + ") }
        let codes = codes.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)" }
        let verbs = stages.map(\.name).sorted().first
        return [codes, enhanced.first.map { "X.\($0)" }, verbs].compactMap { $0 }.joined(separator: " ")
    }
}

extension Set<Verb> {
    /// Where the message itself is judged.
    static let message: Set<Verb> = [.dataEndKey, .lmtpDataEndKey, .bdat]
    /// Before any recipient is named.
    static let early: Set<Verb> = [.connectKey, .ehlo, .helo, .lhlo, .mail]
}

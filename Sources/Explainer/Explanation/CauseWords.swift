import SMTPSyntax

/// The sentences about a reply whose cause is known.
struct CauseWords {
    var meaning: String
    /// In a few words.
    var cause: String
    var move: Move
    /// Who can fix it, in other words than those of `Move`.
    var mover: String?
    var advice: Advice
    /// The sources, listed before all others.
    var sources: [SpecReference] = []
    /// Whether the meaning and its sources are those of the row.
    private var isOfRow = false

    /// What the choice depends on.
    struct Known {
        let code: ReplyCode
        let label: Cause
        let judgement: CauseRules.Judgement?
        let row: ReplyFact
        /// The row of the enhanced code.
        let detail: EnhancedStatusFact?
        let amid: Circumstances
        let permanence: Permanence

        /// Whether the row lists several causes, and the one that was found is narrower.
        var hasManyMeanings: Bool {
            !row.isSpecial && label != .policyOther && label != .systemError && Self.manyMeanings.contains(code)
                && (row.verb.map(Self.judged.contains) ?? true)
        }

        private static let manyMeanings: Set<ReplyCode> = [450, 451, 550, 552, 553, 554]
        /// Where the server judges sender, recipient and message; the codes of other commands mean less.
        private static let judged = Set<Verb>.message.union([.mail, .rcpt])
    }

    init(
        meaning: String, cause: String, move: Move, mover: String? = nil, advice: Advice,
        sources: [SpecReference] = []
    ) {
        self.meaning = meaning
        self.cause = cause
        self.move = move
        self.mover = mover
        self.advice = advice
        self.sources = sources
    }

    /// The narrowest words available: a special case of the cause; the row of the command, when it means that
    /// cause and no other; the enhanced code, when it does; the cause in general.
    init(_ known: Known) {
        let fact = CauseFacts.fact(for: known.label)
        let move = fact?.move ?? .noOne
        let narrow = known.judgement?.cases.first {
            $0.rule.label == known.label && known.amid.isSuperset(of: $0.amid)
        }
        if let narrow {
            self.init(
                meaning: Self.closing(narrow.meaning, known.code), cause: narrow.words, move: narrow.move ?? move,
                mover: narrow.mover, advice: narrow.advice, sources: narrow.sources)
            return
        }
        self.init(meaning: known.row.meaning, cause: known.row.cause, move: move, advice: known.row.advice)
        isOfRow = true
        let detail = known.detail.flatMap { $0.label == known.label && $0.details != nil ? $0 : nil }
        // A provider's own number says more than the code.
        let isOther = known.label != known.row.label || detail?.kind == .provider
        guard let fact, isOther || known.hasManyMeanings else { return }
        if let detail {
            meaning = Self.closing(detail.meaning, known.code)
            sources = detail.sources
            isOfRow = false
        } else if known.judgement?.told == known.label {
            meaning = Self.closing(fact.meaning, known.code)
            isOfRow = false
        }
        guard isOther else { return }
        cause = detail.flatMap { $0.kind == .provider ? $0.name : nil } ?? fact.words
        advice = detail.map(\.advice) ?? fact.advice
        // Waiting does not fix a permanent refusal.
        if known.permanence == .permanent, move == .server {
            advice = "Read the text; retrying will not help."
        }
    }

    /// Whether the sentence is based on hearsay only: the one of the row, or another with its own sources.
    func isDoubtful(after row: ReplyFact) -> Bool {
        isOfRow ? row.sources.isDoubtful : !sources.isEmpty && sources.isDoubtful
    }

    /// After 421 the connection is closed, whatever the cause (RFC 5321 §3.8).
    private static func closing(_ meaning: String, _ code: ReplyCode) -> String {
        code == 421 ? meaning + " The server closes the connection." : meaning
    }
}

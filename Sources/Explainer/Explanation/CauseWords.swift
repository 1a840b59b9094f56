import SMTPSyntax

/// What is said of a reply once its cause is known.
struct CauseWords {
    var meaning: String
    /// In a few words.
    var cause: String
    var move: Move
    /// Whose move it is, in other words than those of `Move`.
    var mover: String?
    var advice: String
    /// Where it stands, before all else that is named.
    var sources: [SpecReference] = []

    /// What is known of a reply to choose by.
    struct Known {
        let code: ReplyCode
        let label: Cause
        let judgement: CauseRules.Judgement?
        let row: ReplyFact
        /// The row of the enhanced code.
        let detail: EnhancedStatusFact?
        let amid: Circumstances
        let permanence: Permanence

        /// Whether the row lists several causes, and the one that was told is narrower.
        var hasManyMeanings: Bool {
            !row.isSpecial && label != .policyOther && label != .systemError && Self.manyMeanings.contains(code)
                && (row.verb.map(Self.judged.contains) ?? true)
        }

        private static let manyMeanings: Set<ReplyCode> = [450, 451, 550, 552, 553, 554]
        /// Where sender, recipient and message are judged; the codes of other commands mean less.
        private static let judged = Set<Verb>.message.union([.mail, .rcpt])
    }

    init(
        meaning: String, cause: String, move: Move, mover: String? = nil, advice: String,
        sources: [SpecReference] = []
    ) {
        self.meaning = meaning
        self.cause = cause
        self.move = move
        self.mover = mover
        self.advice = advice
        self.sources = sources
    }

    /// The narrowest that is known: a special case of the cause; what the row of the command says, when it means that
    /// cause and no other; what the enhanced code says, when it does; what is said of the cause in general.
    init(_ known: Known) {
        let fact = CauseFacts.fact(for: known.label)
        let move = fact?.move ?? .nobody
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
        let detail = known.detail.flatMap { $0.label == known.label && $0.details != nil ? $0 : nil }
        // A number of a provider's own tells more than the code.
        let isOther = known.label != known.row.label || detail?.kind == .provider
        guard let fact, isOther || known.hasManyMeanings else { return }
        if let detail {
            meaning = Self.closing(detail.meaning, known.code)
            sources = detail.sources
        } else if known.judgement?.told == known.label {
            meaning = Self.closing(fact.meaning, known.code)
        }
        guard isOther else { return }
        cause = detail.flatMap { $0.kind == .provider ? $0.name : nil } ?? fact.words
        advice = detail.map(\.advice) ?? fact.advice
        // What a server says for good is not mended by waiting.
        if known.permanence == .permanent, move == .server {
            advice = "Read the text; the same again will not help."
        }
    }

    /// Whether the sentence rests on hearsay only: the one of the row, or another with sources of its own.
    func isDoubtful(after row: ReplyFact) -> Bool {
        meaning == row.meaning ? row.sources.isDoubtful : !sources.isEmpty && sources.isDoubtful
    }

    /// After 421 the connection is gone, whatever the cause (RFC 5321 §3.8).
    private static func closing(_ meaning: String, _ code: ReplyCode) -> String {
        code == 421 ? meaning + " The server closes the connection." : meaning
    }

    /// The advice with the time that the text names in the place of an unknown one.
    ///
    ///     "Send the same again after some minutes."   →   "Send the same again after 5 minutes."
    mutating func wait(seconds: Int) {
        let time = Self.words(for: seconds)
        for (unknown, known) in [("some minutes", time), ("later", "after \(time)"), ("Wait,", "Wait \(time),")] {
            guard let range = advice.firstRange(of: unknown) else { continue }
            advice.replaceSubrange(range, with: known)
            return
        }
    }

    private static func words(for seconds: Int) -> String {
        for (length, unit) in [(3600, "hour"), (60, "minute")] where seconds >= length && seconds % length == 0 {
            return "\(seconds / length) \(unit)\(seconds == length ? "" : "s")"
        }
        return "\(seconds) second\(seconds == 1 ? "" : "s")"
    }
}

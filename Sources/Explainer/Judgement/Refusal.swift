import SMTPSyntax

/// A refusal as far as it tells whether it fits what was objected to before sending.
struct Refusal {
    let code: ReplyCode
    let enhanced: EnhancedStatusCode?
    let codes: CodeReading
    /// The cause that the text indicates; nil when it indicates none.
    let told: Cause?
    let text: CauseText

    /// Whether text or numbers speak of the form of a line or an address.
    var isAboutForm: Bool {
        if let causes = codes.byEnhanced, !causes.isDisjoint(with: Self.ofForm) { return true }
        return Self.formWords.contains(where: text.containsWord)
    }

    /// Whether the enhanced code names a cause that is not about the line, such as 5.1.1 or 5.2.2.
    var namesAnother: Bool {
        guard let causes = codes.byEnhanced else { return false }
        return causes.isDisjoint(with: Self.ofForm.union([.badSequence, .senderRejected]))
    }

    static let ofForm: Set<Cause> = [.syntaxError, .notImplemented]

    private static let formWords = [
        "syntax", "invalid", "bad", "malformed", "illegal", "format", "char", "ascii", "utf", "smtputf8", "8bit",
        "8-bit", "internationali", "unicode", "parse", "bracket", "not accept", "not allow", "unaccept", "parameter",
        "argument",
    ]
}

extension ForeseenCase {
    /// Whether the refusal fits. A code about syntax (x0z) confirms a mistake in syntax; a refusal that names
    /// another cause, in its text or by its enhanced code, has that cause.
    func isBelieved(_ verdict: Verdict, _ refusal: Refusal) -> Bool {
        let isOfSyntax = refusal.code.category == .syntax
        if refusal.namesAnother, !isOfSyntax { return false }
        guard let told = refusal.told, told != label else { return true }
        if verdict.foreseesSuccess && yieldsTo.contains(told) { return false }
        guard Self.aboutForm.contains(told) else { return false }
        if kinds.isEmpty || isOfSyntax || !Self.named.contains(told) { return true }
        return refusal.isAboutForm
    }

    /// The causes that texts about a line are easily confused with.
    private static let aboutForm: Set<Cause> = [
        .syntaxError, .notImplemented, .badSequence, .senderRejected, .unknownUser, .noSuchDomain, .heloRejected,
        .authFailed, .policyOther,
    ]
    /// Of these, what a text may also name outright.
    private static let named: Set<Cause> = [.unknownUser, .noSuchDomain, .authFailed]
}

import SMTPSyntax

/// What the numbers of a reply mean together: the reply code and the enhanced code, as the answer to a command.
struct CodeReading: Sendable {
    let byCode: CodeMeaning?
    let byEnhanced: Set<Cause>?
    /// What both mean, or the only one of them; nil where neither is narrow.
    let agreed: Set<Cause>?
    /// Whether both are narrow, and mean the same.
    let agree: Bool

    /// Of a reply that nothing asked for, the numbers say nothing.
    static let none = CodeReading()

    private init() { (byCode, byEnhanced, agreed, agree) = (nil, nil, nil, false) }

    init(_ code: ReplyCode, _ enhanced: EnhancedStatusCode?, _ detail: EnhancedStatusFact?, at answered: Verb?) {
        let byCode = CodeMeaning.of(code, at: answered)
        let byEnhanced = enhanced.flatMap { CodeMeaning.of($0, detail) }
        self.byCode = byCode
        self.byEnhanced = byEnhanced
        guard let causes = byCode?.causes, !causes.isEmpty else {
            agreed = byEnhanced
            agree = false
            return
        }
        guard let byEnhanced else {
            agreed = causes
            agree = false
            return
        }
        let common = causes.intersection(byEnhanced)
        agree = !common.isEmpty
        // X.5 only says that the conversation is meant; any other number is narrower than a code.
        agreed = agree ? common : enhanced?.subject == 5 ? causes : byEnhanced
    }

    /// Whether a row of words may decide, although the numbers mean something else.
    ///
    /// Words that many causes share never do. Specific words do, unless both numbers agree that the line is meant:
    /// then a user, a mailbox or a login in the text only says which part of it.
    func admits(_ row: CauseRow, in text: CauseText) -> Bool {
        let label = row.rule.label
        guard let agreed, !agreed.contains(label), byCode?.means(label) != true else { return true }
        if row.stage.weight == .documented { return true }
        // A policy without a nearer label is not nearer than a number.
        guard row.stage.weight == .specific, label != .policyOther || row.stage.isAboutSession else { return false }
        guard byCode?.causes.isEmpty == false, let subjects = Self.subjects[label] else { return true }
        return !agree && subjects.contains(where: text.containsWord)
    }

    /// What must be named before a cause is believed against a code about the line.
    private static let subjects: [Cause: [String]] = [
        .unknownUser: ["user", "mailbox", "recipient", "account", "alias", "rcpt", "@"],
        .mailboxDisabled: ["user", "mailbox", "recipient", "account", "alias", "@"],
        .mailboxFull: ["mailbox", "quota", "inbox", "full"],
        .noSuchDomain: ["domain", "host", "mx"],
        .authFailed: ["password", "credential", "username", "account", "login", "token"],
        .senderRejected: ["sender", "from", "envelope", "return", "spoof"],
    ]
}

import SMTPSyntax

/// What the numbers of a reply mean together: the reply code and the enhanced code, as the answer to a command.
struct CodeReading: Sendable {
    let byCode: CodeMeaning?
    let byEnhanced: Set<Cause>?
    /// What both mean, or the only one of them; nil where neither is narrow.
    let agreed: Set<Cause>?
    /// Whether both are narrow, and mean the same.
    let agree: Bool
    /// Whether the code belongs to other commands.
    let isOutOfPlace: Bool
    /// Whether a message may have been refused.
    private let isOfMessage: Bool

    /// Of a reply that nothing asked for, the numbers say nothing.
    static let none = CodeReading()

    private init() {
        (byCode, byEnhanced, agreed, agree, isOutOfPlace, isOfMessage) = (nil, nil, nil, false, false, true)
    }

    /// A code that belongs to other commands means its first digit and no more.
    init(
        _ code: ReplyCode, _ enhanced: EnhancedStatusCode?, _ detail: EnhancedStatusFact?, at answered: Verb?,
        isOutOfPlace: Bool = false
    ) {
        let byCode = isOutOfPlace ? nil : CodeMeaning.of(code, at: answered)
        let byEnhanced = enhanced.flatMap { CodeMeaning.of($0, detail) }
        self.byCode = byCode
        self.byEnhanced = byEnhanced
        isOfMessage = answered.map { Set.message.contains($0) || $0 == .data } ?? true
        let isOfLogin = Self.ofLogin.contains(code)
        self.isOutOfPlace = isOutOfPlace || isOfLogin && answered.map { !Verb.logins.contains($0) } ?? false
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
        // A row without words rests on the codes, and a code out of place means nothing but its first digit.
        if isOutOfPlace, row.rule.phrases.isEmpty { return false }
        guard let agreed, !agreed.contains(label) else { return true }
        if row.stage.weight == .specific, isDemand(label) { return true }
        if row.stage.weight == .documented || row.stage.weight == .specific && byCode?.means(label) == true {
            return true
        }
        // A policy without a nearer label is not nearer than a number; of a message the text knows more.
        guard row.stage.weight == .specific, label != .policyOther || isOfMessage || row.stage.isAboutSession else {
            return false
        }
        guard byCode?.causes.isEmpty == false, Self.subjects[label] != nil else { return true }
        return !agree && Self.names(label, text)
    }

    /// Whether a cause is a demand for something first, which is a matter of order.
    func isDemand(_ cause: Cause) -> Bool {
        agreed?.contains(.badSequence) == true && (cause == .tlsRequired || cause == .authRequired)
    }

    /// The codes that AUTH alone is answered with (RFC 4954 §6).
    private static let ofLogin: Set<ReplyCode> = [432, 523, 524, 525, 534, 535, 538]

    /// Whether a text names what a cause is about: "user unknown" a user, "not recognized" nothing.
    static func names(_ cause: Cause, _ text: CauseText) -> Bool {
        subjects[cause]?.contains(where: text.containsWord) ?? true
    }

    /// What must be named before a cause is believed against a code about the line.
    private static let subjects: [Cause: [String]] = [
        .unknownUser: ["user", "mailbox", "recipient", "account", "alias", "rcpt", "@"],
        .mailboxDisabled: ["user", "mailbox", "recipient", "account", "alias", "@"],
        .mailboxFull: ["mailbox", "quota", "inbox", "full"],
        .noSuchDomain: ["domain", "host", "mx"],
        .authFailed: ["password", "credential", "username", "account", "login", "token"],
        .senderRejected: ["sender", "from", "envelope", "return", "spoof", "your account", "your smtp account"],
    ]
}

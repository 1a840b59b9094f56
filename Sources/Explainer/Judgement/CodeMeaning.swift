import SMTPSyntax

/// The causes that a number of a reply can mean: a reply code, or the second and third number of an enhanced code.
///
///     503                badSequence                       the order is wrong
///     X.5.1              badSequence, notImplemented       "out of sequence or unsupported" (RFC 3463 §3.6)
///     503 5.5.1          badSequence                       what both mean
///
/// A number without a row is used for anything, and says nothing against a text.
struct CodeMeaning: Sendable {
    let codes: Set<ReplyCode>
    /// What is answered; empty for anything.
    let answers: Set<Verb>
    let causes: Set<Cause>
    /// Causes that servers often send with the number, so that no contradiction is worth a remark.
    let tolerated: Set<Cause>

    private init(
        _ codes: Set<ReplyCode>, at answers: Set<Verb> = [], _ causes: Set<Cause>, or tolerated: Set<Cause> = []
    ) {
        self.codes = codes
        self.answers = answers
        self.causes = causes
        self.tolerated = tolerated
    }

    /// Whether a cause is among these, or often sent with the number.
    func means(_ cause: Cause) -> Bool { causes.contains(cause) || tolerated.contains(cause) }

    /// The causes that a code means as the answer to a command; nil where it is used for anything.
    static func of(_ code: ReplyCode, at answered: Verb?) -> CodeMeaning? {
        all.first {
            $0.codes.contains(code) && ($0.answers.isEmpty || answered.map($0.answers.contains) ?? false)
        }
    }

    /// The first match counts, so what is narrower comes first.
    static let all: [CodeMeaning] = syntax + security + mail

    /// x0z, and 555: the line is meant (RFC 5321 §4.2.4, §4.3.2).
    private static let syntax: [CodeMeaning] = [
        CodeMeaning([501, 504], at: Verb.hellos, [.heloRejected, .syntaxError, .notImplemented]),
        CodeMeaning([501], at: [.auth], [.syntaxError, .notImplemented, .authFailed]),
        CodeMeaning([500, 501], at: .message, [.policyOther, .syntaxError, .notImplemented]),
        CodeMeaning([500], [.syntaxError, .notImplemented]),
        CodeMeaning([501], [.syntaxError], or: [.senderRejected, .heloRejected, .unknownUser]),
        CodeMeaning([502], [.notImplemented], or: [.badSequence]),
        CodeMeaning([503], at: [.auth, .bdat, .starttls], [.badSequence, .notImplemented]),
        CodeMeaning([503], at: [.data], [.badSequence, .tooManyRecipients]),
        CodeMeaning([503], [.badSequence], or: [.notImplemented]),
        CodeMeaning([504], [.notImplemented], or: [.syntaxError, .heloRejected]),
        CodeMeaning([555], [.notImplemented, .syntaxError]),
    ]

    /// x3z (RFC 4954 §6, RFC 3207 §4); most of them belong to AUTH alone.
    private static let security: [CodeMeaning] = [
        CodeMeaning([530], at: [.auth], [.tlsRequired]),
        CodeMeaning([530], [.authRequired, .tlsRequired]),
        CodeMeaning([432, 525, 535], at: [.auth], [.authFailed], or: [.notImplemented, .policyOther, .tlsRequired]),
        CodeMeaning([534], at: [.auth], [.authFailed, .tlsRequired, .notImplemented]),
        CodeMeaning([523, 524, 538], at: [.auth], [.tlsRequired], or: [.authFailed]),
    ]

    /// x5z with a narrow meaning. Text may always be narrower, so these only show what does not fit.
    private static let mail: [CodeMeaning] = [
        CodeMeaning(
            [452], [],
            or: [
                .storage, .mailboxFull, .tooManyRecipients, .messageTooLarge, .rateLimited, .systemError, .greylisted,
            ]),
        CodeMeaning(
            [552], [],
            or: [
                .storage, .mailboxFull, .tooManyRecipients, .messageTooLarge, .rateLimited, .policyOther, .contentVirus,
                .contentSpam, .systemError,
            ]),
        CodeMeaning(
            [521], at: [.connectKey], [.noSuchDomain],
            or: [
                .dnsblListed, .blockedIPReputation, .policyOther, .badSequence, .rateLimited, .noReverseDNS,
                .systemError,
            ]),
        CodeMeaning([551], at: [.rcpt, .vrfy], [.unknownUser], or: [.mailboxDisabled, .relayDenied, .noSuchDomain]),
        CodeMeaning([556], at: [.rcpt], [.noSuchDomain], or: [.unknownUser, .senderRejected, .policyOther]),
    ]

    // MARK: Enhanced codes

    /// The causes that an enhanced code means; nil where it is used for anything.
    static func of(_ enhanced: EnhancedStatusCode, _ detail: EnhancedStatusFact?) -> Set<Cause>? {
        // 4.5.1 is no number for a command that is wrong, but a server's mistake.
        if enhanced.subject == 5, detail?.classes.contains(enhanced.statusClass) != true { return nil }
        if enhanced.subject == 5, let causes = protocolCodes[enhanced.detail] { return causes }
        guard let detail, let label = detail.label, detail.details != nil, detail.detail != 0 else { return nil }
        return [label]
    }

    /// X.5: some of these numbers mean several things (RFC 3463 §3.6, RFC 4954 §6).
    private static let protocolCodes: [UInt16: Set<Cause>] = [
        1: [.badSequence, .notImplemented], 2: [.syntaxError, .notImplemented], 3: [.tooManyRecipients],
        4: [.syntaxError, .notImplemented], 5: [.notImplemented], 6: [.syntaxError],
    ]
}

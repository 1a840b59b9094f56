import SMTPSyntax

/// Contradictions between the numbers of a reply.
///
///     550 4.1.1   the first digits differ
///     354 2.0.0   an intermediate reply has no enhanced code
///     550 5.1.5   the number of a valid address, in a refusal
///
/// The registry names reply codes for most numbers, but servers do not follow it closely, so these are not compared.
package enum Contradiction {
    /// One sentence per contradiction, for the screen; empty without any.
    package static func sentences(in code: ReplyCode, _ enhanced: EnhancedStatusCode?) -> [String] {
        var sentences: [String] = []
        if let enhanced {
            if let sentence = firstDigits(code, enhanced) { sentences.append(sentence) }
            if let sentence = meaning(code, enhanced) { sentences.append(sentence) }
        }
        if !code.isInGrammar {
            sentences.append("\(code) is not an SMTP reply code (RFC 5321 §4.2).")
        }
        return sentences
    }

    private static func firstDigits(_ code: ReplyCode, _ enhanced: EnhancedStatusCode) -> String? {
        if code.severity == .intermediate {
            return "\(code) should not have \(enhanced): a 3yz reply has no enhanced code (RFC 2034 §4). "
                + "Some servers, such as go-smtp, send one anyway."
        }
        guard enhanced.statusClass != code.number / 100 else { return nil }
        return "\(code) and \(enhanced) contradict each other: the first digits must be the same (RFC 2034 §4)."
    }

    /// A number for failure in a success, or one for success in a failure. Servers often mix up 4 and 5, and
    /// a detail of 0 says nothing that could contradict.
    private static func meaning(_ code: ReplyCode, _ enhanced: EnhancedStatusCode) -> String? {
        guard let row = EnhancedStatusFacts.registered(enhanced.subject, enhanced.detail), row.detail != 0 else {
            return nil
        }
        let number = "X.\(enhanced.subject).\(enhanced.detail)"
        if code.severity.isSuccess, !row.classes.contains(2) {
            return "\(code) means success, but \(number) means failure: \(row.name) (\(row.source))."
        }
        if code.severity == .transient || code.severity == .permanent, row.classes == [2] {
            return "\(code) means failure, but \(number) means success: \(row.name) (\(row.source))."
        }
        return nil
    }

    // MARK: Codes and text

    /// What disagrees with the cause that was found: of the reply code, the enhanced code and the text, each that
    /// means something else. One sentence for each.
    ///
    ///     552 5.1.1 mailbox not found   →   552 means another cause; the text counts
    ///     550 5.1.1 mailbox full        →   5.1.1 means another cause; the text counts
    static func sentences(against label: Cause, _ basis: Judgement.Basis, _ evidence: Evidence) -> [String] {
        let (code, codes) = (evidence.code, evidence.codes)
        guard basis != .verdict, let words = CauseFacts.fact(for: label)?.words,
            let winner = winner(label, basis, evidence)
        else { return [] }
        let isAssociated = evidence.detail?.replyCodes.contains(code) == true
        var sentences: [String] = []
        if let meaning = codes.byCode, !meaning.tolerated.contains(label), !fits(label, meaning.causes),
            !(isAssociated && codes.byEnhanced?.contains(label) == true), let fact = ReplyCodeFacts.fact(for: code)
        {
            sentences.append("\(code) says: \(fact.cause); \(winner) says: \(words). Here \(winner) counts.")
        }
        if let causes = codes.byEnhanced, !fits(label, causes), let enhanced = evidence.enhanced,
            let detail = evidence.detail, !(isAssociated && codes.byCode?.causes.contains(label) == true)
        {
            let teller = winner.prefix(1).uppercased() + winner.dropFirst()
            sentences.append("\(teller) says: \(words); \(enhanced) says: \(detail.name). Here \(winner) counts.")
        }
        return sentences
    }

    /// What says the cause; nil where it was concluded from what is possible here.
    private static func winner(_ label: Cause, _ basis: Judgement.Basis, _ evidence: Evidence) -> String? {
        switch basis {
        case .verdict: nil
        case .text:
            evidence.findings.told == label && evidence.findings.row?.stage.weight != .general ? "the text" : nil
        case .provider: evidence.findings.told == label ? "the text" : evidence.enhanced?.description
        case .codes:
            if evidence.codes.byEnhanced?.contains(label) == true {
                evidence.enhanced?.description
            } else {
                evidence.codes.byCode?.means(label) == true ? "\(evidence.code)" : nil
            }
        }
    }

    /// A success whose text begins like a refusal.
    static func sentences(in code: ReplyCode, text: CauseText) -> [String] {
        // Help speaks of anything.
        guard code.severity.isSuccess, code != 211, code != 214,
            refusals.contains(where: { text.holds($0, at: 1) }) || inRefusals.contains(where: text.containsWord)
        else { return [] }
        let meaning = code.severity == .intermediate ? "waits for more" : "means success"
        return ["The text reads like a refusal, but \(code) \(meaning). Only the code counts (RFC 5321 §4.2)."]
    }

    private static let refusals = [
        "reject", "denied", "refused", "not accepted", "permission denied", "user unknown", "no such",
        "unknown user", "error", "failed", "failure", "invalid", "syntax error", "command not",
    ].map { Array($0.utf8) }

    /// What only refusals say, wherever it is in them.
    private static let inRefusals = [
        "transaction failed", "access denied", "must issue", "insufficient", "too many recipients", "lookup failure",
        "authentication required", "command rejected", "address rejected", "not available due", "mailbox full",
    ]

    /// Whether servers confuse two causes with each other.
    static func areConfused(_ one: Cause, _ other: Cause) -> Bool { fits(one, [other]) }

    private static func fits(_ label: Cause, _ causes: Set<Cause>) -> Bool {
        causes.contains(label)
            || families.contains { $0.contains(label) && !$0.isDisjoint(with: causes) }
    }

    /// Causes that servers confuse with each other; two that share no row are different matters.
    private static let families: [Set<Cause>] = [
        [
            .blockedIPReputation, .dnsblListed, .contentSpam, .contentVirus, .rateLimited, .greylisted, .noReverseDNS,
            .spfFail, .dkimFail, .dmarcFail, .senderRejected, .heloRejected, .relayDenied, .policyOther,
        ],
        [.unknownUser, .noSuchDomain, .mailboxDisabled, .policyOther, .relayDenied],
        [.authRequired, .authFailed, .tlsRequired, .relayDenied, .policyOther],
        [.systemError, .storage, .timeout, .routingLoop, .rateLimited, .greylisted],
        [.mailboxFull, .storage, .messageTooLarge], [.tooManyRecipients, .rateLimited],
        [.syntaxError, .badSequence, .notImplemented],
    ]
}

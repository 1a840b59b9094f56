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

    /// The causes that codes with a narrow meaning can have; other codes are used for anything.
    private static let meant: [ReplyCode: Set<Cause>] = [
        452: [.storage, .mailboxFull, .tooManyRecipients, .messageTooLarge, .rateLimited, .systemError, .greylisted],
        552: [
            .storage, .mailboxFull, .tooManyRecipients, .messageTooLarge, .rateLimited, .policyOther, .contentVirus,
            .contentSpam, .systemError,
        ],
        556: [.noSuchDomain, .unknownUser, .senderRejected, .policyOther],
    ]

    /// The text, or the enhanced code, indicates a cause that the code is not meant for.
    ///
    ///     552 5.1.1 mailbox not found   →   the text counts here
    static func sentences(in code: ReplyCode, _ label: Cause, told: Cause?, _ enhanced: EnhancedStatusCode?) -> [String]
    {
        guard let meant = meant[code], !meant.contains(label), let row = ReplyCodeFacts.fact(for: code),
            let words = CauseFacts.fact(for: label)?.words
        else { return [] }
        let teller = told == nil ? enhanced?.description ?? "the rest" : "the text"
        return ["\(code) says: \(row.cause); \(teller) says: \(words). Here \(teller) counts."]
    }

    /// The text indicates one cause, the enhanced code another.
    ///
    ///     550 5.1.1 mailbox full   →   the text counts here
    static func sentences(
        told: Cause?, _ detail: EnhancedStatusFact?, _ enhanced: EnhancedStatusCode?
    ) -> [String] {
        guard let told, let detail, let enhanced, let label = detail.label, detail.detail != 0, told != label,
            let words = CauseFacts.fact(for: told)?.words,
            !families.contains(where: { $0.contains(told) && $0.contains(label) })
        else { return [] }
        return ["The text says: \(words); \(enhanced) says: \(detail.name). Here the text counts."]
    }
}

import SMTPSyntax

extension EnhancedStatusFact {
    /// Whether it can be about what was answered: STARTTLS has no address, and MAIL no recipient.
    func isAbout(_ answered: Verb?) -> Bool {
        guard let answered, let subject, let detail, details?.count == 1, kind != .provider else { return true }
        if subject == 7, Self.ofLogin.contains(detail) {
            return Verb.logins.contains(answered) || !PossibleCauses.isKnown(answered)
        }
        if subject == 7, Self.ofPriority.contains(detail) {
            return !PossibleCauses.isKnown(answered) || Self.withAddresses.contains(answered)
                || Verb.transactionStarters.contains(answered)
        }
        guard Self.ofMail.contains(subject) else { return true }
        if Verb.transactionStarters.contains(answered) {
            return subject == 6 || subject == 1 && !Self.ofRecipients.contains(detail)
        }
        return !PossibleCauses.isKnown(answered) || Self.withAddresses.contains(answered)
    }

    /// A remark where it is not; nil where it is, or where the refusal goes by something else.
    func outOfPlace(_ code: EnhancedStatusCode, _ setting: ReplySetting) -> String? {
        guard !isAbout(setting.answered), code.statusClass != 2, let context = setting.context else { return nil }
        return "\(code) says: \(name); that cannot be about \(context.asked)."
    }

    /// X.7.8, X.7.9, X.7.12 and X.7.13: about a name and a password (RFC 4954 §6, RFC 5248 §2.4).
    private static let ofLogin: Set<UInt16> = [8, 9, 12, 13]
    /// X.7.15 and X.7.16: the priority of a message, a parameter of MAIL (RFC 6710 §10).
    private static let ofPriority: Set<UInt16> = [15, 16]
    /// X.1 addresses, X.2 mailboxes, X.6 content.
    private static let ofMail: Set<UInt16> = [1, 2, 6]
    /// X.1.1 to X.1.6 and X.1.10: about the destination.
    private static let ofRecipients: Set<UInt16> = [1, 2, 3, 4, 5, 6, 10]
    private static let withAddresses = Set<Verb>.message.union([
        .rcpt, .data, .burl, .vrfy, .expn, .prdrRecipientKey, .prdrEndKey,
    ])
}

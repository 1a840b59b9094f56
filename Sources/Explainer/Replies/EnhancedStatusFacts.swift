import SMTPSyntax

/// The enhanced status codes, one row per code; the folder Enhanced has a file for each subject.
///
/// The registry is covered up to X.7.30. The copy that was read may be older than its last change, in December 2024.
package enum EnhancedStatusFacts {
    package static let all: [EnhancedStatusFact] =
        SubjectStatusCodes.classes + registry + SecurityStatusCodes.superseded + ProviderStatusCodes.all

    /// What RFCs and the IANA registry say of subjects and details.
    private static let registry: [EnhancedStatusFact] =
        SubjectStatusCodes.subjects + SubjectStatusCodes.unspecific + AddressStatusCodes.all + MailboxStatusCodes.all
        + SystemStatusCodes.all + NetworkStatusCodes.all + ProtocolStatusCodes.all + ContentStatusCodes.all
        + SecurityStatusCodes.security + SecurityStatusCodes.checks

    private struct Key: Hashable {
        let subject: UInt16?
        let detail: UInt16?
    }

    private static let byKey = Dictionary(
        registry.map { (Key(subject: $0.subject, detail: $0.detail), $0) }, uniquingKeysWith: { first, _ in first })

    /// The row of a code, or of its subject; nil when neither is known.
    ///
    /// A registered number has the registered meaning; a number that only a provider uses means what that
    /// provider says.
    package static func fact(for code: EnhancedStatusCode) -> EnhancedStatusFact? { fact(for: code, provider: nil) }

    /// The row of a code in the words of a provider, such as "Microsoft" or "Gmail", in any case; else as above.
    ///
    ///     5.4.1 of an unknown server      →   no answer from the host
    ///     5.4.1 of Microsoft              →   recipient rejected, or relay denied
    package static func fact(for code: EnhancedStatusCode, provider: String?) -> EnhancedStatusFact? {
        let special = ProviderStatusCodes.all.filter { $0.covers(code) }
        if let provider, let row = special.first(where: { ASCII.equal(($0.provider ?? "").utf8, provider.utf8) }) {
            return row
        }
        return registered(code.subject, code.detail) ?? special.first ?? registered(code.subject, nil)
    }

    /// What the registry has under a subject and a detail, or under a subject alone.
    static func registered(_ subject: UInt16, _ detail: UInt16?) -> EnhancedStatusFact? {
        byKey[Key(subject: subject, detail: detail)]
    }
}

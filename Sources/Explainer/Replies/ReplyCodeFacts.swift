import SMTPSyntax

/// What each reply code means in general, one row per code.
///
/// The seed is the numeric list of RFC 821 §4.2.2; then come what RFC 5321 added, what the extensions brought, what
/// servers send without a standard, and what appears only on help pages. What a code means in reply to one command
/// is in `ReplyContextFacts`.
package enum ReplyCodeFacts {
    package static let all: [ReplyFact] =
        SeedCodes.all + LaterCodes.all + ExtensionCodes.all + CourierCodes.all + OddCodes.all + HelpPageCodes.all

    private static let byCode = Dictionary(uniqueKeysWithValues: all.map { ($0.code, $0) })

    /// The row of a code; nil for an unknown code.
    package static func fact(for code: ReplyCode) -> ReplyFact? { byCode[code] }
}

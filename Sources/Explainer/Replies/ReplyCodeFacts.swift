import SMTPSyntax

/// What each reply code means in general, one row a code.
///
/// The seed is the numeric list of RFC 821 §4.2.2; then come what RFC 5321 added, what the extensions brought, what
/// servers send without a standard, and what stands only on help pages. What a code means as the answer to one command
/// stands in `ReplyContextFacts`.
package enum ReplyCodeFacts {
    package static let all: [ReplyFact] =
        SeedCodes.all + LaterCodes.all + ExtensionCodes.all + CourierCodes.all + OddCodes.all + HelpPageCodes.all

    private static let byCode = Dictionary(uniqueKeysWithValues: all.map { ($0.code, $0) })

    /// The row of a code; nil when the code is not known here.
    package static func fact(for code: ReplyCode) -> ReplyFact? { byCode[code] }
}

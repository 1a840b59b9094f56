import SMTPSyntax

/// The positive codes that each command can be answered with, one row per pair.
///
///     PositiveCodes.standing(of: 354, to: .command(.data))       // .listed
///     PositiveCodes.standing(of: 250, to: .command(.data))       // .foreign
///     PositiveCodes.standing(of: 299, to: .command(.mail))       // .byFirstDigit
///
/// Only a listed code is a success without reservation.
package enum PositiveCodes {
    package static let all: [PositiveCode] = ofCommands + ofOtherContexts + alsoSent

    /// What the tables of verbs have as success.
    private static let ofCommands: [PositiveCode] = CommandFacts.all.flatMap { fact in
        fact.expects.map { PositiveCode(fact.verb, $0, by: fact.sources.first ?? .rfc(5321, "4.3.2")) }
    }

    private static let ofOtherContexts: [PositiveCode] = [
        PositiveCode(.connectKey, 220, by: .rfc(5321, "4.3.2")),
        PositiveCode(.dataEndKey, 250, by: .rfc(5321, "4.3.2")),
        PositiveCode(.lmtpDataEndKey, 250, by: .rfc(2033, "4.2")),
        PositiveCode(.prdrRecipientKey, 250, by: .draft("hall-prdr")),
        PositiveCode(.prdrEndKey, 250, by: .seen(in: "Exim")),
    ]

    /// What extensions add to commands that exist without them, and what servers send without a standard.
    private static let alsoSent: [PositiveCode] = [
        PositiveCode(.mail, 355, by: .rfc(1845, "3")),
        PositiveCode(.rcpt, 252, by: .reported(of: "some servers")),
        PositiveCode(.dataEndKey, 353, by: .draft("hall-prdr")),
        PositiveCode(.help, 250, by: .seen(in: "aiosmtpd")),
        PositiveCode(.quit, 250, by: .rfc(1985)),
        PositiveCode(Verb("DEBUG"), 200, by: .seen(in: "sendmail")),
    ]

    private static let byKey = Dictionary(grouping: all, by: \.key).mapValues { $0.map(\.code) }

    /// The codes of each context, by its number.
    private static let byContext = ContextNumbers.all.map { byKey[$0.factKey] ?? [] }
    private static let isVerb = ContextNumbers.all.map { if case .command = $0 { true } else { false } }
    /// Whether no other code will do.
    private static let isExact = ContextNumbers.all.map { $0 == .greeting || exact.contains($0.factKey) }

    /// The positive codes of a context; empty where nothing is known of it, as for a verb that no table has.
    package static func codes(for context: ReplyContext) -> [ReplyCode] {
        byContext[ContextNumbers.number(of: context)]
    }

    /// The section that has the positive codes of a context.
    package static func source(for context: ReplyContext) -> SpecReference {
        all.first { $0.key == context.factKey }?.source ?? .rfc(5321, "4.3.2")
    }

    /// How a code relates to what it answers; nil for a refusal, and where nothing is known of the context.
    package static func standing(of code: ReplyCode, to context: ReplyContext) -> PositiveStanding? {
        standing(of: code, atContext: ContextNumbers.number(of: context))
    }

    /// The same for the number of a context.
    static func standing(of code: ReplyCode, atContext number: Int) -> PositiveStanding? {
        guard code.severity.isSuccess else { return nil }
        let known = byContext[number]
        guard !known.isEmpty else {
            // A verb that no table has is nothing that a server asks for more after. 334 may be meant: ` AUTH`.
            return isVerb[number] && code.severity == .intermediate && code != 334 ? .foreign : nil
        }
        if known.contains(code) { return .listed }
        guard !isExact[number], !ofOneKind.contains(code) else { return .foreign }
        return known.contains { $0.severity == code.severity } ? .byFirstDigit : .foreign
    }

    /// After these commands the code decides what the next bytes are, so no other will do (RFC 3207 §4).
    private static let exact: Set<Verb> = [.starttls, Verb("X-ANONYMOUSTLS"), .xclient]
    /// Codes that report one thing alone: help, the greeting, the end, authentication, and the three that ask for more.
    private static let ofOneKind: [ReplyCode] = [211, 214, 220, 221, 235, 334, 353, 354, 355]
}

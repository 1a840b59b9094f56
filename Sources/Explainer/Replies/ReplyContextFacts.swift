import SMTPSyntax

/// What a code means in reply to one command, one row per pair of command and code.
///
/// The pairs are those of RFC 5321 §4.3.2 and RFC 821 §4.3, and what the extensions and real servers added.
package enum ReplyContextFacts {
    package static let all: [ReplyFact] =
        GreetingReplies.all + HelloReplies.all + MailReplies.all + RcptReplies.all + messages + LookupReplies.all
        + SmallCommandReplies.all + security + extra + AnyCommandReplies.all

    private static let messages: [ReplyFact] = DataReplies.all + RecipientResultReplies.all + ChunkReplies.all
    private static let security: [ReplyFact] = TLSReplies.all + AuthReplies.all
    private static let extra: [ReplyFact] = TurningReplies.all + HistoricReplies.all + PrivateVerbReplies.all

    private struct Key: Hashable {
        let verb: Verb
        let code: ReplyCode
    }

    private static let byKey = Dictionary(grouping: all) { Key(verb: $0.verb ?? Verb(""), code: $0.code) }

    private static let verbsByCode = Dictionary(grouping: all, by: \.code).mapValues { rows in
        rows.compactMap(\.verb).reduce(into: [Verb]()) { if !$0.contains($1) { $0.append($1) } }
    }

    /// What a code is known to answer.
    package static func verbs(of code: ReplyCode) -> [Verb] { verbsByCode[code] ?? [] }

    /// The rows of a pair: the general case, and the special ones.
    package static func facts(for verb: Verb, _ code: ReplyCode) -> [ReplyFact] {
        byKey[Key(verb: verb, code: code)] ?? []
    }

    /// The general row of a pair; nil for an unknown pair.
    package static func fact(for verb: Verb, _ code: ReplyCode) -> ReplyFact? {
        facts(for: verb, code).first { $0.occasion.isEmpty }
    }
}

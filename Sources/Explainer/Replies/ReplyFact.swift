import SMTPSyntax

/// One row of what is known about a reply.
///
/// With a verb it says what the code means as an answer to that command; without one, what it means in general. A row
/// with an occasion speaks of a special case of the pair, and says by which signs the case is told.
package struct ReplyFact: Hashable, Sendable {
    package let code: ReplyCode
    /// The command answered, or a key of `ReplyContext.factKey`; nil for the general row of a code.
    package let verb: Verb?
    /// A short name for the general row of a code, such as "Mailbox unavailable"; empty in context rows.
    package let name: String
    /// The special case in a few words, such as "relay denied"; empty for the general case of a pair.
    package let occasion: String
    /// What tells that the special case is met: any one of these.
    package let signs: [Sign]
    package let status: FactStatus
    /// What it means, in a sentence or two.
    package let meaning: String
    /// The likely cause in a few words, without a full stop; empty where success needs none.
    package let cause: String
    /// The label of that cause.
    package let label: Cause
    /// What to try; empty where there is nothing to do.
    package let advice: Advice
    package let sources: [SpecReference]

    /// Whether it speaks of a case that signs tell, and not of the pair in general.
    var isSpecial: Bool { !signs.isEmpty }

    /// The general row of a code.
    init(
        _ code: ReplyCode, _ name: String, _ meaning: String, cause: String = "", _ label: Cause,
        advice: Advice, status: FactStatus = .standard, _ sources: SpecReference...
    ) {
        self.code = code
        verb = nil
        self.name = name
        occasion = ""
        signs = []
        self.status = status
        self.meaning = meaning
        self.cause = cause
        self.label = label
        self.advice = advice
        self.sources = sources
    }

    /// A code as the answer to one command.
    init(
        _ verb: Verb, _ code: ReplyCode, when occasion: String = "", by signs: [Sign] = [], _ meaning: String,
        cause: String = "", _ label: Cause, advice: Advice, status: FactStatus = .standard, _ sources: SpecReference...
    ) {
        self.code = code
        self.verb = verb
        name = ""
        self.occasion = occasion
        self.signs = signs
        self.status = status
        self.meaning = meaning
        self.cause = cause
        self.label = label
        self.advice = advice
        self.sources = sources
    }
}

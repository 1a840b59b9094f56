import SMTPSyntax

/// What is known about one reply code.
///
/// With a verb it says what the code means in reply to that command; without one, what it means in general. A row
/// with an occasion describes a special case of the pair, and lists the signs that identify the case.
package struct ReplyFact: Hashable, Sendable {
    package let code: ReplyCode
    /// The command answered, or a key of `ReplyContext.factKey`; nil for the general row of a code.
    package let verb: Verb?
    /// A short name for the general row of a code, such as "Mailbox unavailable"; empty in context rows.
    package let name: String
    /// The special case in a few words, such as "relay denied"; empty for the general case of a pair.
    package let occasion: String
    /// The signs of the special case; any one of them is enough.
    package let signs: [Sign]
    package let status: FactStatus
    /// The meaning, in a sentence or two.
    package let meaning: String
    /// The likely cause in a few words, without a full stop; empty where success needs none.
    package let cause: String
    /// The label of that cause.
    package let label: Cause
    /// What to try; empty where no action is needed.
    package let advice: Advice
    package let sources: [SpecReference]

    /// Whether it describes a case identified by signs, not the pair in general.
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

    /// A code as the reply to one command.
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

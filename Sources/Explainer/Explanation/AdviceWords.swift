import SMTPStandard
import SMTPSyntax

/// The verbs that an advice names, as a person would take them.
///
///     "Send EHLO first, or RSET to drop the open transaction."   →   sends EHLO, RSET
///     "Send RCPT again, only with what EHLO offered."            →   sends RCPT, again; mentions EHLO
package struct AdviceWords: Hashable, Sendable {
    /// The verbs to send, in their order.
    package private(set) var sends: [Verb] = []
    /// The verbs that are only spoken of: "EHLO shows what is offered".
    package private(set) var mentions: [Verb] = []
    /// The verbs of which a form or a repetition is asked for: "Send MAIL again", "Write RCPT TO:<address>", "as in RCPT".
    package private(set) var repeats: Set<Verb> = []
    /// The word behind "without": "Send RCPT without CONNEG".
    package private(set) var without: String?

    /// Whether the line that was refused is to be sent as it was: "Send the same again after some minutes."
    package private(set) var isSameAgain = false

    /// What follows a verb that is not to be sent.
    private static let speaking: Set<Substring> = ["reply", "offer", "offered", "offers", "shows", "may", "names"]

    package init(_ advice: String) {
        let words = advice.split { !($0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-")) }
        isSameAgain = words.firstRange(of: ["Send", "the", "same"]) != nil
        for (index, word) in words.enumerated() {
            let before = index > 0 ? words[index - 1].lowercased() : ""
            let next = index + 1 < words.count ? words[index + 1] : ""
            if before == "without", word.allSatisfy({ !$0.isLowercase }) { without = without ?? String(word) }
            guard word.allSatisfy({ !$0.isLowercase }), CommandFacts.fact(for: Verb(word)) != nil else { continue }
            let verb = Verb(word)
            if Self.speaking.contains(next) || before == "what" || before == "where" {
                mentions.append(verb)
            } else {
                sends.append(verb)
            }
            if next == "again" || before == "write" || before == "in" { repeats.insert(verb) }
        }
    }
}

extension Explanation {
    /// The verb that the advice names first; nil when it names none.
    ///
    ///     "Send RSET, then MAIL again."   →   RSET
    package var suggestedVerb: Verb? {
        let words = AdviceWords(advice)
        return words.sends.first ?? words.mentions.first
    }
}

/// A word that explanations use, and what it means.
package struct HelpWord: Sendable {
    let word: String
    let meaning: String

    var line: String { "\(word): \(meaning)" }

    static let all = [
        HelpWord(word: "verb", meaning: "the command word: EHLO, MAIL, RCPT"),
        HelpWord(word: "transaction", meaning: "one message, from MAIL to the dot"),
        HelpWord(word: "extension", meaning: "an option that EHLO lists, such as SIZE"),
        HelpWord(word: "octet", meaning: "a byte"),
        HelpWord(word: "2yz, 4yz, 5yz", meaning: "a code that begins with 2, 4 or 5"),
        HelpWord(
            word: "C, S", meaning: "sent, received; then a mark: done, go on, refused temporarily, refused permanently"),
        HelpWord(
            word: "time, strip", meaning: "at the right edge the response time; a strip at the left edge means TLS"),
    ]
}

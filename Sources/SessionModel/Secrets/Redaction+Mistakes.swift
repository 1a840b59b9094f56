import SMTPStandard
import SMTPSyntax

// Lines that contain a secret although no server reads them as AUTH.
extension Redaction {
    /// AUTH mistyped, left out, or after another word; nil if nothing is to be redacted.
    static func redactedMistake(_ line: [UInt8], _ words: [ArraySlice<UInt8>], in context: LoginContext) -> [UInt8]? {
        if let place = placeOfAuth(words), let written = redactedLogin(line, words[place...], in: context, isKnown) {
            return written
        }
        for word in words.dropLast().prefix(2) {
            guard let fact = MechanismFacts.fact(for: String(decoding: word, as: UTF8.self)) else { continue }
            return cut(line, after: word, mark(fact.name))
        }
        // PASS of POP3.
        if words.count > 1, ASCII.equal(words[0], "PASS".utf8) {
            return cut(line, after: words[0], mark(""))
        }
        if isAuthInOneWord(words) { return mark("") }
        // A message of PLAIN at any place.
        guard let place = words.firstIndex(where: holdsNUL) else { return nil }
        return place == 0 ? mark("") : cut(line, after: words[place - 1], mark(""))
    }

    /// Whether a line was meant to be AUTH and is not.
    static func isMistakenLogin(_ command: Command) -> Bool {
        let words = wordsAhead(command)
        guard CommandFacts.fact(for: command.trimmed.verb) == nil, !isAuthInOneWord(words) else { return false }
        // HLEP AUTH is not.
        return placeOfAuth(words).map { $0 == 0 || $0 + 1 < ASCII.words(command.line[...]).count } ?? false
    }

    /// The mechanism that a mistaken line names; empty where it names none.
    static func mechanism(inMistake command: Command) -> String {
        wordsAhead(command).prefix(5).lazy.compactMap { MechanismFacts.fact(for: String(decoding: $0, as: UTF8.self)) }
            .first?.name ?? ""
    }

    /// The words of a line up to what was cut out of it.
    private static func wordsAhead(_ command: Command) -> [ArraySlice<UInt8>] {
        Array(ASCII.words(command.line[...]).prefix { !isCut($0) })
    }

    /// AUTHAGFsaWNl…
    private static func isAuthInOneWord(_ words: [ArraySlice<UInt8>]) -> Bool {
        words.count == 1 && beginsWithAuth(words[0]) && words[0].count >= 4 + longAnswer
    }

    /// The word that is AUTH, or was to be: the first, or one after an IMAP tag or the mark of a transcript.
    private static func placeOfAuth(_ words: [ArraySlice<UInt8>]) -> Int? {
        if let first = words.first, beginsWithAuth(first) || isNearAuth(first) { return 0 }
        return words.prefix(4).firstIndex { word in auths.contains { ASCII.equal($0.utf8, word) } }
    }

    private static let auths = ["AUTH", "AUTHENTICATE", "X-EXPS"]

    private static func beginsWithAuth(_ word: ArraySlice<UInt8>) -> Bool { ASCII.equal(word.prefix(4), "AUTH".utf8) }

    /// One letter too many, missing, wrong, or two swapped: AUHT, ATH, AUTHH.
    private static func isNearAuth(_ word: ArraySlice<UInt8>) -> Bool {
        let right = Array("AUTH".utf8)
        let word = word.map(ASCII.uppercased)
        guard (3...5).contains(word.count) else { return false }
        let same = zip(word, right).prefix { $0 == $1 }.count
        let (rest, wanted) = (word.dropFirst(same), right.dropFirst(same))
        return switch word.count - right.count {
        case 1: rest.dropFirst().elementsEqual(wanted)
        case -1: rest.elementsEqual(wanted.dropFirst())
        default:
            rest.dropFirst().elementsEqual(wanted.dropFirst())
                || wanted.count > 1 && rest.prefix(2).elementsEqual(wanted.prefix(2).reversed())
                    && rest.dropFirst(2).elementsEqual(wanted.dropFirst(2))
        }
    }

    /// Whether a line that is not a command looks like an answer after an earlier AUTH.
    static func isLateAnswer(_ words: [ArraySlice<UInt8>]) -> Bool {
        words.count == 1 && words[0].count >= longAnswer && isBase64Like(words[0])
    }

    private static let longAnswer = 16

    /// Base64 in either alphabet, with its padding or without.
    static func isBase64Like(_ word: ArraySlice<UInt8>) -> Bool {
        word.allSatisfy { ASCII.isAlphanumeric($0) || "+/-_=".utf8.contains($0) }
    }

    private static func holdsNUL(_ word: ArraySlice<UInt8>) -> Bool {
        word.count >= KeptSecrets.shortestAnywhere && decoded(word)?.contains(0) == true
    }
}

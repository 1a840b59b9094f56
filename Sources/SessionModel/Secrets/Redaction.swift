import SMTPStandard
import SMTPSyntax

/// Keeps passwords out of everything that is recorded.
///
/// Lines of AUTH are cut before they reach the transcript, so that neither a recording nor an export can hold what
/// was in them. The length of what was cut is not kept either.
///
///     AUTH PLAIN AGFsaWNlAHNlY3JldA==   →   AUTH PLAIN <redacted: PLAIN response>
enum Redaction {
    /// An answer to a challenge as it may be recorded, fully redacted; the star that cancels is not a secret.
    static func redactedAnswer(_ line: [UInt8], in context: LoginContext) -> [UInt8]? {
        line == [UInt8(ascii: "*")] ? nil : mark(context.login.mechanism)
    }

    /// A command as it may be recorded; nil if it contains no secret. `context` is the state before the command.
    static func redactedCommand(_ command: Command, in context: LoginContext) -> [UInt8]? {
        // Most servers skip leading spaces.
        let words = ASCII.words(command.line[...])
        let verb = command.trimmed.verb
        if command.login != nil { return redactedLogin(command.line, words[...], in: context, isMechanism) }
        guard !words.isEmpty, words[0] != [UInt8(ascii: "*")] else { return nil }
        // A line typed after AUTH before the challenge has come is an answer as well.
        if context.isWaiting && !CommandFacts.isUsual(verb) { return mark(context.login.mechanism) }
        guard CommandFacts.fact(for: verb) == nil else { return nil }
        if isCutBefore(command.line, words, in: context) { return command.line }
        // A password typed once more where no answer is due.
        if context.login.secrets.holds(command.line) { return mark(context.login.mechanism) }
        // So is what the next line is, in a script or a pasted block, when AUTH was refused.
        if context.login.isBegun || context.login.hasTried && isLateAnswer(words) {
            return mark(context.login.mechanism)
        }
        return redactedMistake(command.line, words, in: context)
    }

    /// Whether a line ends with the mark of a removed secret and contains no other secret, as in a recording.
    private static func isCutBefore(_ line: [UInt8], _ words: [ArraySlice<UInt8>], in context: LoginContext) -> Bool {
        guard let place = words.firstIndex(where: isCut), place + 3 == words.count else { return false }
        return redactedMistake(line, Array(words[..<place]), in: context) == nil
    }

    /// `words` begin with AUTH; `isName` says which word after it may be recorded.
    static func redactedLogin(
        _ line: [UInt8], _ words: ArraySlice<ArraySlice<UInt8>>, in context: LoginContext,
        _ isName: (ArraySlice<UInt8>, LoginContext) -> Bool
    ) -> [UInt8]? {
        let words = Array(words)
        guard words.count > 1 else { return nil }
        // Without a mechanism this word may be the answer.
        guard isName(words[1], context) else { return cut(line, after: words[0], mark("")) }
        guard words.count > 2, words.count > 3 || words[2] != [UInt8(ascii: "=")] else { return nil }
        return cut(line, after: words[1], mark(ASCII.uppercased(words[1])))
    }

    /// A line with a mark in place of everything after one of its words; the blanks after the word stay as they were
    /// sent.
    static func cut(_ line: [UInt8], after word: ArraySlice<UInt8>, _ mark: [UInt8]) -> [UInt8] {
        let blanks = line[word.endIndex...].prefix(while: ASCII.isBlank)
        return line[..<word.endIndex] + (blanks.isEmpty ? [0x20] : blanks) + mark
    }

    /// Whether not even the first word of a line is written down, so that nothing may follow from it.
    static func isHidden(_ command: Command, in context: LoginContext) -> Bool {
        redactedCommand(command, in: context)?.starts(with: opening.utf8) ?? false
    }

    /// Whether a line that may be one of a chunk, or may be a command, begins authentication or contains a secret.
    static func isLogin(_ line: [UInt8], in context: LoginContext) -> Bool {
        let command = Command(line)
        return command.login != nil || isMistakenLogin(command) || redactedCommand(command, in: context) != nil
    }

    /// Whether a word after AUTH is the name of a mechanism, and not an answer without the name: one that is
    /// known or was offered, or one in capitals, as all that are registered.
    static func isMechanism(_ word: ArraySlice<UInt8>, in context: LoginContext) -> Bool {
        let isLower = word.contains { (0x61...0x7A).contains($0) }
        return isKnown(word, in: context) || isName(word) && !isLower && word.contains(where: ASCII.isLetter)
    }

    /// Whether a word is the name of a mechanism that is known, or was offered.
    static func isKnown(_ word: ArraySlice<UInt8>, in context: LoginContext) -> Bool {
        context.offers.knowsMechanism(word)
    }

    /// At most 20 letters, digits, hyphens and underscores (RFC 4422 §3.1).
    private static func isName(_ word: some Collection<UInt8>) -> Bool {
        (1...20).contains(word.count) && word.allSatisfy { ASCII.isAlphanumeric($0) || "-_".utf8.contains($0) }
    }

    /// The beginning of the mark that replaces a secret.
    static let opening = "<redacted:"
    /// The same where the secret is an environment variable, whose name follows.
    static let environmentOpening = opening + " env:"

    static func isCut(_ word: ArraySlice<UInt8>) -> Bool { word.starts(with: opening.utf8) }

    /// Whether a text is such a mark, and nothing else.
    static func isMark(_ text: [UInt8]) -> Bool {
        text.starts(with: opening.utf8) && text.firstIndex(of: UInt8(ascii: ">")) == text.count - 1
    }

    static func mark(_ mechanism: String) -> [UInt8] {
        Array("\(opening) \(name(mechanism)) response>".utf8)
    }

    /// The name of a mechanism, or AUTH where it can be none.
    static func name(_ mechanism: String) -> String { isName(mechanism.utf8) ? mechanism : "AUTH" }
}

import SMTPStandard
import SMTPSyntax

/// Keeps passwords out of everything that is written down.
///
/// Lines of AUTH are cut before they reach the transcript, so that neither a recording nor an export can hold what
/// was in them. The length of what was cut is not kept either.
///
///     AUTH PLAIN AGFsaWNlAHNlY3JldA==   →   AUTH PLAIN <redacted: PLAIN response>
enum Redaction {
    /// The line as it may be written down; nil when it holds no secret. `session` is what it was before the line.
    static func redacted(_ line: [UInt8], role: SentLine.Role, in session: Session) -> [UInt8]? {
        switch role {
        case .authAnswer: redactedAnswer(line, in: session)
        case .command(let command): redactedCommand(command, in: session)
        case .message, .endOfData, .chunk: nil
        }
    }

    /// An answer to a challenge, all of it; the star that cancels is no secret.
    private static func redactedAnswer(_ line: [UInt8], in session: Session) -> [UInt8]? {
        line == [UInt8(ascii: "*")] ? nil : mark(session.authMechanism)
    }

    private static func redactedCommand(_ command: Command, in session: Session) -> [UInt8]? {
        // Blanks in front do not hide a verb from most servers.
        let words = ASCII.words(command.line[...])
        let verb = command.trimmed.verb
        if command.login != nil { return redactedLogin(command.line, words[...], in: session, isMechanism) }
        guard !words.isEmpty, words[0] != [UInt8(ascii: "*")] else { return nil }
        // What is typed behind AUTH before its challenge has come is an answer all the same.
        if session.isAuthWaiting && !CommandFacts.isUsual(verb) { return mark(session.authMechanism) }
        guard CommandFacts.fact(for: verb) == nil else { return nil }
        if isCutBefore(command.line, words, in: session) { return command.line }
        // A password typed once more where no answer is due.
        if session.keptSecrets.holds(command.line) { return mark(session.authMechanism) }
        // So is what the next line is, in a script or a pasted block, when AUTH was refused.
        if session.isBehindLogin || session.hasTriedLogin && isLateAnswer(words) { return mark(session.authMechanism) }
        return redactedMistake(command.line, words, in: session)
    }

    /// Whether a line ends with what stands in the place of a secret and holds no other, as in a recording.
    private static func isCutBefore(_ line: [UInt8], _ words: [ArraySlice<UInt8>], in session: Session) -> Bool {
        guard let place = words.firstIndex(where: isCut), place + 3 == words.count else { return false }
        return redactedMistake(line, Array(words[..<place]), in: session) == nil
    }

    /// `words` begin with AUTH; `isName` says which word behind it may be written down.
    static func redactedLogin(
        _ line: [UInt8], _ words: ArraySlice<ArraySlice<UInt8>>, in session: Session,
        _ isName: (ArraySlice<UInt8>, Session) -> Bool
    ) -> [UInt8]? {
        let words = Array(words)
        guard words.count > 1 else { return nil }
        // Without a mechanism it may be the answer that stands there.
        guard isName(words[1], session) else { return line[..<words[0].endIndex] + [0x20] + mark("") }
        guard words.count > 2, words.count > 3 || words[2] != [UInt8(ascii: "=")] else { return nil }
        return line[..<words[1].endIndex] + [0x20] + mark(ASCII.uppercased(words[1]))
    }

    /// Whether not even the first word of a line is written down, so that nothing may follow from it.
    static func isHidden(_ command: Command, in session: Session) -> Bool {
        redactedCommand(command, in: session)?.starts(with: opening.utf8) ?? false
    }

    /// Whether a line that may be one of a chunk, or may be a command, begins a login or holds a secret.
    static func isLogin(_ line: [UInt8], in session: Session) -> Bool {
        let command = Command(line)
        return command.login != nil || isMistakenLogin(command) || redactedCommand(command, in: session) != nil
    }

    /// Whether a word behind AUTH is the name of a mechanism, and not an answer with the name left out: one that is
    /// known or was offered, or one in capitals, as all that are registered.
    static func isMechanism(_ word: ArraySlice<UInt8>, in session: Session) -> Bool {
        let isLower = word.contains { (0x61...0x7A).contains($0) }
        return isKnown(word, in: session) || isName(word) && !isLower && word.contains(where: ASCII.isLetter)
    }

    /// Whether a word is the name of a mechanism that is known, or was offered.
    static func isKnown(_ word: ArraySlice<UInt8>, in session: Session) -> Bool {
        session.knowsMechanism(word)
    }

    /// At most 20 letters, digits, hyphens and underscores (RFC 4422 §3.1).
    private static func isName(_ word: some Collection<UInt8>) -> Bool {
        (1...20).contains(word.count) && word.allSatisfy { ASCII.isAlphanumeric($0) || "-_".utf8.contains($0) }
    }

    /// How the words begin that stand in the place of a secret.
    static let opening = "<redacted:"

    static func isCut(_ word: ArraySlice<UInt8>) -> Bool { word.starts(with: opening.utf8) }

    static func mark(_ mechanism: String) -> [UInt8] {
        Array("\(opening) \(name(mechanism)) response>".utf8)
    }

    /// The name of a mechanism, or AUTH where it can be none.
    static func name(_ mechanism: String) -> String { isName(mechanism.utf8) ? mechanism : "AUTH" }
}

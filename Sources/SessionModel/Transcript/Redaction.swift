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
        if command.login != nil { return redactedLogin(command.line, words, in: session) }
        guard !words.isEmpty, words[0] != [UInt8(ascii: "*")] else { return nil }
        // What is typed behind AUTH before its challenge has come is an answer all the same.
        if session.isAuthWaiting && !CommandFacts.isUsual(verb) { return mark(session.authMechanism) }
        guard CommandFacts.fact(for: verb) == nil else { return nil }
        // So is what the next line is, in a script or a pasted block, when AUTH was refused.
        return session.isBehindLogin ? mark(session.authMechanism) : redactedMistake(command.line, words)
    }

    private static func redactedLogin(_ line: [UInt8], _ words: [ArraySlice<UInt8>], in session: Session) -> [UInt8]? {
        guard words.count > 1 else { return nil }
        // Without a mechanism it may be the answer that stands there.
        guard isMechanism(words[1], in: session) else { return line[..<words[0].endIndex] + [0x20] + mark("") }
        guard words.count > 2, words.count > 3 || words[2] != [UInt8(ascii: "=")] else { return nil }
        return line[..<words[1].endIndex] + [0x20] + mark(ASCII.uppercased(words[1]))
    }

    /// A mechanism with something behind it, and AUTH mistyped or left out.
    private static func redactedMistake(_ line: [UInt8], _ words: [ArraySlice<UInt8>]) -> [UInt8]? {
        for word in words.dropLast().prefix(2) {
            guard let fact = MechanismFacts.fact(for: String(decoding: word, as: UTF8.self)) else { continue }
            return line[..<word.endIndex] + [0x20] + mark(fact.name)
        }
        // AUTH=PLAIN, AUTHLOGIN
        guard words.count > 1, ASCII.equal(words[0].prefix(4), "AUTH".utf8) else { return nil }
        return line[..<words[0].endIndex] + [0x20] + mark("")
    }

    /// Whether a word behind AUTH is the name of a mechanism, and not an answer with the name left out.
    ///
    /// Base64 has capitals and small letters mixed, as no name has that somebody types.
    static func isMechanism(_ word: some Collection<UInt8>, in session: Session) -> Bool {
        let name = String(decoding: word, as: UTF8.self)
        if MechanismFacts.fact(for: name) != nil { return true }
        let offered = session.extensions.filter { $0.keyword == "AUTH" }.flatMap(\.parameters)
        if offered.contains(where: { ASCII.equal($0.utf8, word) }) { return true }
        let isMixed = word.contains { (0x41...0x5A).contains($0) } && word.contains { (0x61...0x7A).contains($0) }
        return isName(word) && !isMixed
    }

    /// At most 20 letters, digits, hyphens and underscores (RFC 4422 §3.1).
    private static func isName(_ word: some Collection<UInt8>) -> Bool {
        (1...20).contains(word.count) && word.allSatisfy { ASCII.isAlphanumeric($0) || "-_".utf8.contains($0) }
    }

    /// How the words begin that stand in the place of a secret.
    static let opening = "<redacted:"

    private static func mark(_ mechanism: String) -> [UInt8] {
        Array("\(opening) \(name(mechanism)) response>".utf8)
    }

    /// The name of a mechanism, or AUTH where it can be none.
    static func name(_ mechanism: String) -> String { isName(mechanism.utf8) ? mechanism : "AUTH" }
}

// Servers that do not know a command like to repeat it in their reply.
extension Redaction {
    /// The words that were cut out of a line.
    static func secrets(of line: [UInt8], written: [UInt8]) -> [[UInt8]] {
        let kept = ASCII.words(written[...])
        return ASCII.words(line[...]).filter { $0.count >= shortest && !kept.contains($0) }.map {
            Array($0.prefix(most))
        }
    }

    /// A shorter word would be found where it does not stand.
    private static let shortest = 4
    /// Of a long one a server may repeat the beginning; so much of it is enough to know it by.
    private static let enough = 12
    private static let most = 4096

    /// A line from a server without the secrets that it repeats; a challenge is left as it is.
    static func withoutEcho(_ line: WireLine, of secrets: [[UInt8]]) -> WireLine {
        guard !secrets.isEmpty, !line.bytes.starts(with: "334".utf8) else { return line }
        var bytes = line.bytes
        for secret in secrets { bytes = cut(secret, from: bytes) }
        return WireLine(bytes: bytes, ending: line.ending)
    }

    private static func cut(_ secret: [UInt8], from line: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        var rest = line[...]
        while !rest.isEmpty {
            let same = zip(rest, secret).prefix { ASCII.equal(CollectionOfOne($0), CollectionOfOne($1)) }.count
            if same >= min(secret.count, enough) {
                result += Array("\(opening) echo>".utf8)
                rest = rest.dropFirst(same)
            } else {
                result.append(rest.removeFirst())
            }
        }
        return result
    }
}

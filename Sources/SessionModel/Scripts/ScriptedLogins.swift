import SMTPSyntax

/// The lines of a script that carry out authentication: the meaning and the places of their placeholders.
///
///     C: AUTH PLAIN {user} {password}
///     C: AUTH SCRAM-SHA-256 alice@example.test {password}
///     C: AUTH PLAIN/334 {user} {password}        AUTH alone first, the message when 334 has come
struct ScriptedLogins {
    let variables: ScriptVariables

    /// An authentication, the line that shows it, and its password, where that is an environment variable.
    struct Step {
        var login: WantedLogin
        var shown: [UInt8]?
        var secret: String?
        /// What of it is kept secret beside that.
        var secrets: [String] = []
    }

    private static let userMark = "{user}"
    private static let passwordMark = "{password}"
    /// A password that no one has, for an authentication that is to be refused.
    static let wrongMark = "{wrong-password}"
    private static let wrongPassword = "a wrong password"

    /// Where a password comes from.
    private enum Secret {
        case given
        case environment(String)
        case wrong
    }

    /// Whether a line, or the argument of a mechanism, is the mark of a removed secret.
    static func isCut(_ text: some Collection<UInt8>) -> Bool { text.starts(with: Redaction.opening.utf8) }

    /// The authentication that a line asks for; nil if it is an ordinary line.
    func login(in octets: ArraySlice<UInt8>, _ number: Int) throws(ScriptProblem) -> Step? {
        // Nearly all lines begin with another letter, and are not read as text.
        guard let first = octets.first(where: { !ASCII.isBlank($0) }),
            first | 0x20 == UInt8(ascii: "a") || first == UInt8(ascii: "\\")
        else { return nil }
        let text = Self.withTabs(String(decoding: octets, as: UTF8.self))
        let words = text.split(whereSeparator: { $0 == " " || $0 == "\t" })
        guard words.count > 2, words[0].uppercased() == "AUTH" else { return nil }
        if words.count > 3, let name = Self.environment(words.last), !WantedLogin(words[1]).needs.isEmpty {
            return try login(
                words[1], Self.written(words[2..<(words.count - 1)], in: text), secret: .environment(name), number)
        }
        if words.count > 3, words.last == Self.wrongMark[...], WantedLogin(words[1]).needs.contains(.secret) {
            return try login(words[1], Self.written(words[2..<(words.count - 1)], in: text), secret: .wrong, number)
        }
        if Self.isCut(words[2].utf8) { return try login(words[1], nil, number) }
        let isOutside = WantedLogin(words[1]).needs.isEmpty
        let hasMark = isOutside ? words[2...].contains { $0 == Self.userMark } : words.last == Self.passwordMark[...]
        guard hasMark else { return nil }
        return try login(
            words[1], Self.written(words[2..<(isOutside ? words.count : words.count - 1)], in: text), number)
    }

    /// Some words as they are in the file, with the spaces between.
    private static func written(_ words: ArraySlice<Substring>, in text: String) -> Substring? {
        words.first.flatMap { first in words.last.map { text[first.startIndex..<$0.endIndex] } }
    }

    /// The environment variable that a word names; nil where it is another word.
    private static func environment(_ word: Substring?) -> String? {
        let pieces = word.map { ScriptPiece.all(in: $0) } ?? []
        guard pieces.count == 1, case .environment(let name, _) = pieces[0] else { return nil }
        return name
    }

    /// A text in file form with its tabs as they are, so that words can be told apart.
    private static func withTabs(_ text: String) -> String {
        guard text.contains(#"\x09"#) else { return text }
        // A backslash that is doubled begins no escape.
        let pieces = text.split(separator: #"\\"#, omittingEmptySubsequences: false)
        return pieces.map { $0.split(separator: #"\x09"#, omittingEmptySubsequences: false).joined(separator: "\t") }
            .joined(separator: #"\\"#)
    }

    /// The authentication that a step continues, when its answer was removed.
    func login(goingOnFrom step: Script.Step, _ number: Int) throws(ScriptProblem) -> Step? {
        guard step.expected.last?.mayBeIntermediate != false else { return nil }
        if let login = step.login { return Step(login: login, shown: step.shown) }
        let command = Command(step.line)
        guard command.trimmed.verb == .auth, let mechanism = command.login, command.trimmed.words.count == 1 else {
            return nil
        }
        return try login("\(mechanism)\(WantedLogin.waiting)", nil, number)
    }

    /// `name` is the text that the script gives for the user; nil means the one given separately.
    private func login(
        _ word: some StringProtocol, _ name: Substring?, secret: Secret = .given, _ number: Int
    ) throws(ScriptProblem) -> Step {
        var login = WantedLogin(word)
        guard SASLLogin.isWalked(login.mechanism) else {
            throw ScriptProblem(
                number, "smtptui cannot carry out the mechanism \(VisibleText(login.mechanism).string)")
        }
        let user = try name.map { name throws(ScriptProblem) in try variables.filled(name, number) }
        login.user =
            if let user { String(decoding: user.octets, as: UTF8.self) } else { try variables.named(number) }
        let password: String? =
            switch secret {
            case .given: nil
            case .environment(let name): try variables.environment(name, number)
            case .wrong: Self.wrongPassword
            }
        guard password != nil || variables.hasPassword || !login.needs.contains(.secret) else {
            throw ScriptProblem(number, "the \(login.secretName) is missing", missing: .secret)
        }
        return Step(
            login: login, shown: Self.shown(word, user, secret: secret, login), secret: password,
            secrets: user?.secrets ?? [])
    }

    /// The line that means the same, without a secret.
    private static func shown(
        _ word: some StringProtocol, _ user: FilledLine?, secret: Secret, _ login: WantedLogin
    ) -> [UInt8] {
        var line = Array("AUTH \(word) ".utf8)
        if let user {
            VisibleText.appendFileForm((user.shown ?? user.octets)[...], to: &line)
        } else {
            line += userMark.utf8
        }
        guard login.needs.contains(.secret) else { return line }
        let mark =
            switch secret {
            case .given: passwordMark
            case .environment(let name): ScriptPiece.named(environment: name)
            case .wrong: wrongMark
            }
        return line + " \(mark)".utf8
    }
}

import SMTPSyntax

/// The lines of a script that carry out authentication: the meaning and the places of their placeholders.
///
///     C: AUTH PLAIN {user} {password}
///     C: AUTH SCRAM-SHA-256 alice@example.test {password}
///     C: AUTH PLAIN/334 {user} {password}        AUTH alone first, the message when 334 has come
struct ScriptedLogins {
    let user: String?
    let hasPassword: Bool

    private static let userMark = "{user}"
    private static let passwordMark = "{password}"

    /// Whether a line, or the argument of a mechanism, is the mark of a removed secret.
    static func isCut(_ text: some Collection<UInt8>) -> Bool { text.starts(with: Redaction.opening.utf8) }

    /// The bytes of a text in file form.
    static func octets(_ text: some StringProtocol, _ number: Int) throws(ScriptProblem) -> [UInt8] {
        guard let octets = VisibleText.bytes(fromFileForm: String(text)) else {
            throw ScriptProblem(number, "unknown escape sequence; double a literal backslash")
        }
        return octets
    }

    /// The octets of a line that is sent as it is, with the name in its place.
    func filled(_ text: some StringProtocol, _ number: Int) throws(ScriptProblem) -> [UInt8] {
        guard !text.contains(Self.passwordMark) else {
            throw ScriptProblem(number, "{password} is only allowed at the end of AUTH MECHANISM {user} {password}")
        }
        guard text.contains(Self.userMark) else { return try Self.octets(text, number) }
        let name = try named(number)
        var octets: [UInt8] = []
        for (index, piece) in text.split(separator: Self.userMark, omittingEmptySubsequences: false).enumerated() {
            octets += (index > 0 ? Array(name.utf8) : []) + (try Self.octets(piece, number))
        }
        return octets
    }

    /// The authentication that a line asks for; nil if it is an ordinary line.
    func login(in octets: ArraySlice<UInt8>, _ number: Int) throws(ScriptProblem) -> WantedLogin? {
        // Nearly all lines begin with another letter, and are not read as text.
        guard let first = octets.first(where: { !ASCII.isBlank($0) }),
            first | 0x20 == UInt8(ascii: "a") || first == UInt8(ascii: "\\")
        else { return nil }
        let text = Self.withTabs(String(decoding: octets, as: UTF8.self))
        let words = text.split(whereSeparator: { $0 == " " || $0 == "\t" })
        guard words.count > 2, words[0].uppercased() == "AUTH" else { return nil }
        if Self.isCut(words[2].utf8) { return try login(words[1], nil, number) }
        let isOutside = WantedLogin(words[1]).needs.isEmpty
        let hasMark = isOutside ? words[2...].contains { $0 == Self.userMark } : words.last == Self.passwordMark[...]
        guard hasMark else { return nil }
        let name = words[2..<(isOutside ? words.count : words.count - 1)]
        // As it is in the file, with the spaces inside.
        let written = name.first.flatMap { first in name.last.map { text[first.startIndex..<$0.endIndex] } }
        return try login(words[1], written, number)
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
    func login(goingOnFrom step: Script.Step, _ number: Int) throws(ScriptProblem) -> WantedLogin? {
        guard step.expected.last?.mayBeIntermediate != false else { return nil }
        if let login = step.login { return login }
        let command = Command(step.line)
        guard command.trimmed.verb == .auth, let mechanism = command.login, command.trimmed.words.count == 1 else {
            return nil
        }
        return try login("\(mechanism)\(WantedLogin.waiting)", nil, number)
    }

    /// `name` is the text that the script gives for the user; nil means the one given separately.
    private func login(
        _ word: some StringProtocol, _ name: Substring?, _ number: Int
    ) throws(ScriptProblem) -> WantedLogin {
        var login = WantedLogin(word)
        guard SASLLogin.isWalked(login.mechanism) else {
            throw ScriptProblem(
                number, "smtptui cannot carry out the mechanism \(VisibleText(login.mechanism).string)")
        }
        login.user =
            if let name { String(decoding: try filled(name, number), as: UTF8.self) } else { try named(number) }
        guard hasPassword || !login.needs.contains(.secret) else {
            throw ScriptProblem(number, "the \(login.secretName) is missing", missing: .secret)
        }
        return login
    }

    private func named(_ number: Int) throws(ScriptProblem) -> String {
        guard let user else {
            throw ScriptProblem(number, "the user name is missing", missing: .user)
        }
        return user
    }
}

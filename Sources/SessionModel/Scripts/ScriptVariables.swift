import SMTPSyntax

/// The values that a script names in braces.
///
///     C: MAIL FROM:<{user}>            the name to log in with
///     C: RCPT TO:<{to}>                defined beside the script
///     C: XTOKEN {env:TOKEN}            an environment variable, which is a secret
package struct ScriptVariables: Sendable {
    /// The name to log in with.
    package var user: String?
    /// Whether there is a password.
    package var hasPassword: Bool
    /// What was defined beside the script.
    package var defined: [String: String]
    /// The value of an environment variable; nil where it is not set.
    package var environment: @Sendable (String) -> String?

    package init(
        user: String? = nil, hasPassword: Bool = false, defined: [String: String] = [:],
        environment: @escaping @Sendable (String) -> String? = { _ in nil }
    ) {
        self.user = user
        self.hasPassword = hasPassword
        self.defined = defined
        self.environment = environment
    }

    /// The names that mean something else.
    package static let reserved: Set<String> = ["user", "password", "wrong-password"]

    /// Whether a name can be defined.
    package static func isName(_ name: some StringProtocol) -> Bool {
        guard let first = name.utf8.first, ASCII.isLetter(first) || first == UInt8(ascii: "_") else { return false }
        return name.utf8.allSatisfy { ASCII.isAlphanumeric($0) || "_-.".utf8.contains($0) }
    }

    /// The octets of a line that is sent, with the values in their places.
    func filled(_ text: some StringProtocol, _ number: Int) throws(ScriptProblem) -> FilledLine {
        var line = FilledLine()
        for piece in ScriptPiece.all(in: text) {
            switch piece {
            case .text(let text): line.append(try Self.octets(text, number))
            case .variable(let name): line.append(Array(try value(of: name, number).utf8))
            case .environment(let name, _):
                line.append(secret: try environment(name, number), shown: ScriptPiece.mark(ofEnvironment: name))
            }
        }
        return line
    }

    /// The same for text in which only defined names are variables: that of a message.
    func filled(text: some StringProtocol, _ number: Int) throws(ScriptProblem) -> [UInt8] {
        var octets: [UInt8] = []
        for piece in ScriptPiece.all(in: text) {
            switch piece {
            case .variable(let name) where defined[name] != nil:
                octets += try value(of: name, number).utf8
            default: octets += try Self.octets(piece.written, number)
            }
        }
        return octets
    }

    /// What a script expects, with the defined values in their places: a star in a value is a star.
    func filled(pattern: String, _ number: Int) throws(ScriptProblem) -> String {
        guard pattern.contains("{"), !defined.isEmpty else { return pattern }
        var text = ""
        for piece in ScriptPiece.all(in: pattern) {
            guard case .variable(let name) = piece, defined[name] != nil else {
                text += piece.written
                continue
            }
            var octets: [UInt8] = []
            VisibleText.appendFileForm(
                Array(try value(of: name, number).utf8)[...], escapesStars: true, to: &octets)
            text += String(decoding: octets, as: UTF8.self)
        }
        return text
    }

    /// The octets of a text in file form.
    static func octets(_ text: some StringProtocol, _ number: Int) throws(ScriptProblem) -> [UInt8] {
        guard let octets = VisibleText.bytes(fromFileForm: String(text)) else {
            throw ScriptProblem(number, "unknown escape sequence; double a literal backslash")
        }
        return octets
    }
}

// The values
extension ScriptVariables {
    func environment(_ name: String, _ number: Int) throws(ScriptProblem) -> String {
        guard let value = environment(name) else {
            throw ScriptProblem(number, "the environment variable \(name) is not set", missing: .environment(name))
        }
        return try Self.checked(value, "{env:\(name)}", number)
    }

    private func value(of name: String, _ number: Int) throws(ScriptProblem) -> String {
        if name == "user" { return try named(number) }
        guard name != "password" else {
            throw ScriptProblem(number, "{password} is only allowed at the end of AUTH MECHANISM {user} {password}")
        }
        guard let value = defined[name] else { throw unknown(name, number) }
        return try Self.checked(value, "{\(name)}", number)
    }

    func named(_ number: Int) throws(ScriptProblem) -> String {
        guard let user else { throw ScriptProblem(number, "the user name is missing", missing: .user) }
        return user
    }

    private func unknown(_ name: String, _ number: Int) -> ScriptProblem {
        let known = defined.keys.sorted() + Self.reserved.sorted()
        let hint = NearestName.of(name, among: known).map { ", perhaps {\($0)}" } ?? ""
        return ScriptProblem(
            number, #"unknown variable {\#(name)}\#(hint); to send the brace itself, write \x7b"#,
            missing: .variable(name))
    }

    /// A value is one part of one line.
    private static func checked(
        _ value: String, _ name: String, _ number: Int
    ) throws(ScriptProblem) -> String {
        guard !value.utf8.contains(where: { $0 == 0x0D || $0 == 0x0A }) else {
            throw ScriptProblem(number, "the value of \(name) contains a line break, and would be more than one line")
        }
        return value
    }
}

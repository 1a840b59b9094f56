import SMTPSyntax

/// What a server has to offer for an optional part of a script: an extension, perhaps with a parameter.
///
///     :if-offered STARTTLS
///     :if-offered AUTH SCRAM-SHA-256
struct ScriptCondition: Hashable, Sendable, CustomStringConvertible {
    private let keyword: String
    private let parameter: String?

    /// Nil where the words are neither.
    init?(_ text: Substring) {
        let words = text.split(separator: " ").map(String.init)
        guard let first = words.first, words.count <= 2 else { return nil }
        keyword = ASCII.uppercased(first.utf8)
        parameter = words.count > 1 ? words[1] : nil
    }

    var description: String { parameter.map { "\(keyword) \($0)" } ?? keyword }

    func isMet(in session: Session) -> Bool {
        guard let parameter else { return session.offers(keyword) }
        if keyword == "AUTH" { return session.offersMechanism(parameter) }
        return session.offered.extensions.contains { offer in
            offer.keyword == keyword && offer.parameters.contains { ASCII.equal($0.utf8, parameter.utf8) }
        }
    }
}

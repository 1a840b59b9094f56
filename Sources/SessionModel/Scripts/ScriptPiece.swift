import SMTPSyntax

/// A part of a script's line: text in file form, or the name of a value.
enum ScriptPiece: Hashable {
    case text(String)
    case variable(String)
    /// An environment variable, and how it is written.
    case environment(String, written: String)

    private static let environmentMark = "env:"
    private static let openings: [(String, Character)] = [
        (Redaction.environmentOpening, ">"), ("{" + environmentMark, "}"), ("{", "}"),
    ]

    /// What a transcript has in place of the value of an environment variable; a script reads it as that variable.
    static func mark(ofEnvironment name: String) -> String { "\(Redaction.environmentOpening)\(name)>" }

    /// How an environment variable is named in a script.
    static func named(environment name: String) -> String { "{\(environmentMark)\(name)}" }

    /// The parts of a text, in order. Braces around anything but a name are text.
    static func all(in text: some StringProtocol) -> [ScriptPiece] {
        var pieces: [ScriptPiece] = []
        var plain = ""
        var rest = Substring(text)
        while let place = rest.firstIndex(where: { $0 == "{" || $0 == "<" }) {
            plain += rest[..<place]
            rest = rest[place...]
            guard let (piece, length) = piece(atStartOf: rest) else {
                plain.append(rest.removeFirst())
                continue
            }
            if !plain.isEmpty { pieces.append(.text(plain)) }
            plain = ""
            pieces.append(piece)
            rest = rest.dropFirst(length)
        }
        plain += rest
        return plain.isEmpty ? pieces : pieces + [.text(plain)]
    }

    /// The variable with which a text begins, and its length; nil where it begins with something else.
    private static func piece(atStartOf text: Substring) -> (ScriptPiece, Int)? {
        for (opening, closing) in openings {
            guard text.hasPrefix(opening) else { continue }
            let name = text.dropFirst(opening.count).prefix { $0 != closing }
            guard ScriptVariables.isName(name), text.dropFirst(opening.count + name.count).first != nil else {
                return nil
            }
            let length = opening.count + name.count + 1
            let written = String(text.prefix(length))
            return (
                opening == "{" ? .variable(String(name)) : .environment(String(name), written: written), length
            )
        }
        return nil
    }

    /// As it is written in a script.
    var written: String {
        switch self {
        case .text(let text): text
        case .variable(let name): "{\(name)}"
        case .environment(_, let written): written
        }
    }
}

/// The second digit of a reply code: the subject of the reply (RFC 5321 §4.2.1).
package enum Category: Int, Hashable, Sendable, CaseIterable {
    case syntax = 0
    case information = 1
    case connection = 2
    /// Unspecified in RFC 5321; RFC 4954 uses it for authentication and encryption.
    case unspecified3 = 3
    case unspecified4 = 4
    case mailSystem = 5
    /// 6 to 9: not in the grammar, although 471 and 571 occur.
    case outside = 6

    init(digit: UInt16) {
        self = Category(rawValue: Int(digit)) ?? .outside
    }

    /// The meaning of the digit, in words for the screen.
    package var meaning: String {
        switch self {
        case .syntax: "syntax"
        case .information: "information"
        case .connection: "connection"
        case .unspecified3: "authentication and security"
        case .unspecified4: "unspecified"
        case .mailSystem: "mail system"
        case .outside: "outside the grammar"
        }
    }
}

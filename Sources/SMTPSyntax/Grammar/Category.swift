/// The second digit: what is it about? (RFC 5321 §4.2.1)
package enum Category: Int, Hashable, Sendable, CaseIterable {
    case syntax = 0
    case information = 1
    case connection = 2
    case unspecified3 = 3
    case unspecified4 = 4
    case mailSystem = 5
    /// 6 to 9: not in the grammar, though 471 and 571 have been seen.
    case outside = 6

    init(digit: UInt16) {
        self = Category(rawValue: Int(digit)) ?? .outside
    }

    /// What the digit says, in words for the screen.
    package var meaning: String {
        switch self {
        case .syntax: "syntax"
        case .information: "information"
        case .connection: "connection"
        case .unspecified3: "unspecified, used for login and security"
        case .unspecified4: "unspecified"
        case .mailSystem: "mail system"
        case .outside: "outside the grammar"
        }
    }
}

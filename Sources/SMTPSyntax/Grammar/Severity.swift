/// The first digit of a reply code: whether the command worked (RFC 5321 §4.2.1).
package enum Severity: Int, Hashable, Sendable, CaseIterable {
    case positive = 2
    case intermediate = 3
    case transient = 4
    case permanent = 5
    /// 0, 1, or 6 to 9: not used in SMTP.
    case outside = 0

    init(digit: UInt16) {
        self = (2...5).contains(digit) ? Severity(rawValue: Int(digit)) ?? .outside : .outside
    }

    /// Whether the server accepted the command, or at least its first step.
    package var isSuccess: Bool { self == .positive || self == .intermediate }

    /// The word that `explain --json` prints.
    package var name: String {
        switch self {
        case .positive: "positive"
        case .intermediate: "intermediate"
        case .transient: "transient"
        case .permanent: "permanent"
        case .outside: "outside"
        }
    }

    /// The meaning of the digit, in words for the screen.
    package var meaning: String {
        switch self {
        case .positive: "done"
        case .intermediate: "continue, more is expected"
        case .transient: "temporary error"
        case .permanent: "permanent error"
        case .outside: "not used in SMTP"
        }
    }
}

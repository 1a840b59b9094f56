/// The first digit: did it work? (RFC 5321 §4.2.1)
package enum Severity: Int, Hashable, Sendable, CaseIterable {
    case positive = 2
    case intermediate = 3
    case transient = 4
    case permanent = 5
    /// 0, 1, or 6 to 9: no digit of SMTP.
    case outside = 0

    init(digit: UInt16) {
        self = (2...5).contains(digit) ? Severity(rawValue: Int(digit)) ?? .outside : .outside
    }

    /// Done, or so far so good.
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

    /// What the digit says, in words for the screen.
    package var meaning: String {
        switch self {
        case .positive: "done"
        case .intermediate: "go on, more is expected"
        case .transient: "refused for now"
        case .permanent: "refused for good"
        case .outside: "no digit of SMTP"
        }
    }
}

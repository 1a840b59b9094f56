/// The three digits of a reply (RFC 5321 §4.2.1).
///
///     550  →  severity 5 (permanent failure), category 5 (mail system), detail 0
public struct ReplyCode: Hashable, Sendable, Comparable, CustomStringConvertible, ExpressibleByIntegerLiteral {
    /// 0 to 999; only 200 to 559 are in the grammar.
    public let number: UInt16

    /// Nil for a number that three digits cannot write.
    public init?(_ number: Int) {
        guard (0...999).contains(number) else { return nil }
        self.number = UInt16(number)
    }

    /// For codes written out in source text; a number above 999 becomes 999.
    public init(integerLiteral value: UInt16) {
        number = min(value, 999)
    }

    /// Three ASCII digits; nil for anything else.
    public init?(digits: some Collection<UInt8>) {
        guard digits.count == 3, digits.allSatisfy(ASCII.isDigit) else { return nil }
        number = digits.reduce(0) { $0 * 10 + UInt16($1 - 0x30) }
    }

    public var severity: Severity { Severity(digit: number / 100) }
    public var category: Category { Category(digit: number / 10 % 10) }
    public var detail: Int { Int(number % 10) }

    /// Whether the grammar of RFC 5321 §4.2 can produce it: 2 to 5, 0 to 5, 0 to 9.
    public var isInGrammar: Bool { severity != .outside && category != .outside }

    public var description: String {
        let text = String(number)
        return String(repeating: "0", count: 3 - text.count) + text
    }

    public static func < (left: ReplyCode, right: ReplyCode) -> Bool { left.number < right.number }
}

/// The first digit: did it work? (RFC 5321 §4.2.1)
public enum Severity: Int, Hashable, Sendable, CaseIterable {
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
    public var isSuccess: Bool { self == .positive || self == .intermediate }

    /// The word that `explain --json` prints.
    public var name: String {
        switch self {
        case .positive: "positive"
        case .intermediate: "intermediate"
        case .transient: "transient"
        case .permanent: "permanent"
        case .outside: "outside"
        }
    }

    /// What the digit says, in words for the screen.
    public var meaning: String {
        switch self {
        case .positive: "done"
        case .intermediate: "go on, more is expected"
        case .transient: "refused for now"
        case .permanent: "refused for good"
        case .outside: "no digit of SMTP"
        }
    }
}

/// The second digit: what is it about? (RFC 5321 §4.2.1)
public enum Category: Int, Hashable, Sendable, CaseIterable {
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
    public var meaning: String {
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

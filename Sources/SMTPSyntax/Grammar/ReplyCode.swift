/// The three digits of a reply (RFC 5321 §4.2.1).
///
///     550  →  severity 5 (permanent failure), category 5 (mail system), detail 0
package struct ReplyCode: Hashable, Sendable, Comparable, CustomStringConvertible, ExpressibleByIntegerLiteral {
    /// 0 to 999; only 200 to 559 are in the grammar.
    package let number: UInt16

    /// Nil for a number that does not fit in three digits.
    package init?(_ number: Int) {
        guard (0...999).contains(number) else { return nil }
        self.number = UInt16(number)
    }

    /// For literals in source code; a number above 999 becomes 999.
    package init(integerLiteral value: UInt16) {
        number = min(value, 999)
    }

    /// Three ASCII digits; nil for anything else.
    package init?(digits: [UInt8]) { self.init(digits: digits[...]) }

    package init?(digits: ArraySlice<UInt8>) {
        guard digits.count == 3 else { return nil }
        var number: UInt16 = 0
        for digit in digits {
            guard ASCII.isDigit(digit) else { return nil }
            number = number * 10 + UInt16(digit - 0x30)
        }
        self.number = number
    }

    package var severity: Severity { Severity(digit: number / 100) }
    package var category: Category { Category(digit: number / 10 % 10) }
    package var detail: Int { Int(number % 10) }

    /// Whether the grammar of RFC 5321 §4.2 can produce it: 2 to 5, 0 to 5, 0 to 9.
    package var isInGrammar: Bool { severity != .outside && category != .outside }

    package var description: String {
        let text = String(number)
        return String(repeating: "0", count: 3 - text.count) + text
    }

    package static func < (left: ReplyCode, right: ReplyCode) -> Bool { left.number < right.number }
}

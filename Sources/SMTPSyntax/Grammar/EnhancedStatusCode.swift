/// The more detailed code at the beginning of a reply's text: class.subject.detail (RFC 3463, RFC 2034).
///
///     550 5.1.1 no such user   →   EnhancedStatusCode(5, 1, 1)
package struct EnhancedStatusCode: Hashable, Sendable, CustomStringConvertible {
    /// 2, 4 or 5.
    package let statusClass: UInt16
    /// 0 to 999.
    package let subject: UInt16
    /// 0 to 999.
    package let detail: UInt16

    /// Nil when the grammar does not allow one of the numbers.
    package init?(_ statusClass: Int, _ subject: Int, _ detail: Int) {
        guard [2, 4, 5].contains(statusClass), (0...999).contains(subject), (0...999).contains(detail) else {
            return nil
        }
        self.statusClass = UInt16(statusClass)
        self.subject = UInt16(subject)
        self.detail = UInt16(detail)
    }

    /// Reads the code from the first word of a reply's text.
    ///
    ///     status-code = ("2"/"4"/"5") "." 1*3DIGIT "." 1*3DIGIT     (RFC 2034 §4)
    package init?(firstWordOf text: some Collection<UInt8>) {
        let word = Array(text.prefix { !ASCII.isBlank($0) })
        let parts = word.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard parts.count == 3, let first = Self.number(parts[0]), let second = Self.number(parts[1]),
            let third = Self.number(parts[2])
        else { return nil }
        self.init(first, second, third)
    }

    /// The code written out, `5.1.1`; nil for anything else.
    package init?(_ text: some StringProtocol) {
        self.init(firstWordOf: Array(text.utf8))
    }

    package var description: String { "\(statusClass).\(subject).\(detail)" }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        guard (1...3).contains(digits.count), digits.allSatisfy(ASCII.isDigit) else { return nil }
        return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
}

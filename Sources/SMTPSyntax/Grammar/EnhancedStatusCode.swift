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
        guard statusClass == 2 || statusClass == 4 || statusClass == 5, (0...999).contains(subject),
            (0...999).contains(detail)
        else {
            return nil
        }
        self.statusClass = UInt16(statusClass)
        self.subject = UInt16(subject)
        self.detail = UInt16(detail)
    }

    /// Reads the code from the first word of a reply's text.
    ///
    ///     status-code = ("2"/"4"/"5") "." 1*3DIGIT "." 1*3DIGIT     (RFC 2034 §4)
    package init?(firstWordOf text: [UInt8]) { self.init(firstWordOf: text[...]) }

    package init?(firstWordOf text: ArraySlice<UInt8>) {
        var rest = text
        guard let first = Self.takeNumber(from: &rest), rest.popFirst() == UInt8(ascii: "."),
            let second = Self.takeNumber(from: &rest), rest.popFirst() == UInt8(ascii: "."),
            let third = Self.takeNumber(from: &rest), rest.first.map(ASCII.isBlank) ?? true
        else { return nil }
        self.init(first, second, third)
    }

    /// The code written out, `5.1.1`; nil for anything else.
    package init?(_ text: some StringProtocol) {
        self.init(firstWordOf: Array(text.utf8))
    }

    package var description: String { "\(statusClass).\(subject).\(detail)" }

    /// One to three digits at the beginning.
    private static func takeNumber(from rest: inout ArraySlice<UInt8>) -> Int? {
        var number = 0
        var count = 0
        while let digit = rest.first, ASCII.isDigit(digit) {
            guard count < 3 else { return nil }
            number = number * 10 + Int(digit - 0x30)
            count += 1
            rest.removeFirst()
        }
        return count > 0 ? number : nil
    }
}

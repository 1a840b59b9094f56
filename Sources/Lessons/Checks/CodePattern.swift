import SMTPSyntax

/// A reply code, or a class of codes as RFC 5321 §4.2.1 writes it.
///
///     550   this code        5yz   any code that begins with 5        55z   any that begins with 55
package struct CodePattern: Hashable, Sendable, CustomStringConvertible {
    private let digits: [UInt8]

    /// Nil when the text is not of that form.
    package init?(_ written: String) {
        let bytes = Array(written.lowercased().utf8)
        guard bytes.count == 3, ASCII.isDigit(bytes[0]), Self.isPart(bytes[1], "y"), Self.isPart(bytes[2], "z") else {
            return nil
        }
        digits = bytes
    }

    private static func isPart(_ byte: UInt8, _ letter: Unicode.Scalar) -> Bool {
        ASCII.isDigit(byte) || byte == UInt8(ascii: letter)
    }

    /// As the standard writes it: `5yz`.
    package var description: String { String(decoding: digits, as: UTF8.self) }

    /// Whether a code has the same first digit.
    func isOfClass(of code: ReplyCode) -> Bool { digits.first == code.description.utf8.first }

    func isOfClass(_ digit: UInt8) -> Bool { digits.first == 0x30 + digit }

    func matches(_ code: ReplyCode) -> Bool {
        zip(digits, code.description.utf8).allSatisfy { !ASCII.isDigit($0) || $0 == $1 }
    }
}

import SMTPSyntax

/// A reply code, or a class of codes as RFC 5321 §4.2.1 writes it.
///
///     550   this code        5yz   any code that begins with 5        55z   any that begins with 55
package struct CodePattern: Hashable, Sendable {
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

    func matches(_ code: ReplyCode) -> Bool {
        zip(digits, code.description.utf8).allSatisfy { !ASCII.isDigit($0) || $0 == $1 }
    }
}

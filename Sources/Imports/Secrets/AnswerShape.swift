import SMTPSyntax

/// Recognizes an answer of an authentication by its looks, where what it answers is not in the text.
enum AnswerShape {
    /// A shorter word may be anything.
    private static let shortest = 8

    /// Whether a text is one word that can be base64, and hardly anything else.
    static func isLikely(_ text: ArraySlice<UInt8>) -> Bool {
        guard text.count >= shortest, text.allSatisfy(isBase64) else { return false }
        if text.last == UInt8(ascii: "=") { return true }
        return text.dropFirst().contains { (0x41...0x5A).contains($0) } && text.contains { !(0x41...0x5A).contains($0) }
    }

    /// Whether all of a text can be part of base64.
    static func isPart(_ text: ArraySlice<UInt8>) -> Bool { text.allSatisfy(isBase64) }

    private static func isBase64(_ octet: UInt8) -> Bool {
        ASCII.isAlphanumeric(octet) || "+/=-_".utf8.contains(octet)
    }
}

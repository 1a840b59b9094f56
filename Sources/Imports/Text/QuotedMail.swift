import SMTPSyntax

/// A text that was quoted in a mail: every line begins with `>`.
enum QuotedMail {
    private static let mostLevels = 5

    /// The text without the signs; a text that is not quoted is returned unchanged.
    static func unquoted(_ text: PasteText) -> PasteText {
        var text = text
        for _ in 0..<mostLevels where isQuoted(text) {
            text = text.map { line in
                let inner = line.dropFirst()
                return inner.first == 0x20 ? inner.dropFirst() : inner
            }
        }
        return text
    }

    private static func isQuoted(_ text: PasteText) -> Bool {
        var hasReply = false
        for index in 0..<text.count {
            let line = text[index]
            guard !line.isEmpty else { continue }
            guard line.first == UInt8(ascii: ">"), !line.starts(with: ">>> ".utf8) else { return false }
            hasReply = hasReply || ReplyLine(line.drop { $0 == UInt8(ascii: ">") || ASCII.isBlank($0) }) != nil
        }
        return hasReply
    }
}

import SMTPSyntax

extension EnhancedStatusCode {
    /// The enhanced code of a reply, anywhere in the text; a code at the beginning has precedence.
    ///
    ///     554 *.example.com cmsmtp 5.7.1 Service unavailable      550 #5.7.1 refused      550 no such user (5.1.1)
    ///
    /// RFC 2034 §4 puts it at the beginning of the text, but many servers do not. Elsewhere a code counts only with a
    /// subject of one digit (RFC 3463 §3 has 0 to 7) and outside addresses, versions and scores.
    package init?(anywhereIn reply: Reply) {
        if let code = reply.enhanced {
            self = code
            return
        }
        guard !reply.severity.isSuccess else { return nil }
        for line in reply.lines.prefix(CauseText.lineLimit) {
            if let code = Self.first(in: line.text.prefix(CauseText.lineLength)) {
                self = code
                return
            }
        }
        return nil
    }

    private static func first(in text: ArraySlice<UInt8>) -> EnhancedStatusCode? {
        for index in text.indices where isStart(index, in: text) {
            let word = text[index...].prefix { ASCII.isDigit($0) || $0 == UInt8(ascii: ".") }
            let numbers = word.last == UInt8(ascii: ".") ? word.dropLast() : word
            let next = text[word.endIndex...].first
            guard word.count <= 10, !(next.map { ASCII.isLetter($0) || "-_@".utf8.contains($0) } ?? false) else {
                continue
            }
            if let code = EnhancedStatusCode(firstWordOf: numbers), code.subject < 10 { return code }
        }
        return nil
    }

    /// A 4 or a 5 followed by a dot, not inside a word, and not after the name or the sign of a version.
    private static func isStart(_ index: Int, in text: ArraySlice<UInt8>) -> Bool {
        guard text[index] == 0x34 || text[index] == 0x35, index + 1 < text.endIndex,
            text[index + 1] == UInt8(ascii: ".")
        else { return false }
        guard index > text.startIndex else { return true }
        let before = text[index - 1]
        guard before == 0x20 || before == 0x09 || "#([<{,;:-\"'".utf8.contains(before) else { return false }
        let head = text[..<index].suffix(16)
        let word = head.dropLast().reversed().prefix { ASCII.isAlphanumeric($0) }.reversed()
        if before == UInt8(ascii: "-"), word.contains(where: ASCII.isLetter) { return false }
        if ASCII.equal(word.prefix(3), "rfc".utf8) { return false }
        return !["version", "v", "ver", "exim", "score", "section"].contains { ASCII.equal($0.utf8, word) }
    }
}

/// Code in Markdown that nothing in it can end: the fence is longer than any row of backticks inside.
enum MarkdownCode {
    /// Lines as a block.
    static func block(_ text: String, _ language: String = "text") -> String {
        let fence = String(repeating: "`", count: max(3, longestRun(in: text) + 1))
        let end = text.isEmpty || text.hasSuffix("\n") ? "" : "\n"
        return "\(fence)\(language)\n\(text)\(end)\(fence)\n"
    }

    /// Text within a line. A backtick at an end is kept away from the fence by a space.
    static func span(_ text: String) -> String {
        guard !text.isEmpty else { return "" }
        let fence = String(repeating: "`", count: longestRun(in: text) + 1)
        let needsSpace = text.hasPrefix("`") || text.hasSuffix("`") || text.hasPrefix(" ") && text.hasSuffix(" ")
        return needsSpace ? "\(fence) \(text) \(fence)" : "\(fence)\(text)\(fence)"
    }

    private static func longestRun(in text: String) -> Int {
        var longest = 0
        var run = 0
        for octet in text.utf8 {
            run = octet == UInt8(ascii: "`") ? run + 1 : 0
            longest = max(longest, run)
        }
        return longest
    }
}

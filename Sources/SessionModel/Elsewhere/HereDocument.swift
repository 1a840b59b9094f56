import SMTPSyntax

/// Lines given to a command on its standard input: a here-document, in which a shell replaces nothing.
enum HereDocument {
    /// Nil where a line cannot be in one: it contains NUL or CR, or is not text.
    static func lines(_ message: [[UInt8]]) -> (mark: String, lines: [String])? {
        var lines: [String] = []
        for line in message {
            guard !line.contains(0), !line.contains(0x0D), !line.contains(0x0A),
                let text = String(validating: line, as: UTF8.self)
            else { return nil }
            lines.append(text)
        }
        var mark = "END"
        while lines.contains(mark) { mark += "_" }
        return (mark, lines)
    }
}

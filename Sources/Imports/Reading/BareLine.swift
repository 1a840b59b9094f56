import SMTPSyntax

/// A line without a mark, read by what it says.
enum BareLine {
    /// The line without what surrounds it: an indentation, and what the dialect has in front of each line.
    static func text(of line: ArraySlice<UInt8>, in dialect: Dialect) -> ArraySlice<UInt8> {
        let text = line.drop(while: ASCII.isBlank)
        return !dialect.prefix.isEmpty && text.starts(with: dialect.prefix)
            ? text.dropFirst(dialect.prefix.count) : text
    }
}

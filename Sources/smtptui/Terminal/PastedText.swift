/// A text that the terminal brackets as pasted, as it arrives.
struct PastedText {
    /// The longest one, in bytes.
    static let longest = 1 << 20

    private var text = String.UnicodeScalarView()
    private var count = 0
    private var wasReturn = false

    /// Terminals send pasted line ends as CR, LF or both; each becomes a line feed.
    mutating func take(_ scalar: Unicode.Scalar) {
        defer { wasReturn = scalar == "\r" }
        if scalar == "\n" && wasReturn { return }
        count += Unicode.UTF8.width(scalar)
        // Half of a text is worse than none of it.
        if count <= Self.longest { text.append(scalar == "\r" ? "\n" : scalar) }
    }

    var input: TerminalInput { count <= Self.longest ? .paste(String(text)) : .pasteTooLong(Self.longest) }
}

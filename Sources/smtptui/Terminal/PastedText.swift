/// A text that the terminal brackets as pasted, as it arrives.
struct PastedText {
    /// The longest one, in bytes.
    static let longest = 64 << 20

    private let longest: Int
    private var text = String.UnicodeScalarView()
    private var count = 0
    private var wasReturn = false

    init(longest: Int = Self.longest) { self.longest = longest }

    /// Terminals send pasted line ends as CR, LF or both; each becomes a line feed.
    mutating func take(_ scalar: Unicode.Scalar) {
        defer { wasReturn = scalar == "\r" }
        if scalar == "\n" && wasReturn { return }
        count += Unicode.UTF8.width(scalar)
        // Half of a text is worse than none of it.
        if count <= longest { text.append(scalar == "\r" ? "\n" : scalar) }
    }

    var input: TerminalInput { count <= longest ? .paste(String(text)) : .pasteTooLong(longest) }
}

/// Prints lines on standard output, many in one write.
struct LineOutput {
    private var lines: [UInt8] = []

    /// How much is written at once, in bytes.
    private static let most = 65_536

    mutating func say(_ line: String) {
        lines += line.utf8
        lines.append(0x0A)
        if lines.count >= Self.most { flush() }
    }

    mutating func flush() {
        if !lines.isEmpty { Console.say(bytes: lines) }
        lines = []
    }
}

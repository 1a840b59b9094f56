import Testing

/// A dialogue with a name, played by `Talk.play`.
struct Scene: CustomTestStringConvertible, Sendable {
    let name: String
    let text: String
    var testDescription: String { name }

    init(_ name: String, _ text: String) {
        self.name = name
        self.text = text
    }

    /// The lines of the dialogue without its expectations.
    var spoken: [String] {
        text.split(separator: "\n").map(String.init).filter { $0.hasPrefix("C:") || $0.hasPrefix("S:") }.map { line in
            var line = line[...]
            for mark in [" ?= ", " <- "] {
                while let range = line.firstRange(of: mark) { line = line[..<range.lowerBound] }
            }
            return String(line)
        }
    }
}

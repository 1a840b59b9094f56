import SMTPSyntax

/// A field of a header, or of a delivery report: its name in lower case, and its value without folding.
struct ReportField: Hashable, Sendable {
    let name: String
    private(set) var value: [UInt8]

    /// Nil for a line that begins no field.
    init?(_ line: [UInt8]) {
        guard let name = Self.name(of: line) else { return nil }
        self.name = name
        value = Array(ASCII.trimmed(line.dropFirst(name.utf8.count + 1)))
    }

    mutating func append(folded line: [UInt8]) {
        guard value.count < 8192 else { return }
        value += [0x20] + ASCII.trimmed(line[...])
    }

    /// The name in front of the colon; nil where there is none.
    static func name(of line: [UInt8]) -> String? {
        let name = line.prefix { ASCII.isAlphanumeric($0) || $0 == UInt8(ascii: "-") }
        guard name.first.map(ASCII.isLetter) == true, name.endIndex < line.count,
            line[name.endIndex] == UInt8(ascii: ":")
        else { return nil }
        return ASCII.uppercased(name).lowercased()
    }

    /// Whether a line continues the one before.
    static func isFolded(_ line: [UInt8]) -> Bool { line.first.map(ASCII.isBlank) == true }

    /// The value of a parameter: `boundary="…"`.
    func parameter(_ name: String) -> [UInt8]? {
        let text = LogText(value)
        let start =
            text.place(of: Array("\(name)=".utf8), from: 0)
            ?? text.place(of: Array("\(name.uppercased())=".utf8), from: 0)
        guard let start else { return nil }
        let rest = value[(start + name.utf8.count + 1)...]
        if rest.first == UInt8(ascii: "\"") { return Array(rest.dropFirst().prefix { $0 != UInt8(ascii: "\"") }) }
        return Array(rest.prefix { $0 != UInt8(ascii: ";") && !ASCII.isBlank($0) })
    }

    /// The value without the type in front: `rfc822; bob@example.net`.
    var typed: (type: String, text: LogText) {
        guard let end = value.firstIndex(of: UInt8(ascii: ";")) else { return ("", LogText(value)) }
        let type = ASCII.uppercased(ASCII.trimmed(value[..<end])).lowercased()
        return (type, LogText(ASCII.trimmed(value[(end + 1)...])))
    }
}

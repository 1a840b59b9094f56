import SMTPSyntax

/// The words of a netrc file, one after the other.
struct NetrcWords {
    struct Word {
        /// Nil where it is not UTF-8, or has a control character.
        let text: String?
        let line: Int
        var isClosed = true

        var problem: Netrc.Problem? {
            if !isClosed { return Netrc.Problem(kind: .openQuote, line: line) }
            return text == nil ? Netrc.Problem(kind: .notText, line: line) : nil
        }
    }

    private let bytes: [UInt8]
    private var place: Int
    private var line = 1

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        // Some editors begin a file with a byte order mark.
        place = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    /// The next word where `machine`, `login` or the like is due. There `#` begins a remark.
    mutating func nextKeyword() -> Word? {
        skipSpace()
        while place < bytes.count, bytes[place] == UInt8(ascii: "#") {
            skipLine()
            skipSpace()
        }
        return nextValue()
    }

    /// The next word, whatever it begins with.
    mutating func nextValue() -> Word? {
        skipSpace()
        guard place < bytes.count else { return nil }
        return bytes[place] == UInt8(ascii: "\"") ? quoted() : plain()
    }

    /// A macro ends with an empty line.
    mutating func skipMacro() {
        skipLine()
        while place < bytes.count {
            let start = place
            skipLine()
            if bytes[start..<place].allSatisfy(Self.isSpace) { return }
        }
    }

    private mutating func plain() -> Word {
        let start = place
        while place < bytes.count, !Self.isSpace(bytes[place]) { place += 1 }
        return word(Array(bytes[start..<place]))
    }

    private mutating func quoted() -> Word {
        var text: [UInt8] = []
        place += 1
        while place < bytes.count, bytes[place] != UInt8(ascii: "\n") {
            var byte = bytes[place]
            place += 1
            if byte == UInt8(ascii: "\"") { return word(text) }
            if byte == UInt8(ascii: "\\"), place < bytes.count, bytes[place] != UInt8(ascii: "\n") {
                byte = Self.escaped(bytes[place])
                place += 1
            }
            text.append(byte)
        }
        return Word(text: nil, line: line, isClosed: false)
    }

    private static func escaped(_ byte: UInt8) -> UInt8 {
        switch byte {
        case UInt8(ascii: "n"): UInt8(ascii: "\n")
        case UInt8(ascii: "r"): UInt8(ascii: "\r")
        case UInt8(ascii: "t"): UInt8(ascii: "\t")
        default: byte
        }
    }

    private func word(_ bytes: [UInt8]) -> Word {
        let isText = bytes.allSatisfy { $0 >= 0x20 && $0 != 0x7F }
        return Word(text: isText ? String(validating: bytes, as: UTF8.self) : nil, line: line)
    }

    private mutating func skipSpace() {
        while place < bytes.count, Self.isSpace(bytes[place]) {
            if bytes[place] == UInt8(ascii: "\n") { line += 1 }
            place += 1
        }
    }

    /// To the beginning of the next line.
    private mutating func skipLine() {
        while place < bytes.count {
            place += 1
            if bytes[place - 1] == UInt8(ascii: "\n") {
                line += 1
                return
            }
        }
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}

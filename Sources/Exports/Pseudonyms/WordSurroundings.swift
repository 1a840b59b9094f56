import SMTPSyntax

/// What is around a word of a line, and says what it is.
///
///     Hello pc1 [10.1.2.3]          pc1 is a host
///     File "send.pl", line 12       send.pl is a file
///     C:\\Users\\alice\\send.py      alice is a user
struct WordSurroundings {
    private let word: Range<Int>
    private let text: [UInt8]

    init(of word: Range<Int>, in text: [UInt8]) {
        self.word = word
        self.text = text
    }

    /// Words after which a host is named.
    private static let hostWords = ["hello", "helo", "ehlo", "lhlo", "from", "by", "host", "at", "server", "client"]
    private static let longestIntroduction = 9

    /// Words after which the number of a case is named.
    private static let caseWords = ["ticket", "case", "incident", "reference", "ref"]

    /// Whether the word in front of it introduces a host.
    var followsHostWord: Bool { follows(Self.hostWords, signs: "(=") }

    /// Whether the word in front of it introduces the number of a case: `incident: 0042371`, `ticket #884213`.
    var followsCaseWord: Bool { follows(Self.caseWords, signs: ":#=(") }

    private func follows(_ words: [String], signs: String) -> Bool {
        let before = text[..<word.lowerBound]
        let end = before.lastIndex { !ASCII.isBlank($0) && !signs.utf8.contains($0) }.map { $0 + 1 } ?? 0
        guard end < word.lowerBound else { return false }
        let last = before[..<end].suffix(Self.longestIntroduction + 1)
        let start = last.lastIndex { !ASCII.isLetter($0) }.map { $0 + 1 } ?? last.startIndex
        return words.contains { ASCII.equal($0.utf8, last[start...]) }
    }

    /// Whether it is the beginning of a local part with a space in it: `bob` in `<bob smith@example.org>`.
    var beginsLocalPart: Bool {
        guard word.lowerBound > 0, text[word.lowerBound - 1] == UInt8(ascii: "<"), word.upperBound < text.count,
            text[word.upperBound] == 0x20
        else { return false }
        let rest = text[word.upperBound...].prefix(Self.longestPath).prefix { $0 != UInt8(ascii: ">") }
        return rest.contains(UInt8(ascii: "@")) && !rest.contains { "<=\":".utf8.contains($0) }
    }

    /// RFC 5321 §4.5.3.1.3
    private static let longestPath = 256

    /// Whether it is the name to an IP address in brackets: `pc1[10.1.2.3]`, `from db (pc1 [IPv6:2001:db8::1])`.
    var namesAddress: Bool {
        var rest = text[word.upperBound...]
        if rest.first == 0x20 {
            guard followsHostWord || word.lowerBound > 0 && text[word.lowerBound - 1] == UInt8(ascii: "(") else {
                return false
            }
            rest = rest.dropFirst()
        }
        guard rest.first == UInt8(ascii: "[") else { return false }
        let inside = rest.dropFirst()
        return inside.first.map(ASCII.isDigit) == true || ASCII.equal(inside.prefix(5), "IPv6:".utf8)
    }

    /// Whether it is in a path of Windows, or the number of a line follows it.
    var isFile: Bool {
        if word.lowerBound > 0, text[word.lowerBound - 1] == UInt8(ascii: "\\") { return true }
        let rest = text[word.upperBound...].drop { "\", ".utf8.contains($0) }
        return ASCII.equal(rest.prefix(5), "line ".utf8) && rest.dropFirst(5).first.map(ASCII.isDigit) == true
    }

    /// Whether it is the folder of a user in a path of Windows.
    var isHomeFolder: Bool { ASCII.equal(text[..<word.lowerBound].suffix(7), #"\Users\"#.utf8) }
}

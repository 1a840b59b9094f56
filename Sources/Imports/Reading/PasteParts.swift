import SMTPSyntax

/// The parts of a paste: each begins where a program starts to show a session, or a person starts the program.
enum PasteParts {
    static func ranges(of lines: PasteText) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var start = 0
        var hasReply = false
        for index in 0..<lines.count {
            let line = lines[index]
            let isPrompt = mayBePrompt(line) && PromptLine.isPrompt(line)
            if hasReply, isPrompt || begins(line) {
                ranges.append(start..<index)
                (start, hasReply) = (index, false)
            }
            hasReply = hasReply || !isPrompt && holdsReply(line)
        }
        return ranges + [start..<lines.count]
    }

    private static let beginnings = Dialect.all.flatMap(\.beginnings)
    private static let marks = OctetMarks(beginnings.map { String(decoding: $0.start, as: UTF8.self) })

    /// How far into a line the beginning may be: a time and words in brackets are in front of it.
    private static let farthest = 160

    private static func begins(_ line: ArraySlice<UInt8>) -> Bool {
        let head = Array(line.prefix(farthest))
        guard marks.found(in: head.span) != 0 else { return false }
        return beginnings.contains { beginning in
            line.starts(with: beginning.start)
                ? beginning.fits(line) : LogPrefix.starts(of: line).contains { beginning.fits(line[$0...]) }
        }
    }

    /// Most lines have no sign with which a prompt ends.
    private static func mayBePrompt(_ line: ArraySlice<UInt8>) -> Bool {
        line.prefix(80).contains { "$#>%".utf8.contains($0) || $0 == 0xE2 }
    }

    /// Whether the code of a reply is somewhere near the beginning, as in each reply; only this much is asked here.
    private static func holdsReply(_ line: ArraySlice<UInt8>) -> Bool {
        var digits: ArraySlice<UInt8> = []
        for (place, octet) in zip(line.indices, line.prefix(80)) {
            if ASCII.isDigit(octet) {
                digits = digits.isEmpty ? line[place...place] : line[digits.startIndex...place]
            } else {
                if octet == 0x20 || octet == 0x2D, isCode(digits, in: line) { return true }
                digits = []
            }
        }
        return isCode(digits, in: line) && digits.endIndex == line.endIndex
    }

    /// Three digits that are no port, and a word of their own.
    private static func isCode(_ digits: ArraySlice<UInt8>, in line: ArraySlice<UInt8>) -> Bool {
        guard digits.count == 3, ReplyCode(digits: digits)?.isInGrammar == true else { return false }
        return digits.startIndex == line.startIndex || line[digits.startIndex - 1] != UInt8(ascii: ":")
    }
}

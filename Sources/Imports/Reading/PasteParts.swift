import SMTPSyntax

/// The parts of a paste: each begins where a program starts to show a session.
enum PasteParts {
    static func ranges(of lines: PasteText) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var start = 0
        var hasReply = false
        for index in 0..<lines.count {
            let line = lines[index]
            if hasReply, begins(line) {
                ranges.append(start..<index)
                (start, hasReply) = (index, false)
            }
            hasReply = hasReply || holdsReply(line)
        }
        return ranges + [start..<lines.count]
    }

    private static let beginnings = Dialect.all.compactMap(\.beginning)
    private static let firstOctets = Set(beginnings.compactMap(\.first))

    private static func begins(_ line: ArraySlice<UInt8>) -> Bool {
        guard let first = line.first, firstOctets.contains(first) else { return false }
        return beginnings.contains { line.starts(with: $0) }
    }

    /// Whether three digits are somewhere near the beginning, as in each reply; only this much is asked here.
    private static func holdsReply(_ line: ArraySlice<UInt8>) -> Bool {
        var digits = 0
        for octet in line.prefix(80) {
            if ASCII.isDigit(octet) {
                digits += 1
            } else {
                if digits == 3, octet == 0x20 || octet == 0x2D { return true }
                digits = 0
            }
        }
        return digits == 3
    }
}

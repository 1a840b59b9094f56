import SMTPSyntax

/// What a log has in front of a line: a time, words in brackets, the name of a program.
enum LogPrefix {
    /// The most brackets that are looked at.
    private static let mostBrackets = 5

    /// Where the line itself may begin: in front, after a time, and after each closing bracket.
    static func starts(of line: ArraySlice<UInt8>) -> [Int] {
        let head = line.drop(while: ASCII.isBlank)
        var starts = [head.startIndex]
        let time = head.drop(while: isOfTime)
        if head[..<time.startIndex].contains(where: ASCII.isDigit) { starts.append(time.startIndex) }
        var rest = head
        while starts.count <= mostBrackets, let bracket = rest.firstIndex(of: UInt8(ascii: "]")) {
            rest = rest[(bracket + 1)...].drop { $0 == UInt8(ascii: ":") }
            starts.append(rest.drop(while: ASCII.isBlank).startIndex)
        }
        return starts
    }

    /// The line after its time and brackets: `[12:00:00] DEBUG [x1] Subject: a` is `Subject: a`.
    static func removed(from line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var rest = line
        guard rest.first == UInt8(ascii: "[") else { return rest }
        for _ in 0..<2 {
            guard let bracket = rest.firstIndex(of: UInt8(ascii: "]")) else { break }
            rest = rest[(bracket + 1)...]
        }
        return rest.first == UInt8(ascii: " ") ? rest.dropFirst() : rest
    }

    private static func isOfTime(_ octet: UInt8) -> Bool {
        ASCII.isDigit(octet) || "-:.,/TZ+ \t".utf8.contains(octet)
    }
}

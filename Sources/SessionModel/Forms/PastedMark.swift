import SMTPSyntax

/// The marks by which logs say who speaks: one row per mark.
///
///     S: 220 mx.example.test            smtptui, MailKit, nodemailer
///     <-  220 mx.example.test           swaks
///     SMTP<< 220 mx.example.test        Exim
struct PastedMark: Hashable, Sendable {
    let text: String
    let isClient: Bool
    var isUnderTLS = false

    /// A longer mark comes before one that begins the same.
    static let all: [PastedMark] = [
        PastedMark(text: "SERVER -> CLIENT:", isClient: false), PastedMark(text: "CLIENT -> SERVER:", isClient: true),
        PastedMark(text: "SMTP<<", isClient: false), PastedMark(text: "SMTP>>", isClient: true),
        PastedMark(text: "Server:", isClient: false), PastedMark(text: "Client:", isClient: true),
        PastedMark(text: "reply:", isClient: false), PastedMark(text: "send:", isClient: true),
        PastedMark(text: "recv:", isClient: false), PastedMark(text: "sent:", isClient: true),
        PastedMark(text: "S:", isClient: false), PastedMark(text: "C:", isClient: true),
        PastedMark(text: "S~", isClient: false, isUnderTLS: true),
        PastedMark(text: "C~", isClient: true, isUnderTLS: true),
        PastedMark(text: "<<<", isClient: false), PastedMark(text: ">>>", isClient: true),
        PastedMark(text: "<<", isClient: false), PastedMark(text: ">>", isClient: true),
        PastedMark(text: "<**", isClient: false), PastedMark(text: "<~*", isClient: false, isUnderTLS: true),
        PastedMark(text: "<-", isClient: false), PastedMark(text: "->", isClient: true),
        PastedMark(text: "<~", isClient: false, isUnderTLS: true),
        PastedMark(text: "~>", isClient: true, isUnderTLS: true),
        PastedMark(text: "<", isClient: false), PastedMark(text: ">", isClient: true),
    ]

    /// The mark of a line, and what follows it without the space; nil for a line without one.
    ///
    /// A log has its own words in front, which end with a bracket or a time.
    static func read(_ line: Substring) -> (mark: PastedMark, rest: Substring)? {
        guard mayHaveMark(Array(line.utf8)) else { return nil }
        for start in starts(of: line) {
            let tail = line[start...]
            guard let mark = all.first(where: { tail.hasPrefix($0.text) }) else { continue }
            let rest = tail.dropFirst(mark.text.count)
            guard rest.isEmpty || rest.first == " " || mark.text.hasSuffix(":") else { continue }
            return (mark, content(rest))
        }
        return nil
    }

    /// Whether a mark is at one of the places where one may begin, as far as octets tell. Most lines that are read are bare
    /// replies, and this is all that is asked of them.
    private static func mayHaveMark(_ line: [UInt8]) -> Bool {
        var isPlace = true
        // In front of the line's own words there may be a time.
        var isInTime = true
        for (index, octet) in line.enumerated() {
            if octet >= 0x80 || isPlace && isMark(at: index, in: line) { return true }
            switch octet {
            case UInt8(ascii: "]"): (isPlace, isInTime) = (true, false)
            case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: ":"): isPlace = isPlace || isInTime
            case _ where isInTime && isOfTime(octet): isPlace = true
            default: (isPlace, isInTime) = (false, false)
            }
        }
        return false
    }

    private static func isOfTime(_ octet: UInt8) -> Bool { ASCII.isDigit(octet) || "-:.,/TZ+ ".utf8.contains(octet) }

    private static func isMark(at start: Int, in line: [UInt8]) -> Bool {
        guard firstOctets.contains(line[start]) else { return false }
        return octets.contains { mark in
            guard line[start...].starts(with: mark) else { return false }
            let end = start + mark.count
            return end == line.count || line[end] == UInt8(ascii: " ") || mark.last == UInt8(ascii: ":")
        }
    }

    private static let octets = all.map { Array($0.text.utf8) }
    private static let firstOctets = Array(Set(octets.compactMap(\.first)))

    /// Where a mark may begin: in front, after each closing bracket, and after a time.
    private static func starts(of line: Substring) -> [Substring.Index] {
        let head = line.drop { $0 == " " || $0 == "\t" }
        var starts = [head.startIndex]
        let time = head.drop { $0.isNumber || "-:.,/TZ+ ".contains($0) }
        if time.startIndex != head.startIndex { starts.append(time.startIndex) }
        var rest = head
        while let bracket = rest.firstIndex(of: "]"), starts.count < 6 {
            rest = rest[rest.index(after: bracket)...].drop { $0 == ":" }
            starts.append(rest.drop { $0 == " " }.startIndex)
        }
        return starts
    }

    /// Without the space, the name of the other host that Postfix writes, and the quotes of Python.
    private static func content(_ rest: Substring) -> Substring {
        var text = rest.drop { $0 == " " }
        if let colon = text.firstIndex(of: ":"), text[..<colon].hasSuffix("]") || isPort(text[colon...]) {
            text = text[text.index(after: colon)...].drop { $0.isNumber }.drop { $0 == ":" }.drop { $0 == " " }
        }
        for quote in ["b'", "'", "b\"", "\""] where text.hasPrefix(quote) && text.hasSuffix(quote.suffix(1)) {
            text = text.dropFirst(quote.count).dropLast()
            if text.hasSuffix(#"\r\n"#) { text = text.dropLast(4) }
        }
        return text
    }

    /// `:25: ` after the name of a host.
    private static func isPort(_ text: Substring) -> Bool {
        let digits = text.dropFirst().prefix { $0.isNumber }
        return !digits.isEmpty && text.dropFirst(1 + digits.count).hasPrefix(": ")
    }
}

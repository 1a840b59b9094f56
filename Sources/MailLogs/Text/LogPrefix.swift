import SMTPSyntax

/// The time in front of a log line, in whatever form the system writes it.
///
///     Nov 30 21:25:35 mail postfix/smtp[2901]: …             RFC 3164, journald
///     <22>1 2026-11-30T21:25:35.12Z mail postfix 2901 - - …   RFC 5424
///     2026-11-30 21:25:35 1xY8t7-0000nc-0e ** …               Exim
///     mail-1  | 2026-11-30T21:25:35.123456789Z …              docker
enum LogPrefix {
    /// The time as the line has it; nil where it begins with something else.
    static func time(in line: LogText) -> String? {
        var rest = line.octets.prefix(96)
        passContainer(&rest)
        passPriority(&rest)
        if let time = classicTime(rest) ?? sortableTime(rest) { return String(decoding: time, as: UTF8.self) }
        // TAI64N, from multilog.
        let label = rest.prefix { !ASCII.isBlank($0) }
        let isLabel = label.first == UInt8(ascii: "@") && label.count == 25 && label.dropFirst().allSatisfy(ASCII.isHex)
        return isLabel ? String(decoding: label, as: UTF8.self) : nil
    }

    /// `mail-1  | `
    private static func passContainer(_ rest: inout ArraySlice<UInt8>) {
        let name = rest.prefix { ASCII.isAlphanumeric($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
        let after = rest[name.endIndex...].drop(while: ASCII.isBlank)
        guard !name.isEmpty, after.first == UInt8(ascii: "|") else { return }
        rest = after.dropFirst().drop(while: ASCII.isBlank)
    }

    /// `<22>` and, in RFC 5424, the version after it.
    private static func passPriority(_ rest: inout ArraySlice<UInt8>) {
        guard rest.first == UInt8(ascii: "<"), let end = rest.firstIndex(of: UInt8(ascii: ">")),
            end - rest.startIndex < 5
        else { return }
        rest = rest[(end + 1)...]
        if rest.starts(with: "1 ".utf8) { rest = rest.dropFirst(2) }
    }

    /// `Nov 30 21:25:35`, with a fraction where there is one.
    private static func classicTime(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        let date = text.prefix(7)
        guard date.count == 7, date.prefix(3).allSatisfy(ASCII.isLetter), date.last == UInt8(ascii: " ") else {
            return nil
        }
        let time = text.dropFirst(7).prefix { isOfTime($0) }
        return time.count >= 8 ? text[text.startIndex..<time.endIndex] : nil
    }

    /// `2026-11-30T21:25:35.12+01:00`, or the same with a space.
    private static func sortableTime(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        let date = text.prefix(10)
        guard date.count == 10, date.first.map(ASCII.isDigit) == true, date.dropFirst(4).first == UInt8(ascii: "-"),
            date.allSatisfy({ ASCII.isDigit($0) || $0 == UInt8(ascii: "-") })
        else { return nil }
        let after = text.dropFirst(10)
        guard let separator = after.first, separator == UInt8(ascii: "T") || separator == UInt8(ascii: " ") else {
            return nil
        }
        let time = after.dropFirst().prefix { isOfTime($0) || "+-Z".utf8.contains($0) }
        return time.count >= 8 ? text[text.startIndex..<time.endIndex] : nil
    }

    private static func isOfTime(_ octet: UInt8) -> Bool {
        ASCII.isDigit(octet) || octet == UInt8(ascii: ":") || octet == UInt8(ascii: ".")
    }
}

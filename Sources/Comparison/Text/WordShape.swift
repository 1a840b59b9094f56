import SMTPSyntax

/// What a word without its punctuation looks like.
enum WordShape {
    /// `192.0.2.7`, `192.0.2.7:25`, `IPv6:2001:db8::7`
    static func isAddress(_ word: ArraySlice<UInt8>) -> Bool {
        if ASCII.equal(word.prefix(5), "ipv6:".utf8) { return true }
        let parts = word.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        if parts.count == 4, parts.dropLast().allSatisfy(isByte) {
            return isByte(parts[3].prefix { $0 != UInt8(ascii: ":") })
        }
        return word.count { $0 == UInt8(ascii: ":") } >= 2 && word.allSatisfy { ASCII.isHex($0) || isPoint($0) }
    }

    private static func isByte(_ text: ArraySlice<UInt8>) -> Bool {
        (1...3).contains(text.count) && text.allSatisfy(ASCII.isDigit)
    }

    private static func isPoint(_ octet: UInt8) -> Bool { octet == UInt8(ascii: ":") || octet == UInt8(ascii: ".") }

    /// Letters and digits mixed, as in the id of a message, or a number with many digits.
    static func isID(_ word: ArraySlice<UInt8>) -> Bool {
        let digits = word.count(where: ASCII.isDigit)
        if digits == word.count { return digits >= 5 }
        guard word.count >= 8, digits >= 2, word.contains(where: ASCII.isLetter), word.allSatisfy(isOfID) else {
            return false
        }
        return !isHostName(word)
    }

    private static func isOfID(_ octet: UInt8) -> Bool { ASCII.isAlphanumeric(octet) || "-_.+/".utf8.contains(octet) }

    /// `20261130100000.4F2A1@mail.example.test`, and no address of a person.
    static func isMessageID(_ word: ArraySlice<UInt8>) -> Bool {
        guard let at = word.lastIndex(of: UInt8(ascii: "@")) else { return false }
        let local = word[..<at]
        return local.count >= 10 && local.count(where: ASCII.isDigit) >= 3
    }

    /// Labels with dots between them, the last one of letters.
    static func isHostName(_ word: ArraySlice<UInt8>) -> Bool {
        guard let dot = word.lastIndex(of: UInt8(ascii: ".")), dot > word.startIndex else { return false }
        let last = word[(dot + 1)...]
        return last.count >= 2 && last.allSatisfy(ASCII.isLetter)
            && word.allSatisfy { ASCII.isAlphanumeric($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".") }
    }

    /// A word in which each number is 0: `mx3` and `mx12` are hosts of one pool.
    static func withoutNumbers(_ word: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        for octet in word {
            guard ASCII.isDigit(octet) else {
                result.append(octet)
                continue
            }
            if result.last != UInt8(ascii: "0") { result.append(UInt8(ascii: "0")) }
        }
        return result
    }

    /// `10:00`, `10:00:00.123`, `2026-11-30T10:00:00Z`
    static func isTime(_ word: ArraySlice<UInt8>) -> Bool {
        let isClock = word.contains(UInt8(ascii: ":")) && word.allSatisfy { ASCII.isDigit($0) || isPoint($0) }
        let head = word.prefix(10)
        let isDay =
            head.count == 10 && head.count(where: ASCII.isDigit) == 8
            && head.count { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "/") } == 2
        return isClock || isDay
    }

    /// The name of a day or of a month.
    static func isDateName(_ word: ArraySlice<UInt8>) -> Bool {
        word.count == 3 && dateNames.contains(String(decoding: word, as: UTF8.self))
    }

    private static let dateNames: Set<String> = [
        "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep",
        "Oct", "Nov", "Dec",
    ]

    /// `31s`, or `31` before a unit.
    static func isDuration(_ word: ArraySlice<UInt8>, before next: ArraySlice<UInt8>?) -> Bool {
        let number = word.prefix { ASCII.isDigit($0) || $0 == UInt8(ascii: ".") }
        guard let first = number.first, ASCII.isDigit(first) else { return false }
        let unit = number.count < word.count ? word[number.endIndex...] : next ?? []
        return units.contains(String(decoding: unit.map { $0 | 0x20 }, as: UTF8.self))
    }

    private static let units: Set<String> = [
        "s", "sec", "secs", "second", "seconds", "ms", "msec", "min", "mins", "minute", "minutes", "h", "hour", "hours",
        "d", "day", "days",
    ]
}

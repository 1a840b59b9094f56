import SMTPSyntax

/// Finds the delay that a refusal asks for.
///
///     try again in 300 seconds      please retry in 5 minutes      come back in 00:05:00      wait 1 hour
enum DelayScan {
    /// Stems of words without which a time is not a request to wait, but for example a limit per hour.
    private static let triggers = [
        "retry", "again", "back", "wait", "greylist", "graylist", "defer", "delay", "reessay", "erneut", "later",
    ]
    private static let links = [
        "in", "for", "after", "within", "wait", "another", "least", "about", "von", "nach", "dans", "en", "tra", "em",
        "next",
    ]
    /// Stems of units in some languages, and their seconds.
    private static let units: [(String, Int)] = [
        ("sec", 1), ("sek", 1), ("seg", 1), ("s", 1), ("min", 60), ("m", 60), ("hour", 3600), ("hr", 3600),
        ("stund", 3600), ("heure", 3600), ("hora", 3600), ("ore", 3600), ("h", 3600), ("day", 86400), ("tag", 86400),
    ]

    static func delay(in words: [ArraySlice<UInt8>]) -> ReplyDetail? {
        guard words.contains(where: isTrigger) else { return nil }
        let plain = words.map { word in word.filter(ASCII.isLetter).map { $0 | 0x20 } }
        for (index, word) in words.enumerated() where index > 0 {
            guard links.contains(where: { plain[index - 1].elementsEqual($0.utf8) }) else { continue }
            let bare = word.drop { !ASCII.isAlphanumeric($0) }
            if let seconds = clock(bare) {
                let text = bare.prefix { ASCII.isDigit($0) || $0 == UInt8(ascii: ":") }
                return ReplyDetail(.delay, String(decoding: text, as: UTF8.self), seconds: seconds)
            }
            let digits = bare.prefix(while: ASCII.isDigit)
            guard let number = Int(String(decoding: digits, as: UTF8.self)), digits.count <= 6 else { continue }
            let attached = bare.dropFirst(digits.count).prefix(while: ASCII.isLetter).map { $0 | 0x20 }
            let next = index + 1 < plain.count ? plain[index + 1] : []
            guard let unit = seconds(of: attached.isEmpty ? next : attached) else { continue }
            let name = String(decoding: attached.isEmpty ? next : attached, as: UTF8.self)
            let text = "\(number)\(attached.isEmpty ? " " : "")\(name)"
            return ReplyDetail(.delay, text, seconds: number * unit)
        }
        return nil
    }

    private static func isTrigger(_ word: ArraySlice<UInt8>) -> Bool {
        let letters = word.lazy.filter(ASCII.isLetter).map { $0 | 0x20 }
        // The first letters of the stems.
        guard let first = letters.first, "rabwgdel".utf8.contains(first) else { return false }
        return triggers.contains { letters.starts(with: $0.utf8) }
    }

    private static func seconds(of unit: [UInt8]) -> Int? {
        units.first { stem, _ in
            stem.utf8.count < 3
                ? unit.elementsEqual(stem.utf8) || unit.elementsEqual((stem + "s").utf8)
                : unit.starts(with: stem.utf8)
        }?.1
    }

    /// `00:05:00`
    private static func clock(_ word: ArraySlice<UInt8>) -> Int? {
        let parts = word.prefix { ASCII.isDigit($0) || $0 == UInt8(ascii: ":") }.split(separator: UInt8(ascii: ":"))
        guard parts.count == 3, parts.allSatisfy({ $0.count <= 2 }) else { return nil }
        return parts.reduce(0) { $0 * 60 + (Int(String(decoding: $1, as: UTF8.self)) ?? 0) }
    }
}

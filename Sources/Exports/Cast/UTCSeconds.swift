import SMTPSyntax

/// The time of a header in seconds since 1970, as players of terminal sessions want it.
///
///     2026-11-23T10:00:00.000Z   →   1795428000
enum UTCSeconds {
    /// Nil where the text is not a date and time in UTC.
    static func of(_ text: String) -> Int? {
        let bytes = Array(text.utf8)
        let seconds = String(decoding: bytes.prefix(19), as: UTF8.self)
        guard bytes.last == UInt8(ascii: "Z"), DateTime.isWellFormed(seconds + "Z", inUTC: true) else { return nil }
        func number(_ start: Int, _ count: Int) -> Int {
            Int(String(decoding: bytes[start..<start + count], as: UTF8.self)) ?? 0
        }
        let day = days(number(0, 4), number(5, 2), number(8, 2))
        return ((day * 24 + number(11, 2)) * 60 + number(14, 2)) * 60 + number(17, 2)
    }

    /// Days since 1970. Years are counted from March, so that the leap day is the last of its year.
    private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let marchYear = month > 2 ? year : year - 1
        let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
        return marchYear * 365 + marchYear / 4 - marchYear / 100 + marchYear / 400 + dayOfYear - 719_468
    }
}

/// A date and time in the form that parameters use (RFC 3339 §5.6).
///
///     2030-01-31T09:00:00Z
package enum DateTime {
    /// Whether a text is a valid date and time; a zone such as `+02:00` is accepted in place of `Z` when `inUTC` is
    /// false. Fractions of a second are not accepted: RFC 4865 and RFC 7293 exclude them.
    package static func isWellFormed(_ text: some StringProtocol, inUTC: Bool = false) -> Bool {
        let bytes = Array(text.utf8)
        guard bytes.count >= 20, let number = reader(bytes), bytes[10] | 0x20 == UInt8(ascii: "t"),
            let year = number(0, 4), let month = number(5, 2), let day = number(8, 2), let hour = number(11, 2),
            let minute = number(14, 2), let second = number(17, 2)
        else { return false }
        guard (1...12).contains(month), (1...days(in: month, of: year)).contains(day), hour < 24, minute < 60,
            second <= 60
        else { return false }
        return isZone(bytes[19...], inUTC: inUTC)
    }

    /// The day with which a text begins, in days since 1970; nil where it is not a date.
    ///
    ///     2026-11-25 14:40   → 20782
    package static func day(_ text: some StringProtocol) -> Int? {
        let date = text.prefix(10).split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        guard date.count == 3, let year = date[0], let month = date[1], let day = date[2],
            (1...9999).contains(year), (1...12).contains(month), (1...31).contains(day)
        else { return nil }
        // Years are counted from March, so that the leap day is the last of its year.
        let marchYear = month > 2 ? year : year - 1
        let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
        return marchYear * 365 + marchYear / 4 - marchYear / 100 + marchYear / 400 + dayOfYear - 719_468
    }

    /// A reader of the numbers between the separators; nil when a separator is not in its place.
    private static func reader(_ bytes: [UInt8]) -> ((Int, Int) -> Int?)? {
        let separators: [(Int, Unicode.Scalar)] = [(4, "-"), (7, "-"), (13, ":"), (16, ":")]
        guard separators.allSatisfy({ bytes[$0.0] == UInt8(ascii: $0.1) }) else { return nil }
        return { start, count in
            let digits = bytes[start..<start + count]
            return digits.allSatisfy(ASCII.isDigit) ? Int(String(decoding: digits, as: UTF8.self)) : nil
        }
    }

    private static func days(in month: Int, of year: Int) -> Int {
        let isLeap = year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
        return month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
    }

    private static func isZone(_ zone: ArraySlice<UInt8>, inUTC: Bool) -> Bool {
        if ASCII.equal(zone, "Z".utf8) { return true }
        let text = Array(zone)
        guard !inUTC, text.count == 6, text[0] == UInt8(ascii: "+") || text[0] == UInt8(ascii: "-"),
            text[3] == UInt8(ascii: ":"),
            let hour = Int(String(decoding: text[1...2], as: UTF8.self)), (0..<24).contains(hour),
            let minute = Int(String(decoding: text[4...5], as: UTF8.self)), (0..<60).contains(minute)
        else { return false }
        return [1, 2, 4, 5].allSatisfy { ASCII.isDigit(text[$0]) }
    }
}

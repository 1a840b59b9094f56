#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The time of day, for headers and file names.
enum WallClock {
    /// UTC in ISO 8601 with milliseconds: `2026-11-23T10:00:00.000Z`; now, or so many seconds ago.
    static func iso8601(before seconds: Double = 0) -> String {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        let moment = Double(time.tv_sec) + Double(time.tv_nsec) / 1e9 - max(0, min(seconds, 1e9))
        time.tv_sec = time_t(moment.rounded(.down))
        time.tv_nsec = Int((moment - moment.rounded(.down)) * 1e9)
        var parts = tm()
        gmtime_r(&time.tv_sec, &parts)
        let milliseconds = String(time.tv_nsec / 1_000_000)
        return format(parts, "%Y-%m-%dT%H:%M:%S") + "."
            + String(repeating: "0", count: 3 - milliseconds.count) + milliseconds + "Z"
    }

    /// UTC as in the field Date of a message, in English whatever the locale (RFC 5322 §3.3):
    /// `Mon, 30 Nov 2026 08:00:00 +0000`.
    static func mailDate() -> String {
        var seconds = time(nil)
        var parts = tm()
        gmtime_r(&seconds, &parts)
        let days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        return "\(days[Int(parts.tm_wday)]), \(parts.tm_mday) \(months[Int(parts.tm_mon)]) "
            + format(parts, "%Y %H:%M:%S") + " +0000"
    }

    /// Milliseconds since 1970, UTC.
    static var milliseconds: Int {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Int(time.tv_sec) * 1000 + Int(time.tv_nsec) / 1_000_000
    }

    /// Days since 1970, UTC.
    static var day: Int { time(nil) / 86_400 }

    /// The local time for a file name: `20261123-110000`.
    static func fileStamp() -> String {
        var seconds = time(nil)
        var parts = tm()
        localtime_r(&seconds, &parts)
        return format(parts, "%Y%m%d-%H%M%S")
    }

    /// UTC without seconds, of seconds since 1970: `2026-11-23 10:00`.
    static func minutes(_ seconds: Double) -> String {
        var whole = time_t(max(-1e11, min(seconds, 1e11)))
        var parts = tm()
        gmtime_r(&whole, &parts)
        return format(parts, "%Y-%m-%d %H:%M")
    }

    /// The local time of a time in UTC, without seconds: `2026-11-23 11:00`; nil for what is none.
    static func local(_ utc: String) -> String? {
        let numbers = utc.prefix(19).split(whereSeparator: { "-T:".contains($0) }).map { Int32($0) }
        guard numbers.count == 6, utc.hasSuffix("Z"), !numbers.contains(nil) else { return nil }
        let values = numbers.compactMap(\.self)
        guard (1900...9999).contains(values[0]), values.dropFirst().allSatisfy({ (0...60).contains($0) }) else {
            return nil
        }
        var parts = tm()
        (parts.tm_year, parts.tm_mon, parts.tm_mday) = (values[0] - 1900, values[1] - 1, values[2])
        (parts.tm_hour, parts.tm_min) = (values[3], values[4])
        var seconds = timegm(&parts)
        var local = tm()
        localtime_r(&seconds, &local)
        return format(local, "%Y-%m-%d %H:%M")
    }

    private static func format(_ parts: tm, _ pattern: String) -> String {
        var parts = parts
        var text = [CChar](repeating: 0, count: 64)
        let count = strftime(&text, text.count, pattern, &parts)
        return String(decoding: text.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}

import SMTPSyntax

/// A log line inside JSON, as containers and journald write it.
///
///     {"log":"Nov 30 … status=bounced (…)\n","stream":"stdout","time":"2026-11-30T21:25:35Z"}
///     {"__REALTIME_TIMESTAMP":"1796073935000000","MESSAGE":"44AFAF86097: to=<…"}
struct WrappedLine: Hashable, Sendable {
    let text: [UInt8]
    /// Its time where it is beside the line; nil where there is none.
    let time: String?

    private static let names = ["MESSAGE", "message", "msg", "log", "short_message", "line"]
    private static let times = ["time", "@timestamp", "timestamp", "ts", "_SOURCE_REALTIME_TIMESTAMP"]

    /// Nil where the line is not an object with a message in it.
    init?(_ line: [UInt8]) {
        guard line.first == UInt8(ascii: "{"), let object = try? JSONText(reading: line),
            let text = Self.names.lazy.compactMap({ object[$0]?.string }).first
        else { return nil }
        self.text = Array(text.utf8.prefix { $0 != UInt8(ascii: "\n") })
        time = Self.times.lazy.compactMap { object[$0]?.string }.first
    }
}

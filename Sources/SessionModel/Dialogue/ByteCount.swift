/// How many bytes, in words: `1 byte`, `12,345 bytes`.
package enum ByteCount {
    package static func words(_ count: Int) -> String { count == 1 ? "1 byte" : "\(grouped(count)) bytes" }

    /// `1,234 more bytes`
    package static func more(_ count: Int) -> String { count == 1 ? "1 more byte" : "\(grouped(count)) more bytes" }

    /// With separators between thousands: `20,154,168`.
    package static func grouped(_ count: Int) -> String {
        count < 1000
            ? "\(count)" : "\(grouped(count / 1000)),\(String("\(1000 + count % 1000)".dropFirst()))"
    }
}

/// A number of bytes in words: `512 bytes`, `12.3 kB`.
enum OctetCount {
    private static let units = ["kB", "MB", "GB", "TB"]

    /// The same where the number is compared with a limit: `12345 bytes (12.3 kB)`.
    static func exactly(_ octets: Int) -> String {
        octets < 1000 ? words(octets) : "\(octets) bytes (\(words(octets)))"
    }

    static func words(_ octets: Int) -> String {
        guard octets >= 1000 else { return octets == 1 ? "1 byte" : "\(octets) bytes" }
        var tenths = octets / 100
        var unit = 0
        while tenths >= 10_000, unit < units.count - 1 {
            tenths /= 1000
            unit += 1
        }
        return "\(tenths / 10).\(tenths % 10) \(units[unit])"
    }
}

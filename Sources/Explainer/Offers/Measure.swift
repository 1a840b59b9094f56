import SMTPSyntax

/// Octets and seconds in units for people.
enum Measure {
    /// `9.7 MiB`
    static func octets(_ octets: Int) -> String {
        let units: [(Int, String)] = [
            (1 << 60, "EiB"), (1 << 50, "PiB"), (1 << 40, "TiB"), (1 << 30, "GiB"), (1 << 20, "MiB"), (1 << 10, "KiB"),
        ]
        guard let (unit, name) = units.first(where: { octets >= $0.0 }) else {
            return octets == 1 ? "1 byte" : "\(octets) bytes"
        }
        let (whole, rest) = octets.quotientAndRemainder(dividingBy: unit)
        let tenth = rest / (unit / 10)
        return tenth == 0 || tenth > 9 ? "\(whole) \(name)" : "\(whole).\(tenth) \(name)"
    }

    /// In a larger unit, and the number that counts: `9.7 MiB (10240000 bytes)`. What is cut on a narrow screen is then no
    /// number that looks like another one.
    static func exactly(_ octets: Int) -> String {
        octets < 1 << 10 ? self.octets(octets) : "\(self.octets(octets)) (\(octets) bytes)"
    }

    /// In the two largest units: `14 days`, `1 hour 30 minutes`.
    static func seconds(_ seconds: Int) -> String {
        let units: [(Int, String)] = [(86400, "day"), (3600, "hour"), (60, "minute"), (1, "second")]
        guard let first = units.firstIndex(where: { seconds >= $0.0 }) else { return "0 seconds" }
        var rest = seconds
        let parts = units[first...].prefix(2).compactMap { size, name -> String? in
            let count = rest / size
            rest %= size
            return count == 0 ? nil : "\(count) \(name)\(count == 1 ? "" : "s")"
        }
        return parts.joined(separator: " ")
    }

    /// Whether a text has the form of a date and time in mail extensions (RFC 3339): `2030-12-31T23:59:59Z`.
    static func isDateTime(_ text: String) -> Bool {
        let form = Array("0000-00-00T00:00:00".utf8)
        let bytes = Array(text.utf8.prefix(40))
        guard text.utf8.count < 40, bytes.count > form.count else { return false }
        let fits = zip(bytes, form).allSatisfy { byte, place in
            place == UInt8(ascii: "0") ? ASCII.isDigit(byte) : ASCII.uppercased(byte) == place
        }
        let zone = bytes.dropFirst(form.count)
        return fits && zone.allSatisfy { ASCII.isDigit($0) || ".:+-Zz".utf8.contains($0) }
    }
}

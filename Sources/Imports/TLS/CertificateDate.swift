/// A date of a certificate, as programs write it, in the form of a recording.
///
///     Nov 30 20:29:57 2026 GMT        →   2026-11-30 20:29
///     2026-11-30 20:29:57 UTC         →   2026-11-30 20:29
enum CertificateDate {
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// A text in another form is returned unchanged.
    static func normal(_ text: String) -> String {
        let words = text.split { $0 == " " || $0 == "T" }.map(String.init)
        if let day = words.first, day.utf8.count == 10, day.utf8.filter({ $0 == UInt8(ascii: "-") }).count == 2,
            words.count > 1
        {
            return "\(day) \(words[1].prefix(5))"
        }
        guard let month = words.lazy.compactMap({ months.firstIndex(of: $0) }).first,
            let time = words.first(where: { $0.contains(":") }),
            let day = words.lazy.compactMap({ Int($0) }).first(where: { (1...31).contains($0) }),
            let year = words.lazy.compactMap({ Int($0) }).first(where: { (1900...9999).contains($0) })
        else { return text }
        return "\(year)-\(twoDigits(month + 1))-\(twoDigits(day)) \(time.prefix(5))"
    }

    private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

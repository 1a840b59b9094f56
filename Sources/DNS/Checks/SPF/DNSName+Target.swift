extension DNSName {
    /// The most octets of a name as it is written (RFC 7208 §7.3).
    static let mostWritten = 253

    /// The name that a term of SPF asks for: octets with dots between labels, and without escapes.
    ///
    /// A dot at the end does not count, and labels on the left that are too many are left out. Nil if it is not a name.
    init?(target text: [UInt8]) {
        let dot = UInt8(ascii: ".")
        var rest = text.last == dot ? text.dropLast() : text[...]
        while rest.count > Self.mostWritten, let place = rest.firstIndex(of: dot) { rest = rest[(place + 1)...] }
        let labels = rest.split(separator: dot, omittingEmptySubsequences: false).map(Array.init)
        guard let name = try? DNSName(labels: labels) else { return nil }
        self = name
    }
}

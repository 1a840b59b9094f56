// IP addresses, written as text.
extension IPAddress {
    /// An address of 4 or 16 octets in its usual form: lower case, with the longest run of zeros as `::`.
    ///
    ///     20 01 0d b8 00 … 00 01     2001:db8::1
    ///
    /// RFC 5952 §4
    package static func text(_ octets: [UInt8]) -> String {
        guard octets.count == 16 else { return octets.map { String($0) }.joined(separator: ".") }
        let groups = stride(from: 0, to: 16, by: 2).map { UInt16(octets[$0]) << 8 | UInt16(octets[$0 + 1]) }
        let words = groups.map { String($0, radix: 16) }
        guard let gap = longestZeros(groups) else { return words.joined(separator: ":") }
        return words[..<gap.lowerBound].joined(separator: ":") + "::"
            + words[gap.upperBound...].joined(separator: ":")
    }

    /// The first of the longest runs of at least two zeros.
    private static func longestZeros(_ groups: [UInt16]) -> Range<Int>? {
        var best: Range<Int>?
        var start = 0
        for index in 0...groups.count {
            if index < groups.count, groups[index] == 0 { continue }
            if index - start >= 2, index - start > best?.count ?? 0 { best = start..<index }
            start = index + 1
        }
        return best
    }
}

/// A macro of an SPF record: what is put in its place, and how that is changed.
///
///     %{ir}      the address, its parts reversed
///     %{d2}      the last two labels of the domain
///     %{L-}      the local part, split at hyphens, escaped for a URL
///
/// RFC 7208 §7.1, §7.3
struct SPFMacro: Hashable, Sendable {
    enum Letter: UInt8, Hashable, Sendable {
        case sender = 0x73
        case localPart = 0x6C
        case senderDomain = 0x6F
        case domain = 0x64
        case address = 0x69
        case validatedName = 0x70
        case addressFamily = 0x76
        case helo = 0x68
        case readableAddress = 0x63
        case receiver = 0x72
        case time = 0x74

        /// Whether it may occur in the text of an explanation only (RFC 7208 §7.2).
        var isOnlyForExplanations: Bool { self == .readableAddress || self == .receiver || self == .time }
    }

    let letter: Letter
    /// Whether the letter is a capital, so that the result is escaped for a URL.
    let isEscaped: Bool
    /// How many parts are kept, counted from the right; nil for all.
    let count: Int?
    let isReversed: Bool
    /// At which octets the value is split; empty for the dot.
    let delimiters: [UInt8]

    /// The value, changed as the macro says.
    func changed(_ value: [UInt8]) -> [UInt8] {
        guard count != nil || isReversed || !delimiters.isEmpty else { return escaped(value) }
        let dot = UInt8(ascii: ".")
        let marks = delimiters.isEmpty ? [dot] : delimiters
        var parts = value.split(omittingEmptySubsequences: false) { marks.contains($0) }
        if isReversed { parts.reverse() }
        return escaped(Array(parts.suffix(count ?? parts.count).joined(separator: [dot])))
    }

    /// Octets that are not unreserved as `%XX` (RFC 3986 §2.1, §2.3), if the macro asks for it.
    private func escaped(_ value: [UInt8]) -> [UInt8] { isEscaped ? value.flatMap(Self.escape) : value }

    private static func escape(_ octet: UInt8) -> [UInt8] {
        switch octet {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: return [octet]
        default:
            let digits = Array("0123456789ABCDEF".utf8)
            return [0x25, digits[Int(octet >> 4)], digits[Int(octet & 15)]]
        }
    }
}

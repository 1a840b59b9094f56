/// A dot between two ends of lines of which one is not CR LF: some servers end the message there, others do not, so that
/// what follows is text for one server and commands for the next (SMTP smuggling).
///
///     \n.\n   \n.\r\n   \r.\r   \r\n.\r   \r\n.\n
package struct SmuggledEnd: Hashable, Sendable {
    /// As it is written with escapes: `\n.\r\n`.
    package let written: String

    /// The first one in some octets; nil for none. CR LF, a dot and CR LF is the right end of a message.
    package init?(in octets: [UInt8]) {
        for (place, octet) in octets.enumerated() where octet == UInt8(ascii: ".") {
            guard let before = Self.end(before: place, octets), let after = Self.end(after: place, octets),
                before + after != Self.lineEnd + Self.lineEnd
            else { continue }
            written = before + "." + after
            return
        }
        return nil
    }

    private static let lineEnd = #"\r\n"#

    private static func end(before place: Int, _ octets: [UInt8]) -> String? {
        guard place > 0 else { return nil }
        switch octets[place - 1] {
        case 0x0A: return place > 1 && octets[place - 2] == 0x0D ? lineEnd : #"\n"#
        case 0x0D: return #"\r"#
        default: return nil
        }
    }

    private static func end(after place: Int, _ octets: [UInt8]) -> String? {
        guard place + 1 < octets.count else { return nil }
        switch octets[place + 1] {
        case 0x0D: return place + 2 < octets.count && octets[place + 2] == 0x0A ? lineEnd : #"\r"#
        case 0x0A: return #"\n"#
        default: return nil
        }
    }
}

/// Lines in the middle of a reply that are alike and faultless, as nearly all lines of a long reply are.
///
///     250-SIZE 1000000 CR LF
///     250-8BITMIME CR LF
///
/// They have the code of the reply and a hyphen, end with CR LF, and have at most 512 octets, no control character but
/// tabs among them. So they are read, judged and kept together, without a value of its own for each: 4 instructions per
/// octet of 40-octet lines, where splitting them into values takes 18 before one is looked at.
package struct ReplyRun: Hashable, Sendable {
    /// The lines as they came, with their ends.
    package let wire: ArraySlice<UInt8>
    /// Where the text of each line ends, counted from the beginning; CR LF follows.
    package let ends: [UInt32]
    /// The code of all of them.
    package let code: ReplyCode

    package var count: Int { ends.count }

    /// The octets of the lines without their ends.
    package var octets: Int { wire.count - 2 * ends.count }

    /// The text of each line.
    package var texts: [ArraySlice<UInt8>] {
        var start = wire.startIndex
        return ends.map { end in
            let end = wire.startIndex + Int(end)
            defer { start = end + 2 }
            return wire[start..<end]
        }
    }

    /// The longest line that is faultless, without its end (RFC 5321 §4.5.3.1.5).
    private static let longestLine = 510

    /// Reads the lines of a reply at the beginning of some octets; nil where the first one is not like that.
    ///
    /// There are at most `mostLines`, with at most `mostOctets` without their ends.
    init?(in octets: ArraySlice<UInt8>, of code: ReplyCode, mostLines: Int, mostOctets: Int) {
        let beginning = Self.beginning(of: code)
        let ends = octets.withUnsafeBytes { octets in
            var ends: [UInt32] = []
            var start = 0
            var left = mostOctets
            while ends.count < mostLines, let end = Self.end(ofLineAt: start, in: octets, beginning) {
                left -= end - start
                guard left >= 0 else { break }
                ends.append(UInt32(truncatingIfNeeded: end))
                start = end + 2
            }
            return ends
        }
        guard let last = ends.last else { return nil }
        wire = octets.prefix(Int(last) + 2)
        self.ends = ends
        self.code = code
    }

    /// Where the text of a line ends; nil where it is not like the others.
    @inline(__always)
    private static func end(ofLineAt start: Int, in octets: UnsafeRawBufferPointer, _ beginning: UInt32) -> Int? {
        guard start + 6 <= octets.count,
            octets.loadUnaligned(fromByteOffset: start, as: UInt32.self).littleEndian == beginning
        else { return nil }
        var place = start + 4
        while let control = OctetSearch.firstControl(in: octets, from: place) {
            if octets[control] == UInt8(ascii: "\t") {
                place = control + 1
                continue
            }
            let isEnd =
                octets[control] == UInt8(ascii: "\r") && control + 1 < octets.count
                && octets[control + 1] == UInt8(ascii: "\n")
            return isEnd && control - start <= longestLine ? control : nil
        }
        return nil
    }

    /// The code and the hyphen, the first octet lowest.
    private static func beginning(of code: ReplyCode) -> UInt32 {
        let digits = [code.number / 100, code.number / 10 % 10, code.number % 10].map { UInt32($0) + 0x30 }
        return digits[0] | digits[1] << 8 | digits[2] << 16 | UInt32(UInt8(ascii: "-")) << 24
    }
}

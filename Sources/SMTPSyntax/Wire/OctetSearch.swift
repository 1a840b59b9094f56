/// Where octets occur in others.
///
/// The generic `firstRange(of:)` of the standard library costs many times as much, and replies are searched for every
/// clue there is.
package enum OctetSearch {
    /// The first place; nil when there is none.
    package static func firstRange(of wanted: [UInt8], in text: [UInt8]) -> Range<Int>? {
        guard let first = wanted.first else { return 0..<0 }
        let last = text.count - wanted.count
        var start = 0
        while start <= last {
            if text[start] == first, isPlaced(wanted, at: start, in: text) { return start..<start + wanted.count }
            start += 1
        }
        return nil
    }

    private static func isPlaced(_ wanted: [UInt8], at start: Int, in text: [UInt8]) -> Bool {
        var offset = 1
        while offset < wanted.count {
            guard text[start + offset] == wanted[offset] else { return false }
            offset += 1
        }
        return true
    }
}

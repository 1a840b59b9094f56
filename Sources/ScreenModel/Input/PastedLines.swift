/// Pasted lines that wait for Enter. The next one costs the same however many wait.
package struct PastedLines: Hashable, Sendable {
    /// Why a paste is not accepted.
    package enum Refusal: Error, Hashable {
        /// A line has so many octets.
        case longLine(Int)
        /// So many lines would wait.
        case tooManyLines(Int)
        /// It is longer than the terminal accepts; so many octets.
        case tooLong(Int)

        var sentence: String {
            switch self {
            case .longLine(let octets):
                "Nothing was pasted: a line would have \(octets) bytes; the limit is \(LineEditor.longestLine)."
            case .tooManyLines(let count):
                "Nothing was pasted: \(count) lines would wait; the limit is \(PastedLines.most)."
            case .tooLong(let octets): "Nothing was pasted: the text has more than \(octets) bytes."
            }
        }
    }

    /// The most lines that wait.
    package static let most = 1 << 20

    /// The lines as one block, each ended by a line feed: a million of them cost little more than their text.
    private var text: [UInt8] = []
    /// Where the next line begins.
    private var next = 0
    package private(set) var count = 0

    package init() {}

    /// The lines of a pasted text. A line feed at the end of the text begins no further line.
    init(_ pasted: String) throws(Refusal) {
        text = Array(pasted.utf8)
        if text.last != Self.end { text.append(Self.end) }
        var start = 0
        for (place, octet) in text.enumerated() where octet == Self.end {
            if place - start > LineEditor.longestLine { throw .longLine(place - start) }
            start = place + 1
            count += 1
        }
        if count > Self.most { throw .tooManyLines(count) }
    }

    package var isEmpty: Bool { count == 0 }

    mutating func append(_ more: PastedLines) throws(Refusal) {
        guard count + more.count <= Self.most else { throw .tooManyLines(count + more.count) }
        text += more.text[more.next...]
        count += more.count
    }

    mutating func takeNext() -> String? {
        guard let end = text[next...].firstIndex(of: Self.end) else { return nil }
        defer {
            next = end + 1
            count -= 1
            if count == 0 { self = PastedLines() }
        }
        return String(decoding: text[next..<end], as: UTF8.self)
    }

    private static let end = UInt8(ascii: "\n")
}

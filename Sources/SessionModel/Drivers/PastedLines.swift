import SMTPSyntax

/// Pasted lines that wait to be sent. The next one costs the same however many wait.
package struct PastedLines: Hashable, Sendable {
    /// Why a paste is not accepted.
    package enum Refusal: Error, Hashable {
        /// A line has so many octets.
        case longLine(Int)
        /// So many lines would wait.
        case tooManyLines(Int)
        /// It is longer than the terminal accepts; so many octets.
        case tooLong(Int)

        package var sentence: String {
            switch self {
            case .longLine(let octets):
                "Nothing was pasted: a line would have \(octets) bytes; the limit is \(LineSplitter.longestLine)."
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
    private var start = 0
    package private(set) var count = 0

    package init() {}

    /// The lines of a pasted text. A line feed at the end of the text begins no further line.
    package init(_ pasted: String) throws(Refusal) {
        text = Array(pasted.utf8)
        if text.last != Self.end { text.append(Self.end) }
        var start = 0
        for (place, octet) in text.enumerated() where octet == Self.end {
            if place - start > LineSplitter.longestLine { throw .longLine(place - start) }
            start = place + 1
            count += 1
        }
        if count > Self.most { throw .tooManyLines(count) }
    }

    package var isEmpty: Bool { count == 0 }

    package mutating func append(_ more: PastedLines) throws(Refusal) {
        guard count + more.count <= Self.most else { throw .tooManyLines(count + more.count) }
        text += more.text[more.start...]
        count += more.count
    }

    package mutating func takeNext() -> String? { takeNextLine().map { String(decoding: $0, as: UTF8.self) } }

    /// The same, in octets.
    mutating func takeNextLine() -> [UInt8]? {
        guard let line = next else { return nil }
        start += line.count + 1
        count -= 1
        if count == 0 { self = PastedLines() }
        return line
    }

    /// The next line, in octets; nil where none waits.
    var next: [UInt8]? {
        OctetSearch.firstIndex(of: Self.end, in: text[start...]).map { Array(text[start..<$0]) }
    }

    /// Whether the next line looks like a command for the program.
    var isNextLocal: Bool { start < text.count && text[start] == UInt8(ascii: ":") }

    private static let end = UInt8(ascii: "\n")
}

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
    package static let most = 65_536

    private var lines: [String] = []
    /// The place of the next one; those in front of it are empty by now.
    private var next = 0

    package init() {}

    package var count: Int { lines.count - next }
    package var isEmpty: Bool { count == 0 }

    /// The lines of a pasted text, checked. A line feed at the end of the text begins no further line.
    static func lines(of text: String) throws(Refusal) -> [String] {
        let octets = Array(text.utf8)
        var lines = octets.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        if lines.count > 1, lines.last?.isEmpty == true { lines.removeLast() }
        if let long = lines.first(where: { $0.count > LineEditor.longestLine }) { throw .longLine(long.count) }
        if lines.count > most { throw .tooManyLines(lines.count) }
        return lines.map { String(decoding: $0, as: UTF8.self) }
    }

    mutating func append(_ more: some Collection<String>) throws(Refusal) {
        guard count + more.count <= Self.most else { throw .tooManyLines(count + more.count) }
        lines += more
    }

    mutating func takeNext() -> String? {
        guard next < lines.count else { return nil }
        defer {
            lines[next] = ""
            next += 1
            if next == lines.count { self = PastedLines() }
        }
        return lines[next]
    }
}

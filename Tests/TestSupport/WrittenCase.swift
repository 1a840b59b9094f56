import Foundation

/// A reply as people write it, after what it answers, and its cause; one row of `Fixtures/written-*.tsv`.
struct WrittenCase: Sendable, CustomStringConvertible {
    let cause: String
    let text: String
    var description: String { text }

    /// The rows of a file; none where it cannot be read, which the tests notice by their number.
    static func rows(of file: String) -> [WrittenCase] {
        let url = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/\(file)")
        let text = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
        return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.compactMap { line in
            let cells = line.split(separator: "\t", maxSplits: 1).map(String.init)
            return cells.count == 2 ? WrittenCase(cause: cells[0], text: cells[1]) : nil
        }
    }
}

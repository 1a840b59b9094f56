import Foundation

/// A reply as people write it, after what it answers, and its cause; one row of `Fixtures/written-*.tsv`.
struct WrittenCase: Sendable, CustomStringConvertible {
    let cause: String
    let text: String
    var description: String { text }

    /// The rows of a file; none where it cannot be read, which the tests notice by their number.
    static func rows(of file: String) -> [WrittenCase] {
        ((try? Fixture.rows(of: file, isHeaded: false)) ?? []).compactMap { cells in
            cells.count == 2 ? WrittenCase(cause: cells[0], text: cells[1]) : nil
        }
    }
}

import SMTPSyntax
import SessionModel

/// The recordings of a folder, to be filtered by what is typed, and opened.
package struct RecordingList: FilteredRows, Hashable, Sendable {
    /// A recording: where it is, and what is said of it in the row.
    package struct Row: Hashable, Sendable {
        package let path: String
        /// When it began, as the user reads it: `2026-11-23 11:00`.
        package let started: String
        package let summary: RecordingSummary

        package init(path: String, started: String, summary: RecordingSummary) {
            self.path = path
            self.started = started
            self.summary = summary
        }
    }

    package internal(set) var list = FilteredList<Row>()
    /// All of them, the newest first.
    let all: [Row]
    /// Where they are.
    let folder: String

    package init(_ rows: [Row], in folder: String) {
        all = rows
        self.folder = folder
        list.show(rows)
    }

    func text(of row: Row) -> String {
        "\(row.started) \(row.summary.target) \(row.summary.end.words) \(row.summary.counts) \(row.path)"
    }
}

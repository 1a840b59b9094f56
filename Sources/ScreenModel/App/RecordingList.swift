import SMTPSyntax
import SessionModel

/// The recordings of a folder, to be filtered by what is typed, and opened.
package struct RecordingList: Hashable, Sendable {
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

    package private(set) var list = FilteredList<Row>()
    /// All of them, the newest first.
    private let rows: [Row]
    /// Where they are.
    let folder: String

    package init(_ rows: [Row], in folder: String) {
        self.rows = rows
        self.folder = folder
        list.show(rows)
    }

    var count: Int { rows.count }

    mutating func type(_ text: String) {
        change { $0.insert(FilteredList<Row>.beginning(of: text)) }
    }

    mutating func change(_ edit: (inout LineEditor) -> Void) {
        list.change(edit, among: rows, by: \.text)
    }

    mutating func choose(_ row: Int, room: Int) { list.choose(row, room: room) }
}

extension RecordingList.Row {
    /// What the filter looks at.
    fileprivate var text: String {
        "\(started) \(summary.target) \(summary.end.words) \(summary.counts) \(path)"
    }
}

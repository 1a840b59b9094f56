import SMTPSyntax
import SessionModel

extension Page {
    /// The recordings of the folder, one row each.
    static let recordings = Page(
        name: "recordings", context: .recordings, title: { "Recordings: \($0.recordings?.count ?? 0)" },
        hints: { _ in RecordingsView.hints }, lines: { _, _ in [] }, draw: RecordingsView.draw)
}

/// The list of recordings: when, with which server, how it ended, and how much was said.
enum RecordingsView {
    static var hints: [Hint] {
        [
            Hint("type", "to filter", .more), Actions.hint("lineUp", "lineDown", in: .recordings),
            Actions.hint("openRecording", in: .recordings, need: .most),
            Actions.hint("leave", in: .recordings, words: "leave", need: .most), Actions.hint("help"),
        ]
    }

    static func draw(_ model: AppModel, in area: Rect, _ painter: inout Painter) {
        guard let recordings = model.recordings else { return }
        let list = Rect(x: area.x, y: area.y, width: area.width, height: max(0, area.height - 1))
        FilteredListView.draw(
            recordings.list, example: "a server, a day, refused, lost", in: list, model.marks, &painter
        ) { item($0, model.marks, width: $1) }
        // Below the list: where the chosen one is.
        let path = recordings.list.chosenRow.map { StyledLine(VisibleText($0.path), .dim) } ?? StyledLine()
        if area.height > 2 { painter.write(path.cut(to: area.width, model.marks.more), row: area.height - 1, in: area) }
    }

    /// So many columns have the counts, and the target at least.
    private static let countsWidth = 22
    private static let leastTarget = 12

    /// `2026-11-23 11:00  mail.example.test:25   quit          12 commands, 1 refused`; without the counts where there is no
    /// room for them.
    private static func item(_ row: RecordingList.Row, _ marks: Marks, width: Int) -> StyledLine {
        let summary = row.summary
        let started = StyledLine(VisibleText(row.started), .dim).adding("  ")
        let target = StyledLine(VisibleText(summary.target), .key)
        let ended = StyledLine(summary.end.words.padded(to: 14), role(summary.end))
        let room = width - started.width - ended.width - countsWidth
        guard room >= leastTarget else { return started.adding(ended).adding(target).cut(to: width, marks.more) }
        let name = target.cut(to: room - 2, marks.more)
        return started.adding(name).adding(String(repeating: " ", count: max(0, room - name.width))).adding(ended)
            .adding(summary.counts, .plain).cut(to: width, marks.more)
    }

    private static func role(_ end: RecordingSummary.End) -> Role {
        switch end {
        case .quit, .open: .positive
        case .refused, .noConnection, .lost, .cutOff: .warning
        case .closed, .empty: .plain
        }
    }
}

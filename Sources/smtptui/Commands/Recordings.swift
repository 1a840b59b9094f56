import ArgumentParser
import SMTPSyntax
import ScreenModel
import SessionModel

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// `smtptui recordings`: lists the recordings, on the screen to choose one.
struct Recordings: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "recordings", abstract: "List the recordings: when, with which server, how they ended.",
        discussion: "On a terminal, type to filter the list, and open a recording with Enter.")

    @Flag(help: "Print one JSON object per recording.")
    var json = false

    func run() throws {
        let folder = try RecordingPlace.folder()
        let rows = RecordingFolder.list(folder).compactMap { path in
            RecordingFolder.summary(of: path).map {
                RecordingList.Row(path: path, started: WallClock.local($0.started) ?? $0.started, summary: $0)
            }
        }
        if json { return write(rows.map(Self.object)) }
        guard !rows.isEmpty else { return Console.complain("There is no recording in \(folder) yet.") }
        if isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 {
            return try Explorer.choose(RecordingList(rows, in: folder))
        }
        let width = rows.reduce(0) { max($0, min(40, Printable.text($1.summary.target).count)) }
        write(rows.map { Self.line($0, width) })
    }

    private func write(_ lines: [String]) {
        Console.say(bytes: lines.flatMap { Array("\($0)\n".utf8) })
    }

    /// `2026-11-23 11:00  mail.example.test:25  quit           12 commands, 1 refused  /home/…/20261123-….jsonl`
    private static func line(_ row: RecordingList.Row, _ width: Int) -> String {
        func padded(_ text: String, _ width: Int) -> String {
            text + String(repeating: " ", count: max(0, width - text.count))
        }
        let parts = [
            Printable.text(row.started), padded(Printable.text(row.summary.target), width),
            padded(row.summary.end.words, 13), padded(row.summary.counts, 24), Printable.text(row.path),
        ]
        return parts.joined(separator: "  ")
    }

    private static func object(_ row: RecordingList.Row) -> String {
        let summary = row.summary
        return JSONText.object([
            ("file", .text(row.path)), ("started", .text(summary.started)), ("target", .text(summary.target)),
            ("address", summary.address.map { .text($0) } ?? .null), ("ended", .text(summary.end.rawValue)),
            ("commands", .number(summary.commands)), ("refusals", .number(summary.refusals)),
            ("whole", .bool(summary.isWhole)),
        ])
    }
}

import Imports
import MailLogs

/// `explain --log` and `explain --summary`: a log, explained piece by piece as it arrives.
struct LogExplanation {
    /// The files of the log; standard input where there is none.
    let files: [String]
    let isSummary: Bool
    let isJSON: Bool

    private var output: LogRun.Output { isSummary ? .summary(isJSON: isJSON) : isJSON ? .objects : .lines }

    func run() throws(Failure) {
        // A summary is due when `tail -f` is interrupted.
        let isStoppable = isSummary && StopSignal.watch()
        var run = LogRun(output)
        for file in files.isEmpty ? ["-"] : files {
            var pieces = try LogPieces(at: file, isStoppable: isStoppable)
            var text = PasteText()
            let before = run.findingCount
            while true {
                let piece = try pieces.next()
                guard !piece.isEmpty, say(run.push(piece)) else { break }
                if run.findingCount == before, text.count < Self.mostOfBounce { text.push(piece) }
            }
            if run.findingCount == before { addBounce(text, &run) }
        }
        _ = say(run.finish())
    }

    /// A bounce has so many lines at most.
    private static let mostOfBounce = 20_000

    /// A file without a line of a log may be a bounce.
    private func addBounce(_ text: PasteText, _ run: inout LogRun) {
        var text = text
        text.finish()
        guard let report = MailReport(bounce: (0..<text.count).map { Array(text[$0]) }) else { return }
        _ = say(run.add(report))
    }

    /// Prints what there is; false when no one reads it any more.
    private func say(_ lines: [String]) -> Bool {
        lines.isEmpty || Console.say(lines.joined(separator: "\n"))
    }
}

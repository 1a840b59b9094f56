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
            while true {
                let piece = try pieces.next()
                guard !piece.isEmpty, say(run.push(piece)) else { break }
            }
        }
        _ = say(run.finish())
    }

    /// Prints what there is; false when no one reads it any more.
    private func say(_ lines: [String]) -> Bool {
        lines.isEmpty || Console.say(lines.joined(separator: "\n"))
    }
}

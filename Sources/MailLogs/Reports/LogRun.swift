/// A log that is explained as it arrives: what to print after each piece of it.
package struct LogRun {
    package enum Output: Hashable, Sendable {
        /// A line per kind of refusal.
        case lines
        /// An object per refusal.
        case objects
        /// Nothing but the summary at the end.
        case summary(isJSON: Bool)
    }

    private let output: Output
    private var stream = LogStream()
    private var explainer = RefusalExplainer()
    private var roll = RefusalRoll()
    private var summary = LogSummary()

    package init(_ output: Output) { self.output = output }

    /// The lines to print for a piece of the log; empty for most.
    package mutating func push(_ piece: [UInt8]) -> [String] {
        var findings: [LogFinding] = []
        stream.push(piece) { findings.append($0) }
        return findings.compactMap { line($0) }
    }

    /// The lines to print at the end.
    package mutating func finish() -> [String] {
        var findings: [LogFinding] = []
        stream.finish { findings.append($0) }
        let lines = findings.compactMap { line($0) }
        guard case .summary(let isJSON) = output else { return lines }
        return [isJSON ? summary.json(lineCount: stream.lineCount) : summary.text(lineCount: stream.lineCount)]
    }

    private mutating func line(_ finding: LogFinding) -> String? {
        guard case .refused(let refusal) = finding else {
            summary.addDelivery()
            return nil
        }
        // The line with the recipient follows, or has come already.
        guard !refusal.isAttempt else { return nil }
        let key = RefusalKey(refusal)
        let meaning = explainer.meaning(of: refusal, key)
        switch output {
        case .lines: return roll.line(refusal, meaning, key)
        case .objects: return RefusalForm.json(refusal, meaning)
        case .summary:
            summary.add(refusal, meaning)
            return nil
        }
    }
}

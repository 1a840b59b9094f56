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
    private var attempts = OpenAttempts()
    /// How many lines were found that tell of a refusal or a delivery.
    package private(set) var findingCount = 0

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
        let lines = findings.compactMap { line($0) } + attempts.left.compactMap { said($0, RefusalKey($0)) }
        guard case .summary(let isJSON) = output else { return lines }
        return [isJSON ? summary.json(lineCount: stream.lineCount) : summary.text(lineCount: stream.lineCount)]
    }

    /// The lines to print for the refusals of a bounce.
    package mutating func add(_ report: MailReport) -> [String] {
        report.refusals.compactMap { line(.refused($0)) }
    }

    private mutating func line(_ finding: LogFinding) -> String? {
        findingCount += 1
        guard case .refused(let refusal) = finding else {
            summary.addDelivery()
            return nil
        }
        let key = RefusalKey(refusal)
        return attempts.isOutcome(refusal, key) ? said(refusal, key) : nil
    }

    private mutating func said(_ refusal: LoggedRefusal, _ key: RefusalKey) -> String? {
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

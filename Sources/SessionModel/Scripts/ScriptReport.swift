import SMTPSyntax

/// What became of a script that was played, step by step.
package struct ScriptReport: Sendable {
    package enum Outcome: Hashable, Sendable {
        case passed
        /// An expectation was not met, or the server refused.
        case failed
        /// The session could not go on: no connection, no TLS, a violation of the protocol.
        case broken
        /// It was not sent.
        case leftOut
    }

    /// A step.
    package struct Case: Sendable {
        /// The line of the script; nil for the greeting.
        package let place: ScriptSources.Place?
        /// What was sent, without secrets.
        package let title: String
        package let outcome: Outcome
        package let complaints: [String]
        package let codes: String
        package let reply: String
        package let explanation: String?
        package let seconds: Double
    }

    package let cases: [Case]
    package let seconds: Double

    package var hasPassed: Bool { !cases.contains { $0.outcome == .failed || $0.outcome == .broken } }

    package func count(_ outcome: Outcome) -> Int { cases.count { $0.outcome == outcome } }

    /// `failure` says why there was no connection. `words` adds what helps to the text of a complaint.
    ///
    /// The cases and their names depend on the script alone, so that those of two runs can be compared by their names:
    /// what went wrong with the session as a whole is told of its last step that was played.
    package init(
        _ driver: ScriptDriver, failure: String? = nil, seconds: Double,
        words: (ScriptComplaint) -> String = { $0.text }
    ) {
        self.seconds = seconds
        let script = driver.script
        let played = Dictionary(
            (driver.played?.parts ?? []).map { ($0.step, $0) }, uniquingKeysWith: { first, _ in first })
        let complaints = Dictionary(grouping: driver.complaints, by: \.step)
        let steps = [-1 ... -1] + script.steps.parts
        let last = steps.last { $0.contains { played[$0] != nil || complaints[$0] != nil } }?.lowerBound ?? -1
        let general = (failure.map { [$0] } ?? []) + (complaints[nil] ?? []).map(words)
        var titles = StepTitles(script.steps)
        cases = steps.map { steps in
            let part = steps.lazy.reversed().compactMap { played[$0] }.first
            let found = steps.flatMap { complaints[$0] ?? [] }
            let isBroken = steps.lowerBound == last && !general.isEmpty
            let outcome =
                isBroken ? .broken : found.isEmpty ? part == nil ? .leftOut : .passed : Self.outcome(of: found)
            return Case(
                place: steps.lowerBound < 0
                    ? nil : script.sources.place(of: script.steps.lineNumber(at: steps.lowerBound)),
                title: titles.title(of: steps.lowerBound), outcome: outcome,
                complaints: found.map(words) + (isBroken ? general : []), codes: part?.codes ?? "",
                reply: part?.reply ?? "", explanation: part?.explanation, seconds: part?.seconds ?? 0)
        }
    }

    private static func outcome(of complaints: [ScriptComplaint]) -> Outcome {
        let isBroken = complaints.contains { $0.kind == .noConnection || $0.kind == .protocolViolation }
        return isBroken ? .broken : .failed
    }
}

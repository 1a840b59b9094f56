import SMTPStandard
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

    /// A step, or what there is to say of the session as a whole.
    package struct Case: Sendable {
        /// The line of the script; nil for the greeting and the session.
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
    package init(
        _ driver: ScriptDriver, failure: String? = nil, seconds: Double,
        words: (ScriptComplaint) -> String = { $0.text }
    ) {
        self.seconds = seconds
        let script = driver.script
        let played = Dictionary(
            (driver.played?.parts ?? []).map { ($0.step, $0) }, uniquingKeysWith: { first, _ in first })
        let complaints = Dictionary(grouping: driver.complaints, by: \.step)
        func makeCase(_ steps: ClosedRange<Int>, _ title: String, _ place: ScriptSources.Place?) -> Case {
            let part = steps.lazy.reversed().compactMap { played[$0] }.first
            let found = steps.flatMap { complaints[$0] ?? [] }
            return Case(
                place: place, title: part?.title ?? title,
                outcome: found.isEmpty ? part == nil ? .leftOut : .passed : Self.outcome(of: found),
                complaints: found.map(words), codes: part?.codes ?? "", reply: part?.reply ?? "",
                explanation: part?.explanation, seconds: part?.seconds ?? 0)
        }
        var cases = [makeCase(-1 ... -1, "greeting", nil)]
        for steps in script.steps.parts {
            let number = script.steps.lineNumber(at: steps.lowerBound)
            cases.append(
                makeCase(steps, Self.title(of: steps.lowerBound, script.steps), script.sources.place(of: number)))
        }
        let general = (failure.map { [$0] } ?? []) + (complaints[nil] ?? []).map(words)
        if !general.isEmpty {
            cases.append(
                Case(
                    place: nil, title: "session", outcome: .broken, complaints: general, codes: "", reply: "",
                    explanation: nil, seconds: seconds))
        }
        self.cases = cases
    }

    private static func outcome(of complaints: [ScriptComplaint]) -> Outcome {
        let isBroken = complaints.contains { $0.kind == .noConnection || $0.kind == .protocolViolation }
        return isBroken ? .broken : .failed
    }

    /// What was not sent is named by its verb: the line may contain a secret.
    private static func title(of step: Int, _ steps: ScriptSteps) -> String {
        guard !steps.isMessage(at: step) else { return "the message" }
        let verb = Command(steps.line(at: step)).trimmed.verb
        return CommandFacts.isKnown(verb) ? verb.name : "a line"
    }
}

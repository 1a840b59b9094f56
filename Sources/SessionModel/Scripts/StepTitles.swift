import SMTPSyntax

/// The titles of the steps of a script in a report: what is sent, without secrets, the same whether it was sent or not.
struct StepTitles {
    private let steps: ScriptSteps
    /// The mechanism of an AUTH whose answers may come next, and how many steps were looked at.
    private var mechanism: String?
    private var place = 0

    /// Longer titles are cut, in characters.
    private static let longest = 200

    init(_ steps: ScriptSteps) { self.steps = steps }

    /// The title of a step, -1 for the greeting; steps are asked for in their order.
    mutating func title(of step: Int) -> String {
        var line = ""
        // An answer to AUTH is recognized by what is before it.
        while place <= step {
            line = text(of: place)
            place += 1
        }
        guard step >= 0 else { return "greeting" }
        guard !steps.isMessage(at: step) else { return "the message" }
        return line.count > Self.longest ? "\(line.prefix(Self.longest))…" : line
    }

    private mutating func text(of step: Int) -> String {
        if steps.isMessage(at: step) { return "" }
        let line = ScriptListing.line(of: step, steps, &mechanism)
        return line.hasPrefix("C:") ? String(line.dropFirst(2).drop { $0 == " " }) : line
    }
}

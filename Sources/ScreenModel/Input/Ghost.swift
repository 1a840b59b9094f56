/// What the likeliest completion adds to the line: shown after the cursor, and part of the line only when it is accepted.
struct Ghost: Hashable, Sendable {
    let candidate: Candidate
    private(set) var rest: String

    init?(_ candidate: Candidate, after before: String, _ after: String) {
        guard let rest = candidate.rest(after: before, after) else { return nil }
        self.candidate = candidate
        self.rest = rest
    }

    /// The same after a letter was typed; nil where it is not the next one.
    func typed(_ text: String) -> Ghost? {
        guard rest.prefix(text.count).uppercased() == text.uppercased() else { return nil }
        var ghost = self
        ghost.rest.removeFirst(text.count)
        return ghost.rest.isEmpty ? nil : ghost
    }
}

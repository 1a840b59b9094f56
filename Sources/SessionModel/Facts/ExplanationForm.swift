/// An explanation as text and as JSON.
public enum ExplanationForm {
    /// One JSON object on one line.
    public static func json(_ explanation: Explanation) -> String {
        JSONText.object([
            ("code", .number(Int(explanation.code.number))),
            ("enhanced", explanation.enhanced.map { .text($0.description) } ?? .null),
            ("class", .text(explanation.code.severity.name)),
            ("command", explanation.context.map { .text($0.factKey.name) } ?? .null),
            ("cause", .text(explanation.label.rawValue)),
            ("meaning", .text(explanation.meaning)),
            ("advice", .text(explanation.advice)),
            ("sources", .list(explanation.sources.map { .text($0.description) })),
        ])
    }

    /// Some lines for people, without a line end at the last.
    public static func text(_ explanation: Explanation) -> String {
        let head = [explanation.code.description, explanation.enhanced?.description, explanation.context?.label]
        let lines: [String?] = [
            head.compactMap(\.self).joined(separator: "  "),
            "  " + explanation.digits,
            explanation.enhancedMeaning.map { "  " + $0 },
            "  " + explanation.meaning,
            explanation.cause.isEmpty ? nil : "  Likely: \(explanation.cause)",
            explanation.advice.isEmpty ? nil : "  Try: \(explanation.advice)",
        ]
        let remarks = explanation.remarks.map { "  Note: \($0)" }
        return (lines.compactMap(\.self) + remarks + ["  " + explanation.sources.line]).joined(separator: "\n")
    }
}

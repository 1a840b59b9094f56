import FoundationEssentials

@testable import Explainer
@testable import SMTPSyntax

/// A real reply and what people found it to mean; one row of `Fixtures/replies*.tsv`.
struct LabelledReply: Sendable {
    let text: String
    let stage: String
    let enhanced: String
    let cause: String
    let alternatives: [String]
    let permanence: String

    static func rows(of file: String) throws -> [LabelledReply] {
        try Fixture.rows(of: file).map { cells in
            LabelledReply(
                text: cells[0].replacing("\\n", with: "\n"), stage: cells[1], enhanced: cells[3], cause: cells[4],
                alternatives: cells[5].split(separator: ";").map(String.init), permanence: cells[6])
        }
    }
}

/// How well the replies of a file are explained.
struct ExplainerScore: CustomStringConvertible {
    let count: Int
    private(set) var strict = 0.0
    private(set) var lenient = 0.0
    private(set) var permanence = 0.0
    private(set) var enhanced = 0.0
    /// The mean over the labels of how well each is told.
    private(set) var macroF1 = 0.0
    private(set) var misses: [String] = []

    init(_ rows: [LabelledReply], stageKnown: Bool) {
        count = rows.count
        var right: [String: Double] = [:]
        var wanted: [String: Double] = [:]
        var given: [String: Double] = [:]
        for row in rows {
            guard let reply = Reply(row.text) else { continue }
            let found = Explanation(of: reply, in: stageKnown ? ReplyContext(stage: row.stage) : nil)
            let label = found.label.rawValue
            wanted[row.cause, default: 0] += 1
            given[label, default: 0] += 1
            if label == row.cause {
                strict += 1
                right[label, default: 0] += 1
            } else {
                misses.append("\(row.cause), not \(label): \(row.text.prefix(100))")
            }
            if label == row.cause || row.alternatives.contains(label) { lenient += 1 }
            if found.permanence.rawValue == row.permanence { permanence += 1 }
            if (found.enhanced?.description ?? "") == row.enhanced { enhanced += 1 }
        }
        let each = wanted.map { label, count in 2 * (right[label] ?? 0) / (count + (given[label] ?? 0)) }
        macroF1 = each.reduce(0, +) / Double(max(each.count, 1))
        let all = Double(max(count, 1))
        strict /= all
        lenient /= all
        permanence /= all
        enhanced /= all
    }

    var description: String {
        let figures = [
            ("strict", strict), ("lenient", lenient), ("macro-F1", macroF1), ("permanence", permanence),
            ("enhanced", enhanced),
        ]
        return "\(count) replies: "
            + figures.map { name, value in "\(name) \(Double(Int(value * 1000 + 0.5)) / 1000)" }.joined(separator: ", ")
    }
}

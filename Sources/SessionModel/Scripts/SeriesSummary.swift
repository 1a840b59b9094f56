/// What the runs of a script have in common, and in what they differ.
///
///     # 5 runs: 4 succeeded, 1 failed
///     # line 7: RCPT TO:<bob@example.test>: 250 in runs 1 to 3 and 5, 450 in run 4
///     # session time: 0.12 s to 0.31 s
package enum SeriesSummary {
    package static func lines(_ reports: [ScriptReport]) -> [String] {
        let passed = reports.count(where: \.hasPassed)
        let count = reports.count == 1 ? "1 run" : "\(reports.count) runs"
        var lines = ["# \(count): \(passed) succeeded, \(reports.count - passed) failed"]
        lines += differences(among: reports)
        let times = reports.map(\.seconds)
        if let least = times.min(), let most = times.max() {
            lines.append("# session time: \(ElapsedTime.words(least)) to \(ElapsedTime.words(most))")
        }
        return lines
    }

    private static func differences(among reports: [ScriptReport]) -> [String] {
        let steps = reports.map(\.cases.count).max() ?? 0
        var lines: [String] = []
        for step in 0..<steps {
            let here = reports.map { $0.cases.indices.contains(step) ? $0.cases[step] : nil }
            let results = here.map { $0.map(result) ?? notSent }
            let kinds = results.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
            // That nothing was sent after the first difference is no other one.
            guard kinds.count > 1, lines.isEmpty || kinds.count(where: { $0 != notSent }) > 1,
                let name = here.lazy.compactMap(\.self).first?.name
            else { continue }
            let parts = kinds.map { kind in
                "\(kind) in \(runs(results.indices.filter { results[$0] == kind }.map { $0 + 1 }))"
            }
            lines.append("# \(name): \(parts.joined(separator: ", "))")
        }
        return lines
    }

    private static let notSent = "not sent"

    private static func result(_ one: ScriptReport.Case) -> String {
        if !one.codes.isEmpty { return one.codes }
        return one.outcome == .leftOut ? notSent : "no reply"
    }

    /// `run 4`, `runs 1 to 3 and 5`.
    private static func runs(_ numbers: [Int]) -> String {
        var ranges: [ClosedRange<Int>] = []
        for number in numbers {
            if let last = ranges.last, last.upperBound + 1 == number {
                ranges[ranges.count - 1] = last.lowerBound...number
            } else {
                ranges.append(number...number)
            }
        }
        let words = ranges.map { range in
            switch range.count {
            case 1: "\(range.lowerBound)"
            case 2: "\(range.lowerBound) and \(range.upperBound)"
            default: "\(range.lowerBound) to \(range.upperBound)"
            }
        }
        return (numbers.count == 1 ? "run " : "runs ") + words.joined(separator: " and ")
    }
}

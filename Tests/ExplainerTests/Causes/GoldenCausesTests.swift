import Foundation
import Testing

@testable import Explainer
@testable import SMTPSyntax
@testable import TestSupport

/// The labelled replies with the row that decides each, compared with `Golden/causes.tsv`. `make golden` records it.
///
///     mailboxes: mailbox-disabled (disabled)	mailbox-disabled	rcpt	550 5.2.1 user disabled
///
/// A reply is asked for at its stage, and again at `any` where that changes the row. A label with `≠` is not the one
/// that people gave.
@Suite("Golden causes")
struct GoldenCausesTests {
    /// A reply at a stage, and what decides it.
    struct Line: Hashable {
        let row: String
        let label: String
        let reply: String

        var text: String { [row, label, reply].joined(separator: "\t") }

        init?(_ text: Substring) {
            let cells = text.split(separator: "\t", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
            guard cells.count == 3 else { return nil }
            (row, label, reply) = (cells[0], cells[1], cells[2])
        }

        init(_ row: CauseCorpus.Row, _ context: ReplyContext?, stage: String) {
            let found = Explanation(of: row.reply, in: context)
            let findings = Evidence(row.reply, found.enhanced, in: ReplySetting(context)).findings
            self.row =
                findings.row?.name
                ?? (findings.label == nil ? "general meaning: reply code" : "general meaning: enhanced code")
            let cause = found.label.rawValue
            label = row.label.map { $0 == cause ? cause : "\(cause) ≠ \($0)" } ?? cause
            reply = "\(stage)\t\(row.text)"
        }
    }

    static func lines() throws -> [Line] {
        var lines: [Line] = []
        var known: Set<String> = []
        for row in try CauseCorpus.labelled() where known.insert(row.stage + row.text).inserted {
            let line = Line(row, row.context, stage: row.stage)
            lines.append(line)
            let other = Line(row, nil, stage: "any")
            if other.row != line.row, known.insert("any" + row.text).inserted { lines.append(other) }
        }
        return lines
    }

    @Test("each labelled reply is decided by the row that decided it before")
    func asRecorded() throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Golden/causes.tsv")
        let lines = try Self.lines()
        if ProcessInfo.processInfo.environment["SMTPTUI_RECORD"] != nil {
            let text = lines.map { $0.text + "\n" }.joined()
            try text.write(to: file, atomically: true, encoding: .utf8)
            Issue.record("recorded causes.tsv again; look at the difference, then run the tests again")
            return
        }
        let golden = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").compactMap { Line($0) }
        let before = Dictionary(golden.map { ($0.reply, $0) }) { first, _ in first }
        let after = Dictionary(lines.map { ($0.reply, $0) }) { first, _ in first }
        let moved = lines.compactMap { line -> String? in
            guard let old = before[line.reply] else { return "new: \(line.reply)" }
            return old == line
                ? nil : "\(line.reply)\n    from \(old.row), \(old.label)\n    to   \(line.row), \(line.label)"
        }
        let gone = golden.filter { after[$0.reply] == nil }.map { "gone: \($0.reply)" }
        let all = (moved + gone).joined(separator: "\n")
        #expect(all.isEmpty, "\(moved.count + gone.count) replies moved; `make golden` records them:\n\(all)")
    }
}

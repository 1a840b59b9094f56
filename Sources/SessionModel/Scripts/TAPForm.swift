import SMTPSyntax

/// Reports in the Test Anything Protocol, version 13: one test per step.
package enum TAPForm {
    /// `names` are those of the reports, one each.
    package static func text(_ reports: [ScriptReport], names: [String]) -> String {
        var lines = ["TAP version 13", "1..\(reports.reduce(0) { $0 + $1.cases.count })"]
        var number = 0
        for (report, name) in zip(reports, names) {
            for one in report.cases {
                number += 1
                append(one, number, reports.count > 1 ? "\(name): " : "", to: &lines)
            }
        }
        return lines.joined(separator: "\n")
    }

    private static func append(_ one: ScriptReport.Case, _ number: Int, _ name: String, to lines: inout [String]) {
        let isOK = one.outcome == .passed || one.outcome == .leftOut
        let directive = one.outcome == .leftOut ? " # SKIP not sent" : ""
        lines.append("\(isOK ? "ok" : "not ok") \(number) - \(escaped(name + one.name))\(directive)")
        guard !isOK else { return }
        lines.append("  ---")
        lines.append("  message: \(quoted(one.complaints.joined(separator: "; ")))")
        lines.append("  severity: \(one.outcome == .broken ? "error" : "fail")")
        if let place = one.place {
            if let file = place.file { lines.append("  file: \(quoted(file))") }
            lines.append("  line: \(place.line)")
        }
        if !one.reply.isEmpty { lines.append("  reply: \(quoted(one.reply))") }
        if let explanation = one.explanation {
            lines.append("  explanation: |")
            lines += explanation.split(separator: "\n").map { "    \(VisibleText(String($0)).string)" }
        }
        lines.append("  ...")
    }

    /// In a description a hash sign begins a directive.
    private static func escaped(_ text: String) -> String {
        VisibleText(text).string.reduce(into: "") { $0 += $1 == "#" || $1 == "\\" ? "\\\($1)" : "\($1)" }
    }

    private static func quoted(_ text: String) -> String {
        var writer = JSONWriter()
        writer.append(.text(text))
        return String(decoding: writer.octets, as: UTF8.self)
    }
}

extension ScriptReport.Case {
    /// What names it in a list of tests.
    var name: String {
        guard let place else { return title }
        return "\(place.file.map { "\($0), " } ?? "")line \(place.line): \(title)"
    }
}

import SMTPSyntax

/// Reports as JUnit XML, which build servers show: one test case per step.
///
/// It has what the schema of the Ant task JUnitReport demands, and nothing that another schema forbids.
package enum JUnitForm {
    /// `names` are those of the reports, one each; `started` is in ISO 8601.
    package static func text(
        _ reports: [ScriptReport], names: [String], target: String, started: String
    ) -> String {
        var lines = [#"<?xml version="1.0" encoding="UTF-8"?>"#, "<testsuites>"]
        for (number, report) in reports.enumerated() {
            append(report, number, name: names[number], target: target, started: started, to: &lines)
        }
        return (lines + ["</testsuites>"]).joined(separator: "\n")
    }

    private static func append(
        _ report: ScriptReport, _ number: Int, name: String, target: String, started: String,
        to lines: inout [String]
    ) {
        let time = String(started.prefix("2026-01-01T00:00:00".count))
        lines.append(
            "  <testsuite name=\(quoted(name)) package=\"smtptui\" id=\"\(number)\" timestamp=\(quoted(time)) "
                + "hostname=\"localhost\" tests=\"\(report.cases.count)\" failures=\"\(report.count(.failed))\" "
                + "errors=\"\(report.count(.broken))\" skipped=\"\(report.count(.leftOut))\" "
                + "time=\"\(seconds(report.seconds))\">")
        lines.append("    <properties>")
        lines.append("      <property name=\"server\" value=\(quoted(target))/>")
        lines.append("    </properties>")
        for one in report.cases { append(one, of: name, to: &lines) }
        lines += ["    <system-out></system-out>", "    <system-err></system-err>", "  </testsuite>"]
    }

    private static func append(_ one: ScriptReport.Case, of suite: String, to lines: inout [String]) {
        let start =
            "    <testcase name=\(quoted(one.name)) classname=\(quoted(suite)) time=\"\(seconds(one.seconds))\""
        switch one.outcome {
        case .passed: lines.append(start + "/>")
        case .leftOut: lines += [start + ">", "      <skipped/>", "    </testcase>"]
        case .failed: lines += [start + ">", problem("failure", "expectation", one), "    </testcase>"]
        case .broken: lines += [start + ">", problem("error", "session", one), "    </testcase>"]
        }
    }

    private static func problem(_ element: String, _ type: String, _ one: ScriptReport.Case) -> String {
        let text = ([one.reply] + [one.explanation ?? ""]).filter { !$0.isEmpty }.joined(separator: "\n")
        return "      <\(element) message=\(quoted(one.complaints.joined(separator: "; "))) type=\"\(type)\">"
            + "\(escaped(text))</\(element)>"
    }

    /// With three decimals.
    private static func seconds(_ seconds: Double) -> String {
        let thousandths = Int((min(max(0, seconds), 1e9) * 1000).rounded())
        let rest = String(thousandths % 1000)
        return "\(thousandths / 1000).\(String(repeating: "0", count: 3 - rest.count))\(rest)"
    }

    private static func quoted(_ text: String) -> String { "\"\(escaped(text))\"" }

    /// Text of a server, as visible characters: XML forbids most control characters, even as references.
    private static func escaped(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            VisibleText(String(line)).string.reduce(into: "") { result, character in
                switch character {
                case "&": result += "&amp;"
                case "<": result += "&lt;"
                case ">": result += "&gt;"
                case "\"": result += "&quot;"
                default: result.append(character)
                }
            }
        }.joined(separator: "\n")
    }
}

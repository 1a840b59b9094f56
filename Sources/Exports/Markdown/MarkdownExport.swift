import SMTPSyntax
import SessionModel

/// A session for a bug report: what went wrong with its explanation, then the dialogue, which plays again.
///
/// It reads well as plain text too, for a mailing list.
enum MarkdownExport {
    /// So many refusals are explained; of the others the dialogue has the lines.
    private static let mostExplained = 5

    static func document(_ report: SessionReport, hasTimes: Bool) -> String {
        let sections = [
            head(report), problems(report), facts(report), troubles(report), dialogue(report, hasTimes: hasTimes),
        ]
        return sections.filter { !$0.isEmpty }.joined(separator: "\n")
    }

    private static func head(_ report: SessionReport) -> String {
        let target = MarkdownCode.span(VisibleText(report.header.target).string)
        return "# SMTP session with \(target)\n\n\(MarkdownProse.escaped(report.summary))\n"
    }

    private static func problems(_ report: SessionReport) -> String {
        let refusals = report.refusals
        guard !refusals.isEmpty else { return "" }
        var parts = refusals.prefix(mostExplained).compactMap { $0.reply.map(problem) }
        if refusals.count > mostExplained {
            parts.append("\(refusals.count - mostExplained) more refusals are in the dialogue below.\n")
        }
        return "## What went wrong\n\n" + parts.joined(separator: "\n")
    }

    private static func problem(_ reply: ReportReply) -> String {
        let quoted = ([reply.asked] + reply.lines + [reply.isCut ? "…" : nil]).compactMap(\.self)
        let list = reply.parts.map { "- **\($0.label):** \(MarkdownProse.escaped($0.text))\n" }
        return "### \(MarkdownProse.escaped(reply.title))\n\n" + MarkdownCode.block(quoted.joined(separator: "\n"))
            + "\n" + list.joined()
            + "- **Sources:** \(MarkdownProse.escaped(reply.sources))\n"
    }

    private static func facts(_ report: SessionReport) -> String {
        let rows = report.facts.map { "- **\($0.name):** \(MarkdownCode.span($0.value))\n" }
        return "## Session\n\n" + rows.joined()
    }

    private static func troubles(_ report: SessionReport) -> String {
        let troubles = report.troubles
        guard !troubles.isEmpty else { return "" }
        return "## Also noticed\n\n" + troubles.map { "- \(MarkdownProse.escaped($0))\n" }.joined()
    }

    private static func dialogue(_ report: SessionReport, hasTimes: Bool) -> String {
        var lines: [UInt8] = []
        let transcript = report.dialogue.transcript
        TimedText.append(transcript.start..<transcript.count, of: transcript, hasTimes: hasTimes, to: &lines)
        return "## Dialogue\n\n" + MarkdownCode.block(String(decoding: lines, as: UTF8.self))
    }
}

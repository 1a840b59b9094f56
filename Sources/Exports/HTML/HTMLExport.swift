import Explainer
import SMTPSyntax
import SessionModel

/// A session as one page that needs nothing else: no script, no font, no picture.
///
/// What went wrong comes first, then the conversation with an explanation beside each reply, a diagram of who spoke when,
/// and the response times. All text from outside is escaped, and the policy of the page forbids scripts.
enum HTMLExport {
    static func document(_ report: SessionReport) -> String {
        let title = HTMLText.escaped("SMTP session with \(VisibleText(report.header.target).string)")
        let sections = [
            problems(report), facts(report), HTMLTurns.section(report), SequenceDiagram.section(report),
            TimingChart.section(report),
        ]
        return head(title) + "<body>\n<header>\n<h1>\(title)</h1>\n"
            + HTMLText.element("p", #"class="summary""#, report.summary) + "\n</header>\n<main>\n"
            + sections.joined() + "</main>\n</body>\n</html>\n"
    }

    private static func head(_ title: String) -> String {
        """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta name="referrer" content="no-referrer">
        <title>\(title)</title>
        <style>
        \(HTMLStyle.sheet)</style>
        </head>

        """
    }

    /// A section with its heading; `id` is a word of ours.
    static func section(_ id: String, _ title: String, _ content: String) -> String {
        guard !content.isEmpty else { return "" }
        return "<section aria-labelledby=\"\(id)\">\n<h2 id=\"\(id)\">\(title)</h2>\n\(content)</section>\n"
    }

    // MARK: What went wrong

    /// So many refusals are explained here; the conversation has them all.
    private static let mostExplained = 5

    private static func problems(_ report: SessionReport) -> String {
        let refusals = report.refusals
        var content = refusals.prefix(mostExplained).map(problem).joined()
        if refusals.count > mostExplained {
            content += "<p>\(refusals.count - mostExplained) more refusals are in the conversation below.</p>\n"
        }
        let troubles = report.troubles.map { HTMLText.element("li", $0) + "\n" }
        if !troubles.isEmpty { content += "<ul class=\"troubles\">\n\(troubles.joined())</ul>\n" }
        return section("wrong", "What went wrong", content)
    }

    private static func problem(_ turn: ReportTurn) -> String {
        guard let reply = turn.reply else { return "" }
        let rows = ([reply.asked] + reply.lines + [reply.isCut ? "…" : nil]).compactMap(\.self)
        let quoted = rows.map { HTMLText.element("code", #"dir="ltr""#, $0) }.joined(separator: "<br>\n")
        let name = reply.explanation.code.severity.name
        return "<article class=\"problem\">\n<h3><a href=\"#turn-\(turn.number)\" class=\"\(name)\">"
            + "\(HTMLText.escaped(reply.title))</a></h3>\n<p>\(quoted)</p>\n" + HTMLTurns.words(reply) + "</article>\n"
    }

    private static func facts(_ report: SessionReport) -> String {
        let rows = report.facts.map { HTMLText.element("dt", $0.name) + HTMLText.element("dd", $0.value) + "\n" }
        return section("session", "Session", "<dl>\n\(rows.joined())</dl>\n")
    }
}

extension HTMLText {
    static func element(_ name: String, _ text: String) -> String { element(name, "", text) }
}

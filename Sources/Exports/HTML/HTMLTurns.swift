import Explainer
import SMTPSyntax
import SessionModel

/// The conversation, and beside each reply its explanation.
enum HTMLTurns {
    static func section(_ report: SessionReport) -> String {
        let key = """
            <p class="key dim">C is what was sent, S what the server answered, ~ means TLS. Written as escapes: bytes that \
            are not printable text.</p>

            """
        let turns = report.turns.map(turn).joined()
        return HTMLExport.section("conversation", "Conversation", "\(key)<ol class=\"turns\">\n\(turns)</ol>\n")
    }

    private static func turn(_ turn: ReportTurn) -> String {
        let words = turn.reply.map { reply in
            let elapsed = reply.elapsed.map {
                HTMLText.element("p", #"class="time""#, "after \(ElapsedTime.words($0))")
            }
            let name = reply.explanation.code.severity.name
            return HTMLText.element("h3", "class=\"\(name)\"", reply.title) + "\n" + (elapsed.map { $0 + "\n" } ?? "")
                + Self.words(reply) + offers(reply)
        }
        return "<li class=\"turn\" id=\"turn-\(turn.number)\">\n<div class=\"wire\">\n\(rows(turn.rows))</div>\n"
            + "<div class=\"words\">\n\(words ?? "")</div>\n</li>\n"
    }

    /// The parts of an explanation, and its sources.
    static func words(_ reply: ReportReply) -> String {
        let parts = reply.parts.map { HTMLText.element("dt", $0.label) + HTMLText.element("dd", $0.text) + "\n" }
        return "<dl>\n\(parts.joined())</dl>\n" + HTMLText.element("p", #"class="sources""#, reply.sources) + "\n"
    }

    private static func offers(_ reply: ReportReply) -> String {
        guard !reply.offers.isEmpty else { return "" }
        let rows = reply.offers.map { offer in
            let details = offer.details.map { $0.name.isEmpty ? $0.words : "\($0.name): \($0.words)" }
            let words = ([offer.words] + details).filter { !$0.isEmpty }
                .map { HTMLText.escaped(VisibleText($0).string) }.joined(separator: "<br>")
            return HTMLText.element("dt", VisibleText(offer.keyword).string) + "<dd>\(words)</dd>\n"
        }
        return "<details><summary>What the server offers</summary>\n<dl>\n\(rows.joined())</dl></details>\n"
    }

    // MARK: Lines

    /// More lines than this are folded: their beginning and their end are shown.
    private static let mostShown = 40
    private static let shownFirst = 20
    private static let shownLast = 10

    private static func rows(_ rows: [ReportRow]) -> String {
        guard rows.count > mostShown else { return rows.map(row).joined() }
        let folded = rows[shownFirst..<(rows.count - shownLast)]
        return rows.prefix(shownFirst).map(row).joined()
            + "<details><summary>\(folded.count) more lines</summary>\n\(folded.map(row).joined())</details>\n"
            + rows.suffix(shownLast).map(row).joined()
    }

    private static func row(_ row: ReportRow) -> String {
        let (mark, speaker, name) = look(of: row)
        return "<p class=\"row \(name)\"><span class=\"who\"><span aria-hidden=\"true\">\(mark)</span>"
            + "<span class=\"hidden\">\(speaker): </span></span>"
            + HTMLText.element("code", #"dir="ltr""#, row.text) + "</p>\n"
    }

    private static func look(of row: ReportRow) -> (mark: String, speaker: String, name: String) {
        let tls = row.isUnderTLS ? "~" : ""
        switch row.speaker {
        case .client: return ("C\(tls)", "Client", "client")
        case .note, .tls: return ("·", "Note", "dim")
        case .finding: return ("‼", "Finding", "finding")
        case .server:
            let mark = row.severity.map { $0.isSuccess ? "" : $0 == .transient ? "!" : "✗" } ?? ""
            return ("S\(tls)\(mark)", "Server", row.severity?.name ?? "odd")
        }
    }
}

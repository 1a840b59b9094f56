import SMTPSyntax
import SessionModel

/// Who spoke when, as a drawing: an arrow per command, reply and message, from top to bottom.
///
///     Client                                  Server
///       | EHLO client.example.org ────────────▸ |
///       | ◂──────────────────── 250 mx.example  |
enum SequenceDiagram {
    private static let (left, right, width) = (40, 600, 640)
    private static let height = 28
    private static let mostArrows = 125
    /// In each part of the drawing: it fits on a sheet of paper.
    private static let mostInPart = 25
    /// How many letters fit on an arrow.
    private static let mostLetters = 70

    private struct Arrow {
        enum Direction {
            case toServer
            case toClient
            /// A remark between both.
            case none
        }

        let direction: Direction
        let text: String
        let name: String
    }

    static func section(_ report: SessionReport) -> String {
        let arrows = report.turns.flatMap { Self.arrows(of: $0.rows) }
        guard !arrows.isEmpty else { return "" }
        let shown = arrows.prefix(mostArrows)
        let rest = arrows.count - shown.count
        let more = rest > 0 ? "<p class=\"dim\">\(rest) more lines are only in the conversation.</p>\n" : ""
        // Parts of about the same length.
        let count = (shown.count + mostInPart - 1) / mostInPart
        let length = (shown.count + count - 1) / count
        let parts = stride(from: 0, to: shown.count, by: length).map {
            drawing(Array(shown[$0..<min($0 + length, shown.count)]))
        }
        return HTMLExport.section(
            "diagram", "Who said what", "<div class=\"scroll\">\n\(parts.joined())</div>\n\(more)")
    }

    /// The lines of a reply are one arrow, and so are those of a message.
    private static func arrows(of rows: [ReportRow]) -> [Arrow] {
        var arrows: [Arrow] = []
        var messageLines = 0
        for (index, row) in rows.enumerated() {
            let next = index + 1 < rows.count ? rows[index + 1] : nil
            if row.isMessage {
                messageLines += 1
                if next?.isMessage == true { continue }
                let words = messageLines == 1 ? "message, 1 line" : "message, \(messageLines) lines"
                arrows.append(Arrow(direction: .toServer, text: words, name: "client"))
                messageLines = 0
            } else if row.speaker == .server, next?.speaker == .server, next?.severity == row.severity {
                continue
            } else {
                arrows.append(arrow(of: row))
            }
        }
        return arrows
    }

    private static func arrow(of row: ReportRow) -> Arrow {
        switch row.speaker {
        case .client: Arrow(direction: .toServer, text: row.text, name: "client")
        case .server: Arrow(direction: .toClient, text: row.text, name: row.severity?.name ?? "odd")
        case .finding: Arrow(direction: .none, text: row.text, name: "finding")
        case .note, .tls: Arrow(direction: .none, text: row.text, name: "dim")
        }
    }

    private static func drawing(_ arrows: [Arrow]) -> String {
        let bottom = (arrows.count + 1) * height + 6
        let lifelines = [left, right].map {
            "<line class=\"line\" x1=\"\($0)\" y1=\"\(height - 6)\" x2=\"\($0)\" y2=\"\(bottom)\"/>\n"
        }
        return "<svg viewBox=\"0 0 \(width) \(bottom + 4)\" role=\"img\" aria-labelledby=\"diagram\">\n"
            + "<text x=\"\(left)\" y=\"14\" text-anchor=\"middle\">Client</text>"
            + "<text x=\"\(right)\" y=\"14\" text-anchor=\"middle\">Server</text>\n" + lifelines.joined()
            + arrows.enumerated().map { drawing($1, at: ($0 + 2) * height - 6) }.joined() + "</svg>\n"
    }

    private static func drawing(_ arrow: Arrow, at y: Int) -> String {
        let text = HTMLText.escaped(HTMLText.shortened(arrow.text, to: mostLetters))
        let middle = (left + right) / 2
        guard arrow.direction != .none else {
            let style = arrow.name == "finding" ? "class=\"finding bar\"" : "class=\"dim\""
            return "<text \(style) x=\"\(middle)\" y=\"\(y)\" text-anchor=\"middle\">\(text)</text>\n"
        }
        let (from, to) = arrow.direction == .toServer ? (left, right) : (right, left)
        let tip = arrow.direction == .toServer ? -7 : 7
        return
            "<g class=\"\(arrow.name)\"><line class=\"arrow\" x1=\"\(from)\" y1=\"\(y)\" x2=\"\(to + tip)\" y2=\"\(y)\"/>"
            + "<path class=\"arrow\" d=\"M\(to) \(y) l\(tip) -4 v8 z\"/>"
            + "<text class=\"bar\" x=\"\(middle)\" y=\"\(y - 5)\" text-anchor=\"middle\">\(text)</text></g>\n"
    }
}

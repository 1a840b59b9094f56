import Explainer
import SMTPSyntax
import SessionModel

/// A session as a recording of a terminal, asciicast version 2: the conversation appears at its original pace.
///
///     {"version":2,"width":80,"height":24,"timestamp":1795428000,"title":"SMTP session with …","idle_time_limit":2}
///     [0.125000,"o","\u001b[36mC: EHLO client.example.org\u001b[0m\r\n"]
///
/// The only escape sequences in it are the colours given here.
enum CastExport {
    private static let width = 80
    private static let widest = 132
    private static let height = 24
    /// Players shorten longer pauses to this, in seconds.
    private static let longestPause = 2
    /// Between lines where no times are known, in seconds.
    private static let pause = 0.4

    static func document(_ report: SessionReport) -> [UInt8] {
        var output = Array(header(report).utf8) + [UInt8(ascii: "\n")]
        var time = 0.0
        let start = report.dialogue.transcript.time(at: report.dialogue.transcript.start) ?? 0
        for turn in report.turns {
            for row in turn.rows {
                time = report.dialogue.hasTimes ? max(time, row.time - start) : time + pause
                append(line(row), at: time, to: &output)
            }
            for line in turn.reply.map(remarks) ?? [] { append(line, at: time, to: &output) }
        }
        return output
    }

    private static func header(_ report: SessionReport) -> String {
        var members: [(String, JSONText)] = [
            ("version", .number(2)), ("width", .number(columns(report))), ("height", .number(height)),
        ]
        if let seconds = UTCSeconds.of(report.header.started) { members.append(("timestamp", .number(seconds))) }
        members += [
            ("title", .text("SMTP session with \(VisibleText(report.header.target).string)")),
            ("idle_time_limit", .number(longestPause)),
            ("env", .record([JSONText.Member("TERM", .text("xterm-256color"))])),
        ]
        return JSONText.object(members)
    }

    /// As wide as the longest line, within bounds.
    private static func columns(_ report: SessionReport) -> Int {
        let longest = report.turns.lazy.flatMap(\.rows).map { $0.text.unicodeScalars.count + 4 }.max() ?? 0
        return min(max(width, longest), widest)
    }

    private static func append(_ text: String, at time: Double, to output: inout [UInt8]) {
        var json = JSONWriter()
        json.append(.list([.seconds(time), .text("o"), .text(text + "\r\n")]))
        json.endLine()
        output += json.octets
    }

    // MARK: Colours

    private static let end = "\u{1B}[0m"

    private static func line(_ row: ReportRow) -> String { color(of: row) + row.mark + row.text + end }

    private static func color(of row: ReportRow) -> String {
        switch row.speaker {
        case .client: "\u{1B}[36m"
        case .note, .tls: "\u{1B}[2m"
        case .finding: "\u{1B}[35m"
        case .server:
            switch row.severity {
            case .positive, .intermediate: "\u{1B}[32m"
            case .transient: "\u{1B}[33m"
            case .permanent: "\u{1B}[1;31m"
            case .outside, nil: "\u{1B}[0m"
            }
        }
    }

    /// What a refusal means, below it.
    private static func remarks(_ reply: ReportReply) -> [String] {
        guard reply.isRefusal else { return [] }
        let texts = [
            reply.explanation.likely.isEmpty ? "" : "Likely: \(reply.explanation.likely)",
            reply.explanation.advice.isEmpty ? "" : "Try: \(reply.explanation.advice.sentence)",
        ]
        return texts.filter { !$0.isEmpty }.map { "\u{1B}[2m   \(VisibleText($0).string)\(end)" }
    }
}

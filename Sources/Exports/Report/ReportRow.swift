import SMTPSyntax
import SessionModel

/// A line of the conversation: what was sent, what came, or a remark.
struct ReportRow: Hashable, Sendable {
    enum Speaker: Hashable, Sendable {
        case client
        case server
        case note
        case finding
        case tls
    }

    let speaker: Speaker
    /// Safe to print, and without a mark in front.
    let text: String
    let isUnderTLS: Bool
    /// Whether it is message text.
    let isMessage: Bool
    /// The first digit of its reply; nil for anything else.
    let severity: Severity?
    let time: Double

    /// Nil for what does not appear in a conversation.
    init?(_ entry: Entry) {
        var (isUnderTLS, isMessage, severity) = (false, false, Severity?.none)
        switch entry.body {
        case .client(let line):
            speaker = .client
            text = Self.text(line.wire)
            (isUnderTLS, isMessage) = (line.isUnderTLS, line.kind == .data)
        case .server(let line):
            speaker = .server
            text = VisibleText.fileForm(line.wire.bytes)
            (isUnderTLS, severity) = (line.isUnderTLS, line.reply?.code.severity)
        case .note(let note):
            speaker = .note
            text = VisibleText(note.text).string
        case .finding(let finding):
            speaker = .finding
            text = VisibleText("\(finding.text) (\(finding.source))").string
        case .tls(let outcome):
            speaker = .tls
            text = VisibleText(outcome.sentence).string
        case .phase: return nil
        }
        (self.isUnderTLS, self.isMessage, self.severity, time) = (isUnderTLS, isMessage, severity, entry.time)
    }

    /// A line that was sent, with its end where that is not CR LF.
    private static func text(_ line: WireLine) -> String {
        VisibleText.fileForm(line.bytes) + (line.ending == .crlf ? "" : line.ending.fileForm)
    }

    /// `C: `, `S~ `, `-- `: as in the text form.
    var mark: String {
        switch speaker {
        case .client: isUnderTLS ? "C~ " : "C: "
        case .server: isUnderTLS ? "S~ " : "S: "
        case .finding: "-- finding: "
        case .note, .tls: "-- "
        }
    }
}

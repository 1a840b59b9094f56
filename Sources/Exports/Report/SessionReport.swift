import Explainer
import SMTPSyntax
import SessionModel

/// What exports say of a session: the conversation in turns, what went wrong in it, and how long it took.
package struct SessionReport: Sendable {
    let header: RecordingHeader
    @Shared private(set) var dialogue: Dialogue
    let turns: [ReportTurn]

    package init(_ header: RecordingHeader, _ dialogue: Dialogue) {
        self.header = header
        self.dialogue = dialogue
        turns = Self.turns(of: dialogue)
    }

    private static func turns(of dialogue: Dialogue) -> [ReportTurn] {
        let transcript = dialogue.transcript
        var turns: [ReportTurn] = []
        var rows: [ReportRow] = []
        var end = dialogue.reply(after: transcript.start - 1)
        for index in transcript.start..<transcript.count {
            guard let entry = transcript[index] else { continue }
            if let row = ReportRow(entry) {
                if row.speaker == .finding, rows.isEmpty, !turns.isEmpty {
                    // What is found in the last line of a reply belongs to it.
                    turns[turns.count - 1].rows.append(row)
                } else {
                    rows.append(row)
                }
            }
            guard index == end else { continue }
            turns.append(
                ReportTurn(number: turns.count + 1, rows: rows, reply: ReportReply(dialogue, endingAt: index)))
            rows = []
            end = dialogue.reply(after: index)
        }
        if !rows.isEmpty { turns.append(ReportTurn(number: turns.count + 1, rows: rows, reply: nil)) }
        return turns
    }

    /// The turns whose reply is a refusal.
    var refusals: [ReportTurn] { turns.filter { $0.reply?.isRefusal == true } }

    /// What went wrong without a reply that says so, in sentences: no connection, no TLS, a server that breaks the rules.
    var troubles: [String] {
        let all = turns.flatMap(\.rows).filter { $0.speaker == .finding }.map(\.text)
        let secrets = header.keepsSecrets ? [RecordingHeader.secretsWarning] : []
        return (secrets + Self.failures(in: dialogue.transcript) + all).reduce(into: []) { troubles, trouble in
            if troubles.count < Self.mostTroubles, !troubles.contains(trouble) { troubles.append(trouble) }
        }
    }

    private static let mostTroubles = 20

    private static func failures(in transcript: Transcript) -> [String] {
        (transcript.start..<transcript.count).compactMap { index in
            guard !transcript.isFromServer(index), !transcript.isSent(index) else { return nil }
            return switch transcript[index]?.body {
            case .tls(.failed(let failure)): VisibleText(failure.sentence).string
            case .tls(.secured(let report)) where report.isUnverified: VisibleText(report.sentence).string
            case .note(let note) where ["connection-failed", "timeout"].contains(note.id):
                VisibleText(note.text).string
            default: nil
            }
        }
    }

    /// The newest waits, oldest first.
    var waits: [TimedWait] { dialogue.waits(ofNewest: Self.mostWaits).filter { $0.seconds != nil } }

    private static let mostWaits = 60

    /// The outcome in a sentence.
    var summary: String {
        if let reply = refusals.first?.reply {
            let count = refusals.count
            let more = count > 1 ? " (\(count) refusals in all)" : ""
            let cause = reply.explanation.likely
            return reply.title + (cause.isEmpty ? "" : ": \(VisibleText(cause).string)") + more
        }
        return troubles.first ?? "Nothing was refused."
    }

    /// Facts about the session: a name and a value each, safe to print.
    var facts: [(name: String, value: String)] {
        let address = header.address.map { $0 == header.target ? "" : " (\($0))" } ?? ""
        let guess = dialogue.session.server.guess.map { "\($0.software.rawValue) (\($0.certainty.rawValue))" }
        let all: [(String, String?)] = [
            ("Server", header.target + address), ("Started", header.started), ("TLS", dialogue.tls?.sentence),
            ("Software", guess), ("Recorded by", header.program),
        ]
        return all.compactMap { name, value in
            value.flatMap { $0.isEmpty ? nil : (name: name, value: VisibleText($0).string) }
        }
    }
}

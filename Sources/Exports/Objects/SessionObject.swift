import Explainer
import SMTPStandard
import SMTPSyntax
import SessionModel

/// A session as one JSON object, for programs (`docs/transcript-format.md`).
enum SessionObject {
    static let version = 1

    static func document(_ report: SessionReport) -> [UInt8] {
        let members =
            header(report) + [
                .init("summary", .text(report.summary)), .init("refusals", .number(report.refusals.count)),
                .init("exchanges", .list(exchanges(report))), .init("findings", .list(findings(report))),
                .init("tls", .list(handshakes(report))), .init("notes", .list(notes(report))),
                .init("timings", .list(report.waits.map(timing))),
            ]
        var json = JSONWriter()
        json.append(.record(members))
        json.endLine()
        return json.octets
    }

    private static func header(_ report: SessionReport) -> [JSONText.Member] {
        let header = report.header
        return [
            .init("smtptui", .number(version)), .init("type", .text("session")),
            .init("started", header.started.isEmpty ? .null : .text(header.started)),
            .init("target", .text(header.target)), .init("address", header.address.map { .text($0) } ?? .null),
            .init("program", header.program.map { .text($0) } ?? .null),
            .init("times", .bool(report.dialogue.hasTimes)),
            .init("software", report.dialogue.session.server.guess.map { .text($0.software.rawValue) } ?? .null),
        ]
    }

    private static func exchanges(_ report: SessionReport) -> [JSONText] {
        let count = report.dialogue.transcript.exchangeCount
        return (0..<count).compactMap(report.dialogue.transcript.exchange(numbered:)).map { exchange in
            ExchangeObject(report.dialogue, exchange).json
        }
    }

    private static func findings(_ report: SessionReport) -> [JSONText] {
        entries(report).compactMap { entry in
            guard case .finding(let finding) = entry.body else { return nil }
            return .record([
                .init("n", .number(entry.index + 1)), .init("t", .seconds(entry.time)),
                .init("id", .text(finding.id)), .init("by", .text(finding.by.rawValue)),
                .init("text", .text(finding.text)), .init("section", .text(finding.source.description)),
            ])
        }
    }

    private static func notes(_ report: SessionReport) -> [JSONText] {
        entries(report).compactMap { entry in
            guard case .note(let note) = entry.body else { return nil }
            return .record([
                .init("n", .number(entry.index + 1)), .init("t", .seconds(entry.time)), .init("id", .text(note.id)),
                .init("text", .text(note.text)),
            ])
        }
    }

    /// With the fields that a recording has for a handshake.
    private static func handshakes(_ report: SessionReport) -> [JSONText] {
        entries(report).compactMap { entry in
            guard case .tls = entry.body else { return nil }
            return try? JSONText(reading: Array(RecordingCodec.line(entry).utf8).span)
        }
    }

    private static func timing(_ wait: TimedWait) -> JSONText {
        .record([
            .init("of", .text(wait.name)), .init("seconds", .seconds(wait.seconds ?? 0)),
            .init("limit", wait.limit.map { .seconds($0.seconds) } ?? .null),
        ])
    }

    private static func entries(_ report: SessionReport) -> some Sequence<Entry> {
        let transcript = report.dialogue.transcript
        return (transcript.start..<transcript.count).lazy.compactMap { transcript[$0] }
    }
}

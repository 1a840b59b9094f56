import SMTPSyntax
import SessionModel

/// A form in which a whole session is written; one row per format.
package struct ExportFormat: Sendable {
    /// As it is asked for.
    package let name: String
    /// What it is for, in a few words.
    package let help: String
    /// The same form written line by line as a session goes on; nil for a form that needs all of it.
    package let streamed: TranscriptFormat?
    let document: @Sendable (SessionReport, _ hasTimes: Bool) -> [UInt8]

    package static let all = [text, markdown, html, asciicast, json, jsonl] + ElsewhereForm.all.map(Self.init)

    package static let text = ExportFormat(
        name: "text", help: "as people paste it; plays again", streamed: .text,
        document: { report, hasTimes in
            var lines = TextForm.header(report.header).flatMap { Array("\($0)\n".utf8) }
            let transcript = report.dialogue.transcript
            TimedText.append(transcript.start..<transcript.count, of: transcript, hasTimes: hasTimes, to: &lines)
            return lines
        })

    package static let jsonl = ExportFormat(
        name: "jsonl", help: "a recording", streamed: .jsonl,
        document: { report, _ in
            let transcript = report.dialogue.transcript
            var lines = Array("\(report.header.line)\n".utf8)
            TranscriptFormat.jsonl.append(transcript.start..<transcript.count, transcript, &lines)
            return lines
        })

    package static let markdown = ExportFormat(
        name: "markdown", help: "for a bug report: what went wrong, then the dialogue",
        document: { Array(MarkdownExport.document($0, hasTimes: $1).utf8) })

    package static let html = ExportFormat(
        name: "html", help: "a page with explanations",
        document: { report, _ in Array(HTMLExport.document(report).utf8) })

    package static let asciicast = ExportFormat(
        name: "asciicast", help: "plays in asciinema", document: { report, _ in CastExport.document(report) })

    package static let json = ExportFormat(
        name: "json", help: "one object for programs", document: { report, _ in SessionObject.document(report) })

    /// A form for another program.
    private init(_ form: ElsewhereForm) {
        self.init(name: form.name, help: form.help) { report, _ in
            let header = report.header
            let endpoint = Endpoint(header.target) ?? header.address.flatMap { Endpoint($0) }
            return Array(
                "\(Self.shown(form.text(report.dialogue, endpoint ?? .tcp(host: ElsewhereForm.unknownHost, port: 25))))\n"
                    .utf8)
        }
    }

    /// What would act on a terminal is escaped, and a comment says so.
    private static func shown(_ text: String) -> String {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let shown = lines.map { VisibleText($0).string }
        let remark = "# Control characters are escaped; the original has them as they are."
        return ((shown == lines ? [] : [remark]) + shown).joined(separator: "\n")
    }

    private init(
        name: String, help: String, streamed: TranscriptFormat? = nil,
        document: @escaping @Sendable (SessionReport, Bool) -> [UInt8]
    ) {
        self.name = name
        self.help = help
        self.streamed = streamed
        self.document = document
    }

    /// The format with this name; nil where there is none.
    package init?(named name: some StringProtocol) {
        guard let format = Self.all.first(where: { $0.name == name }) else { return nil }
        self = format
    }
}

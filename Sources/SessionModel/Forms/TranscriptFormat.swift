import SMTPSyntax

/// A form in which a transcript is written; one row per format.
package struct TranscriptFormat: Sendable {
    /// As it is asked for.
    package let name: String
    /// How the names of its files end.
    package let fileEnding: String
    /// What is written before the first entry.
    package let header: @Sendable (RecordingHeader) -> [String]
    /// The lines of some entries; they are asked for in order, as the transcript grows.
    package let lines: @Sendable (Transcript, Range<Int>) -> [String]
    /// Appends the same as octets, each line with a line feed.
    package let append: @Sendable (Range<Int>, _ of: Transcript, _ to: inout [UInt8]) -> Void

    package static let all = [text, jsonl]

    /// For people, and for scripts.
    package static let text = TranscriptFormat(
        name: "text", fileEnding: "txt", header: TextForm.header,
        lines: { transcript, range in range.compactMap { transcript[$0].flatMap(TextForm.line) } },
        append: TextForm.append)

    /// The recording itself.
    package static let jsonl = TranscriptFormat(
        name: "jsonl", fileEnding: "jsonl", header: { [$0.line] },
        lines: { transcript, range in range.compactMap { transcript[$0].map(RecordingCodec.line) } },
        append: { range, transcript, output in
            for entry in range {
                if let entry = transcript[entry] { RecordingCodec.append(entry, to: &output) }
            }
        })
}

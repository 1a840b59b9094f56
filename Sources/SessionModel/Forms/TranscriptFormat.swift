import SMTPSyntax

/// A form in which a transcript is written; one row per format.
package struct TranscriptFormat: Sendable {
    /// As it is asked for.
    package let name: String
    /// How the names of its files end.
    package let fileEnding: String
    /// What is written before the first entry.
    package let header: @Sendable (RecordingHeader) -> [String]
    /// Appends the lines of some entries, each with a line feed; they are asked for in order, as the transcript grows.
    package let append: @Sendable (Range<Int>, _ of: Transcript, _ to: inout [UInt8]) -> Void

    package static let all = [text, jsonl]

    /// For people, and for scripts.
    package static let text = TranscriptFormat(
        name: "text", fileEnding: "txt", header: TextForm.header,
        append: TextForm.append)

    /// The recording itself.
    package static let jsonl = TranscriptFormat(
        name: "jsonl", fileEnding: "jsonl", header: { [$0.line] },
        append: { range, transcript, output in
            for entry in range {
                if let entry = transcript[entry] { RecordingCodec.append(entry, to: &output) }
            }
        })
}

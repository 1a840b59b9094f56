/// The forms in which a transcript is printed.
enum TranscriptFormat: String, CaseIterable {
    case text, jsonl
}

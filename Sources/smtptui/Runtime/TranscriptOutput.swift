import SessionModel

/// Prints a transcript on standard output as it grows.
struct TranscriptOutput {
    private let format: TranscriptFormat
    private let target: String
    private let started: String
    private var printed = 0

    init(_ format: TranscriptFormat, target: String, started: String = WallClock.iso8601()) {
        self.format = format
        self.target = target
        self.started = started
    }

    /// Prints what is new, and in front of the first entry the header; false when nobody reads it any more.
    @discardableResult
    mutating func show(_ transcript: Transcript, address: String?) -> Bool {
        guard printed < transcript.count else { return true }
        var lines = printed == 0 ? header(address) : []
        for index in printed..<transcript.count {
            guard let entry = transcript[index] else { continue }
            switch format {
            case .jsonl: lines.append(RecordingForm.line(entry))
            case .text: if let line = TextForm.line(entry) { lines.append(line) }
            }
        }
        printed = transcript.count
        return lines.isEmpty || Console.say(lines.joined(separator: "\n"))
    }

    private func header(_ address: String?) -> [String] {
        switch format {
        case .jsonl:
            let program = "smtptui \(Version.text)"
            return [RecordingForm.header(started: started, target: target, address: address, program: program)]
        case .text: return TextForm.header(started: started, target: target, address: address)
        }
    }
}

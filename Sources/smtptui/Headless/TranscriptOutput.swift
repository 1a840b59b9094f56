import SessionModel

/// Prints a transcript on standard output as it grows.
struct TranscriptOutput {
    private let format: Run.Format
    private var printed = 0

    /// Prints what stands in front of the events.
    init(_ format: Run.Format, target: String, started: String = WallClock.iso8601(), address: String? = nil) {
        self.format = format
        switch format {
        case .jsonl:
            let program = "smtptui \(Version.text)"
            Program.say(
                RecordingForm.header(started: started, target: target, address: address, program: program))
        case .text:
            for line in TextForm.header(started: started, target: target, address: address) { Program.say(line) }
        }
    }

    /// Prints what is new; false when nobody reads it any more.
    @discardableResult
    mutating func show(_ transcript: Transcript) -> Bool {
        var lines: [String] = []
        for index in printed..<transcript.count {
            guard let entry = transcript[index] else { continue }
            switch format {
            case .jsonl: lines.append(RecordingForm.line(entry))
            case .text: if let line = TextForm.line(entry) { lines.append(line) }
            }
        }
        printed = transcript.count
        return lines.isEmpty || Program.say(lines.joined(separator: "\n"))
    }
}

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

    /// Prints the new entries, with the header before the first one; false when the output is closed.
    @discardableResult
    mutating func show(_ transcript: borrowing Transcript, address: String?) -> Bool {
        guard printed < transcript.count else { return true }
        var text: [UInt8] = []
        if printed == 0 {
            let header = RecordingHeader(
                started: started, target: target, address: address, program: "smtptui \(Version.text)")
            for line in format.header(header) { Self.append(line, to: &text) }
        }
        for line in format.lines(copy transcript, printed..<transcript.count) { Self.append(line, to: &text) }
        printed = transcript.count
        return text.isEmpty || Console.say(bytes: text)
    }

    private static func append(_ line: String, to text: inout [UInt8]) {
        text += line.utf8
        text.append(UInt8(ascii: "\n"))
    }
}

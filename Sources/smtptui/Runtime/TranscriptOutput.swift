import SessionModel

/// Prints a transcript on standard output as it grows.
struct TranscriptOutput {
    private let format: TranscriptFormat
    private let target: String
    /// How the server is reached; nil for a direct way.
    private let route: String?
    /// Whether what is connected to is the server, and not a proxy.
    private let namesAddress: Bool
    private let started: String
    private var printed = 0

    init(
        _ format: TranscriptFormat, target: String, route: String? = nil, namesAddress: Bool = true,
        started: String = WallClock.iso8601()
    ) {
        self.route = route
        self.namesAddress = namesAddress
        self.format = format
        self.target = target
        self.started = started
    }

    /// Prints the new entries in one write, with the header before the first one; false when the output is closed.
    ///
    /// A recording names the address in its header, and waits until that is settled. People see what goes on at once.
    @discardableResult
    mutating func show(_ dialogue: Dialogue, address: String?, isSettled: Bool = true) -> Bool {
        let transcript = dialogue.transcript
        let mayBegin = isSettled || format.name == TranscriptFormat.text.name
        guard printed < transcript.count, printed > 0 || mayBegin else { return true }
        var text: [UInt8] = []
        if printed == 0 {
            let header = RecordingHeader(
                started: started, target: target, address: namesAddress ? address : nil,
                program: "smtptui \(Version.text)",
                keepsSecrets: dialogue.session.keepsSecrets, route: route, speaksLMTP: dialogue.isLMTPDemanded)
            for line in format.header(header) { text += "\(line)\n".utf8 }
        }
        format.append(printed..<transcript.count, transcript, &text)
        printed = transcript.count
        return text.isEmpty || Console.say(bytes: text)
    }
}

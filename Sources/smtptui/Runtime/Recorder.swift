import SessionModel

/// Records the new entries of a transcript until writing fails.
struct Recorder: ~Copyable {
    private var file: RecordingFile?
    private let target: String
    /// How the server is reached; nil for a direct way.
    private let route: String?
    private let namesAddress: Bool
    private let started = WallClock.iso8601()
    private var hasHeader = false
    private(set) var hasFailed = false

    /// Records in a file; records nothing without a file.
    ///
    /// `namesAddress` is false where what is connected to is a proxy, and not the server.
    init(_ file: consuming RecordingFile?, target: String, route: String? = nil, namesAddress: Bool = true) {
        self.route = route
        self.namesAddress = namesAddress
        self.file = file
        self.target = target
    }

    /// Writes the entries of the transcript since the last call; returns the reason in a few words if that fails.
    ///
    /// The header comes first, and names the address: until that is settled nothing is written.
    mutating func record(_ dialogue: borrowing Dialogue, address: String?, isSettled: Bool = true) -> String? {
        guard !hasFailed, dialogue.transcript.count > 0, hasHeader || isSettled else { return nil }
        do throws(RecordingStop) {
            let header = hasHeader ? nil : header(address, dialogue)
            try file?.write(dialogue.transcript, header: header)
            hasHeader = true
            return nil
        } catch {
            hasFailed = true
            return error.description
        }
    }

    private func header(_ address: String?, _ dialogue: borrowing Dialogue) -> String {
        RecordingHeader(
            started: started, target: target, address: namesAddress ? address : nil, program: "smtptui \(Version.text)",
            keepsSecrets: dialogue.session.keepsSecrets, route: route, speaksLMTP: dialogue.isLMTPDemanded
        ).line
    }
}

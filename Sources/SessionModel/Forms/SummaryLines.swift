import SMTPSyntax

/// Lines of a recording, read as far as a summary needs them.
struct SummaryLines {
    /// That of the newest session.
    private(set) var header: RecordingHeader?
    private(set) var commands = 0
    private(set) var refusals = 0
    /// How the session ended, as far as it is known by now; nil while it goes on.
    private var ended: RecordingSummary.End?
    private var hasEvents = false
    /// The code of the newest whole reply, and whether it answers QUIT.
    private var newest: Int?
    private var isQuit = false

    var end: RecordingSummary.End { ended ?? (hasEvents ? .cutOff : .empty) }

    /// Reads from the beginning of a file; false where it is not a recording.
    mutating func read(_ octets: [UInt8], isCutAtEnd: Bool) -> Bool {
        let lines = octets.split(separator: UInt8(ascii: "\n"))
        guard let first = lines.first, let header = try? RecordingHeader(line: first.span) else { return false }
        self.header = header
        for line in isCutAtEnd ? lines.dropFirst().dropLast() : lines.dropFirst() { read(line.span) }
        return true
    }

    /// Reads the last octets of a file.
    mutating func readEnd(_ octets: [UInt8]) {
        ended = nil
        for line in octets.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).dropFirst() {
            read(line.span)
        }
    }

    /// A line that cannot be read was cut off.
    private mutating func read(_ line: Span<UInt8>) {
        guard !line.isEmpty else { return }
        if line.begins(with: #"{"smtptui":"#, at: 0), let header = try? RecordingHeader(line: line) {
            self.header = header
            (ended, newest, isQuit, hasEvents) = (nil, nil, false, false)
            return
        }
        guard let fields = SummaryFields(line) else {
            ended = nil
            return
        }
        hasEvents = true
        switch fields.type {
        case "client":
            ended = nil
            if let verb = fields.verb {
                commands += 1
                isQuit = verb == "QUIT"
            }
        case "server":
            guard let code = fields.code, fields.isLast else { return }
            newest = code
            if code >= 400 { refusals += 1 }
            // A script leaves after the reply to QUIT, without a note.
            if code == 421 { ended = .refused }
            if code == 221 && isQuit { ended = .quit }
        case "note": note(fields.id)
        default: break
        }
    }

    private mutating func note(_ id: String?) {
        switch id {
        case Note.connectedID: (ended, newest, isQuit) = (nil, nil, false)
        case Note.connectionFailedID: ended = .noConnection
        case Note.closedByUsID, Note.closedByServerID, Note.closedWatchedID:
            let isRefused = newest == 421 || newest.map { $0 >= 400 } == true && id == Note.closedByServerID
            let isLost = id == Note.closedByServerID
            ended = isQuit && newest == 221 ? .quit : isRefused ? .refused : isLost ? .lost : .closed
        default: break
        }
    }
}

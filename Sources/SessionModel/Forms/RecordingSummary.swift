import SMTPSyntax

/// What a recording is about, from its beginning and its end: with whom, how it ended, how much was said.
///
/// A folder has many recordings, and of a large one only so much is read.
package struct RecordingSummary: Hashable, Sendable {
    /// How the newest session of the recording ended.
    package enum End: String, Hashable, Sendable {
        /// After QUIT.
        case quit
        /// The server refused the connection, or ended the session with a refusal.
        case refused
        /// The connection broke, or the server closed it without a word.
        case lost
        /// The user closed the connection without QUIT.
        case closed
        /// There was no connection.
        case noConnection = "no-connection"
        /// The recording has no end, as after a crash.
        case cutOff = "cut-off"
        /// It is being recorded.
        case open
        /// Nothing was recorded but the header.
        case empty

        package var words: String {
            switch self {
            case .noConnection: "no connection"
            case .cutOff: "cut off"
            case .open: "open"
            default: rawValue
            }
        }
    }

    /// How much is read at the beginning and at the end of a file, in octets.
    package static let portion = 65_536

    package let started: String
    package let target: String
    package let address: String?
    package internal(set) var end: End
    /// The number of commands, and of replies that refuse something.
    package let commands: Int
    package let refusals: Int
    /// Whether all of the file was read, so that these are all.
    package let isWhole: Bool

    /// Nil where the beginning of the file is not that of a recording. `tail` is its last octets, where the beginning is
    /// not all of it; its first line was cut.
    package init?(head: [UInt8], tail: [UInt8]? = nil) {
        var lines = SummaryLines()
        guard lines.read(head, isCutAtEnd: tail != nil) else { return nil }
        if let tail { lines.readEnd(tail) }
        guard let header = lines.header else { return nil }
        (started, target, address) = (header.started, header.target, header.address)
        (commands, refusals) = (lines.commands, lines.refusals)
        end = lines.end
        isWhole = tail == nil
    }

    /// The same while another program writes it.
    package func stillOpen() -> RecordingSummary {
        var open = self
        if end == .cutOff || end == .empty { open.end = .open }
        return open
    }

    /// `12 commands, 1 refused`; `900+ commands` where not all of a large file was read.
    package var counts: String {
        let more = isWhole ? "" : "+"
        let words = commands == 1 && isWhole ? "1 command" : "\(commands)\(more) commands"
        return refusals == 0 ? words : "\(words), \(refusals)\(more) refused"
    }
}

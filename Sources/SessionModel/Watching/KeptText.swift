import SMTPSyntax

/// How much of the text of messages the transcript of a watched session keeps; the rest is counted.
///
/// A line costs more than its text, so a message of many short lines is cut earlier.
struct KeptText: Sendable {
    /// For each message, and for all messages of a session that is kept.
    private static let mostOfMessage = 1 << 20
    private static let mostOfSession = 8 << 20
    private static let costOfLine = 32

    private var ofMessage = 0
    private var ofSession = 0
    /// The octets since the newest line that was kept.
    private(set) var unkept = 0

    /// Whether the next line is only counted, if it can be.
    func isGone(keepsAll: Bool) -> Bool {
        ofMessage >= Self.mostOfMessage || keepsAll && ofSession >= Self.mostOfSession
    }

    /// Whether lines that cannot be left out are so many that nothing more may be kept.
    var isOverrun: Bool { ofMessage >= 4 * Self.mostOfMessage || ofSession >= 2 * Self.mostOfSession }

    mutating func begin() { ofMessage = 0 }

    mutating func keep(_ line: WireLine, inSession: Bool) {
        ofMessage += line.octets + Self.costOfLine
        if inSession { ofSession += line.octets + Self.costOfLine }
    }

    mutating func leaveOut(_ octets: Int) { unkept += octets }

    /// The octets that were left out since the last call.
    mutating func takeUnkept() -> Int {
        defer { unkept = 0 }
        return unkept
    }
}

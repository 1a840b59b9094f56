import SMTPSyntax
import SessionModel

/// The middle of a long message, which the conversation shows as one row: `… 3,887 lines, 299 kB`.
///
/// Nothing is looked at line by line: an exchange knows its first and its last entry, and the transcript its octets.
struct MessageFold: Hashable {
    /// The longest message that is shown whole, in lines.
    static let most = 12
    /// How many lines stay at its beginning, and at its end.
    private static let kept = 4

    /// The number of the exchange whose message it is.
    let exchange: Int
    /// The entries that are not shown.
    let hidden: ClosedRange<Int>

    /// Nil for an exchange that is short. What a server says in the middle of a message ends the fold, so that it is
    /// seen.
    init?(_ exchange: Exchange, in transcript: Transcript) {
        guard let sent = exchange.sent, sent.count > Self.most else { return nil }
        // A finding between the lines is shown, so a fold begins at a line.
        let first = (sent.lowerBound + Self.kept..<sent.upperBound).first { transcript.isSent($0) } ?? sent.upperBound
        var last = sent.upperBound - Self.kept
        if let reply = transcript.wholeReply(endingFrom: first) { last = min(last, reply.lines.lowerBound - 1) }
        guard last > first else { return nil }
        self.exchange = exchange.number
        hidden = first...last
    }

    /// `3,887 lines, 299 kB`
    func words(in transcript: Transcript) -> String {
        // Each line has an end of two octets on the wire.
        let octets = transcript.octets(in: hidden) + 2 * hidden.count
        return "\(ByteCount.grouped(hidden.count)) lines, \(Self.size(octets))"
    }

    private static func size(_ octets: Int) -> String {
        switch octets {
        case ..<1000: "\(octets) bytes"
        case ..<1_000_000: "\((octets + 500) / 1000) kB"
        default: "\(octets / 1_000_000).\(octets / 100_000 % 10) MB"
        }
    }
}

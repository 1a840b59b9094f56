import SMTPSyntax

/// What was sent, and what it got: a command with its reply, a message with its dot, an answer to a challenge.
///
///     C: RCPT TO:<bob@example.test>
///     S: 250 2.1.5 Ok
///
/// The greeting and unsolicited replies are exchanges in which nothing was sent. Lines and replies are named by their
/// place in the transcript, which keeps the text.
package struct Exchange: Hashable, Sendable {
    /// Its place among the exchanges, from 0.
    package let number: Int
    /// From the first to the last line that was sent: a command, with the chunk after BDAT, or a message with its dot.
    package let sent: ClosedRange<Int>?
    /// The line that the replies answer: the command, or the dot.
    package let asked: Int?
    /// When that line was sent, in seconds since the session began.
    package let sentAt: Double?
    /// The verdict on that line before it was sent.
    package let verdict: Verdict?
    /// The places of its replies among all replies: none while it is not answered, several after a message in LMTP
    /// (RFC 2033 §4.2).
    package let replies: Range<Int>

    /// How long after the line was sent something happened; nil where nothing was asked.
    package func elapsed(until time: Double) -> Double? { sentAt.map { max(0, time - $0) } }
}

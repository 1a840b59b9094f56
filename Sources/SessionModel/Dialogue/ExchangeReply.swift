import SMTPSyntax

/// A reply in the transcript: where its lines are, and what was so when it came.
package struct ExchangeReply: Hashable, Sendable {
    /// Its place among the replies, from 0.
    package let number: Int
    /// From its first line to its last, or to the newest one as long as more are to come. Findings and lines that are not
    /// lines of a reply may be between them.
    package let lines: ClosedRange<Int>
    /// How many lines it has so far.
    package let lineCount: Int
    /// Whether its last line has come.
    package let isWhole: Bool
    /// The exchange that it is part of.
    package let exchange: Int
    /// What it answers.
    package let context: ReplyContext
    /// What was so when its newest line came.
    package let amid: Circumstances
    /// When its newest line came.
    package let time: Double
}

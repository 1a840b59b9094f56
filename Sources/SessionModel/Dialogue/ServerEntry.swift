import SMTPSyntax

/// A line that came.
package struct ServerEntry: Hashable, Sendable {
    package let wire: WireLine
    /// The line read as a line of a reply; nil when it is none.
    package let reply: ReplyLine?
    /// The index of the entry it answers; nil for the greeting and for unsolicited lines.
    package let answers: Int?
    package let context: ReplyContext
    /// The circumstances when it came.
    package let amid: Circumstances
    /// Whose result it is, where it ends a reply for one recipient of a message.
    package let result: RecipientResult?

    init(_ mark: ServerMark, answers: Int?, _ line: [UInt8], result: RecipientResult? = nil) {
        wire = WireLine(bytes: line, ending: mark.ending)
        reply = mark.isReply ? ReplyLine(line) : nil
        self.answers = answers
        context = mark.context
        amid = mark.amid
        self.result = result
    }

    /// Whether a reply ends here.
    package var isLast: Bool { reply?.isLast == true }

    package var isUnderTLS: Bool { amid.contains(.tls) }
}

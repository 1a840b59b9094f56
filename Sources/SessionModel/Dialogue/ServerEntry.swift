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

    init(_ mark: ServerMark, answers: Int?, _ line: [UInt8]) {
        wire = WireLine(bytes: line, ending: mark.ending)
        reply = mark.isReply ? ReplyLine(line) : nil
        self.answers = answers
        context = mark.context
        amid = mark.amid
    }

    /// Whether a reply ends here.
    package var isLast: Bool { reply?.isLast == true }

    package var isUnderTLS: Bool { amid.contains(.tls) }
}

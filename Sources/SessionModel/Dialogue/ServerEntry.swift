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

    /// Whether a reply ends here.
    package var isLast: Bool { reply?.isLast == true }

    package var isUnderTLS: Bool { amid.contains(.tls) }
}

import SMTPSyntax

/// The commands that were sent and are not answered yet, oldest first: replies answer them in this order.
///
///     C: MAIL FROM:<alice@example.org>
///     C: RCPT TO:<bob@example.test>         two are waiting
///     S: 250 2.1.0 Ok                       RCPT is waiting
package struct CommandQueue: Hashable, Sendable {
    /// A slice, so that the oldest is removed at the same cost however many wait.
    package private(set) var commands: ArraySlice<OutstandingCommand> = []
    /// Whether a command was sent before the greeting came.
    private(set) var hasTalkedEarly = false

    /// Whether AUTH was sent and its first challenge has not come.
    var hasLogin: Bool { commands.contains(where: \.isOfLogin) }

    /// `isEarly` says that the greeting has not come.
    mutating func append(_ command: OutstandingCommand, isEarly: Bool = false) {
        commands.append(command)
        if isEarly { hasTalkedEarly = true }
    }

    /// No more replies are due.
    mutating func forget() { commands = [] }

    /// Removes the answered command from the queue, or one of the replies that it waits for.
    mutating func takeAnswered(by code: ReplyCode) -> OutstandingCommand? {
        guard var first = commands.first else { return nil }
        if first.isRefusedAsCommand(by: code) {
            first.due = 1
            first.context = .lastChunk
        }
        first.due -= 1
        first.isPartlyAnswered = true
        if first.due == 0 {
            commands.removeFirst()
            if commands.isEmpty { commands = [] }
        } else {
            if first.due == 1 { first.context = .lastRecipientResult }
            commands[commands.startIndex] = first
        }
        return first
    }

    /// The end of a message waits for this many replies: one for each recipient, in LMTP (RFC 2033 §4.2).
    mutating func expectResults(_ count: Int, at index: Int) {
        guard commands.indices.contains(index), count > 0 else { return }
        commands[index].due = count
        commands[index].context = count > 1 ? .recipientResult : .lastRecipientResult
    }

    /// Keeps the secrets of the newest line, if it has this tag and waits for a reply.
    mutating func hide(_ secrets: KeptSecrets, behind written: [UInt8], tag: Int) {
        guard commands.last?.tag == tag else { return }
        commands[commands.endIndex - 1].hide(secrets, behind: written)
    }

    /// The oldest command was sent after AUTH before its challenge came: it is an answer now. False where nothing changes.
    mutating func becomeAnswer() -> Bool {
        guard let first = commands.first, first.context != .authAnswer else { return false }
        commands[commands.startIndex].context = .authAnswer
        return true
    }

    /// What lines are that were sent after DATA before 354 came.
    struct Text {
        /// The lines, one with a single dot among them.
        let lines: Int
        /// The octets of the message.
        let octets: Int
        /// Whether the line with a single dot was among them; it is the oldest command now.
        let isEnded: Bool
    }

    /// Removes what is message text now: everything up to the line with a single dot.
    mutating func takeText() -> Text {
        let end = commands.firstIndex(where: \.isEndOfMessage)
        let text = commands[..<(end ?? commands.endIndex)]
        commands = commands[text.endIndex...]
        if let end { commands[end] = .endOfData(tag: commands[end].tag) }
        return Text(
            lines: text.count + (end == nil ? 0 : 1), octets: text.reduce(0) { $0 + $1.octets },
            isEnded: end != nil)
    }
}

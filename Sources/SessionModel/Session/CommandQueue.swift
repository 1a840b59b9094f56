import SMTPSyntax

/// The commands that were sent and are not answered yet, oldest first: replies answer them in this order.
///
///     C: MAIL FROM:<alice@example.org>
///     C: RCPT TO:<bob@example.test>         two are waiting
///     S: 250 2.1.0 Ok                       RCPT is waiting
///
/// What is asked of all of them is counted as they come and go, so that no question costs more the more there are.
package struct CommandQueue: Hashable, Sendable {
    /// A slice, so that the oldest is removed at the same cost however many wait.
    package private(set) var commands: ArraySlice<OutstandingCommand> = []
    /// Whether a command was sent before the greeting came.
    private(set) var hasTalkedEarly = false
    /// How many of them are AUTH or an answer to a challenge.
    private var loginCount = 0
    /// The results that are due for messages that were sent to their end.
    private(set) var dueResults = 0

    var isEmpty: Bool { commands.isEmpty }

    /// Whether AUTH was sent and its first challenge has not come.
    var hasLogin: Bool { loginCount > 0 }

    /// `isEarly` says that the greeting has not come.
    mutating func append(_ command: OutstandingCommand, isEarly: Bool = false) {
        count(command, 1)
        commands.append(command)
        if isEarly { hasTalkedEarly = true }
    }

    /// No more replies are due.
    mutating func forget() {
        commands = []
        loginCount = 0
        dueResults = 0
    }

    /// Removes the answered command from the queue, or one of the replies that it waits for.
    mutating func takeAnswered(by code: ReplyCode) -> OutstandingCommand? {
        guard !commands.isEmpty else { return nil }
        if commands[commands.startIndex].isAnnounced(by: code) { return announceResults() }
        if commands[commands.startIndex].due == 1, !commands[commands.startIndex].isRefusedAsCommand(by: code) {
            return takeOnlyReply()
        }
        change(at: commands.startIndex) { first in
            if first.isRefusedAsCommand(by: code) {
                first.due = 1
                first.context = OutstandingCommand.context(of: first.command)
            }
            first.due -= 1
            first.isPartlyAnswered = true
            if first.due == 1 { first.context = first.context.ofLastResult }
        }
        return commands[commands.startIndex].due == 0 ? takeOnlyReply() : commands[commands.startIndex]
    }

    /// 353 came: a reply for each accepted recipient follows, and one for the whole message.
    private mutating func announceResults() -> OutstandingCommand {
        change(at: commands.startIndex) { first in
            let count = first.announceable ?? 0
            first.due = count + 1
            first.context = count > 0 ? .prdrResult : .lastPRDRResult
            first.isPartlyAnswered = true
        }
        return commands[commands.startIndex]
    }

    /// Removes the oldest command, which waits for no more than this reply.
    private mutating func takeOnlyReply() -> OutstandingCommand {
        count(commands[commands.startIndex], -1)
        var answered = commands.removeFirst()
        answered.due = 0
        answered.isPartlyAnswered = true
        if commands.isEmpty { commands = [] }
        return answered
    }

    /// The end of a message waits for this many replies: one for each recipient, in LMTP (RFC 2033 §4.2).
    mutating func expectResults(_ count: Int, at index: Int) {
        guard commands.indices.contains(index), count > 0 else { return }
        change(at: index) { command in
            command.due = count
            command.context = count > 1 ? .recipientResult : .lastRecipientResult
        }
    }

    /// The end of a message may be answered with 353, and then so many replies for recipients.
    mutating func mayAnnounce(_ count: Int, at index: Int) {
        guard commands.indices.contains(index) else { return }
        commands[index].announceable = count
    }

    /// Removes the commands before one: the server has not answered them.
    mutating func skip(to index: Int) {
        guard commands.indices.contains(index) else { return }
        for command in commands[..<index] { count(command, -1) }
        commands = commands[index...]
    }

    /// Keeps the secrets of the newest line, if it has this tag and waits for a reply.
    mutating func hide(_ secrets: KeptSecrets, behind written: [UInt8], tag: Int) {
        guard commands.last?.tag == tag else { return }
        change(at: commands.endIndex - 1) { $0.hide(secrets, behind: written) }
    }

    /// The oldest command was sent after AUTH before its challenge came: it is an answer now. False where nothing changes.
    mutating func becomeAnswer() -> Bool {
        guard let context = firstContext, context != .authAnswer else { return false }
        change(at: commands.startIndex) { $0.context = .authAnswer }
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
        /// The place after them.
        let places: MessagePlaces
        /// The tag of the newest one that ends the message only where LF alone ends a line, too; nil for none.
        let endInDoubt: Int?
    }

    /// Removes what is message text now: everything up to the line with a single dot.
    mutating func takeText() -> Text {
        var places = MessagePlaces()
        var endInDoubt: Int?
        let end = commands.firstIndex { line in
            let next = places.following(line.command.line, line.ending)
            if next.strict == .end { return true }
            places = next
            if places.isEndInDoubt { endInDoubt = line.tag }
            return false
        }
        let text = commands[..<(end ?? commands.endIndex)]
        for line in text { count(line, -1) }
        commands = commands[text.endIndex...]
        if let end { change(at: end) { $0 = .endOfData(tag: $0.tag) } }
        return Text(
            lines: text.count + (end == nil ? 0 : 1), octets: text.reduce(0) { $0 + $1.octets },
            isEnded: end != nil, places: places, endInDoubt: endInDoubt)
    }

    private mutating func change(at index: Int, _ change: (inout OutstandingCommand) -> Void) {
        count(commands[index], -1)
        change(&commands[index])
        count(commands[index], 1)
    }

    private mutating func count(_ command: OutstandingCommand, _ sign: Int) {
        if command.isOfLogin { loginCount += sign }
        if command.context.isOfMessage { dueResults += sign * command.dueResults }
    }
}

// Questions about the oldest command, which is not copied for them.
extension CommandQueue {
    private var oldest: Int { commands.startIndex }

    /// What it waits for; nil where nothing waits.
    var firstContext: ReplyContext? { isEmpty ? nil : commands[oldest].context }

    /// The number that its sender gave it; nil where nothing waits.
    var firstTag: Int? { isEmpty ? nil : commands[oldest].tag }

    /// The oldest command; nil where nothing waits.
    var first: OutstandingCommand? { commands.first }

    /// Whether it is the last part of a message that a code refuses as a command.
    func isFirstRefusedAsCommand(by code: ReplyCode) -> Bool {
        !isEmpty && commands[oldest].isRefusedAsCommand(by: code)
    }

    /// The secrets that were removed from its line; nil for none.
    var firstSecrets: KeptSecrets? { isEmpty || !commands[oldest].hasSecrets ? nil : commands[oldest].secrets }

    var isFirstOfLogin: Bool { !isEmpty && commands[oldest].isOfLogin }

    /// Whether it needs what the server did not offer.
    var isFirstAbsent: Bool { !isEmpty && commands[oldest].verdict.kind == .notOffered }
}

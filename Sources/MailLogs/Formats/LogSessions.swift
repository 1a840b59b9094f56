import SMTPSyntax

/// Sessions in a log that has one line per command and per reply, each with the name of its session.
///
/// Only what is not answered yet is kept, and only of so many sessions.
struct LogSessions {
    private static let most = 1024

    private struct Session {
        /// What is not answered yet.
        var waiting: [ReplyContext] = []
        /// The lines of a reply that is not complete.
        var lines: [LogText] = []
        var sender: String?
        var recipient: String?
        var isInLogin = false

        /// What the next reply answers. A log may leave out the message and its dot.
        var next: ReplyContext {
            mutating get { waiting.isEmpty ? (isInLogin ? .authAnswer : .endOfData) : waiting.removeFirst() }
        }
    }

    private var sessions: [[UInt8]: Session] = [:]

    /// A line of the client: a command, an answer inside AUTH, or the end of a message.
    mutating func sent(_ line: LogText, in name: LogText) {
        if sessions.count >= Self.most, sessions[Array(name.octets)] == nil { sessions.removeAll() }
        var session = sessions[Array(name.octets)] ?? Session()
        defer { sessions[Array(name.octets)] = session }
        guard !session.isInLogin else { return session.waiting.append(.authAnswer) }
        guard let context = LoggedCommand.context(line) else { return session.waiting.append(.command(.unknownKey)) }
        if context == .command(.mail) { session.sender = Self.address(line) }
        if context == .command(.rcpt) { session.recipient = Self.address(line) }
        session.waiting.append(context)
        if session.waiting.count > 200 { session.waiting.removeFirst() }
    }

    /// A line of the server; the refusal where it is one.
    mutating func received(
        _ line: LogText, in name: LogText, log: String, speaker: Speaker
    ) -> LoggedRefusal? {
        guard let first = ReplyLine(line.octets) else { return nil }
        let key = Array(name.octets)
        let isNew = sessions[key] == nil
        var session = sessions[key] ?? Session()
        defer { sessions[key] = session }
        if session.lines.count < 100 { session.lines.append(line) }
        guard first.isLast else { return nil }
        let context = isNew ? .greeting : session.next
        let whole = LogText(Array(session.lines.map { Array($0.octets) }.joined(separator: [0x0A])))
        session.lines = []
        session.isInLogin = first.code == 334
        guard let reply = LoggedReply(whole) else { return nil }
        var refusal = LoggedRefusal(log: log, speaker: speaker)
        refusal.context = context
        refusal.reply = reply.withoutSecrets(isOfLogin: context.isOfLogin)
        refusal.sender = session.sender
        refusal.recipient = context == .command(.mail) ? nil : session.recipient
        return refusal
    }

    mutating func ended(_ name: LogText) { sessions.removeValue(forKey: Array(name.octets)) }

    private static func address(_ line: LogText) -> String? {
        LoggedCommand.address(in: line).flatMap { $0.octets.isEmpty ? nil : LogText($0.octets.prefix(320)).string }
    }
}

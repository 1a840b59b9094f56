import SMTPSyntax
import SessionModel

/// Reads what is new in a transcript as the events of a lesson; an entry costs the same however long the session is.
struct SessionWatch: Hashable, Sendable {
    /// The oldest entry that was not looked at.
    private var next: Int
    private var connection = 0
    private var message = SeenMessage()
    private var isUnderTLS = false
    private var isAuthenticated = false
    private var isInTransaction = false
    private var acceptedCount = 0
    /// The command that was answered last, as it was sent.
    private var lastCommand: Command?
    private var hasQuit = false
    private var hasEnded = false
    /// The commands that were sent and not answered, each with its place in its group; the oldest go.
    private var groups: [Place] = []
    private var isAfterReply = true

    private struct Place: Hashable {
        let entry: Int
        let group: Int
    }

    private static let mostUnanswered = 200

    /// `entry` is where the lesson begins in the transcript.
    init(from entry: Int) { next = entry }

    /// The events of what is new, oldest first.
    mutating func events(in dialogue: Dialogue) -> [SeenEvent] {
        var events: [SeenEvent] = []
        let transcript = dialogue.transcript
        while next < transcript.count {
            look(at: next, in: dialogue, &events)
            next += 1
        }
        return events
    }

    private mutating func look(at entry: Int, in dialogue: Dialogue, _ events: inout [SeenEvent]) {
        switch dialogue.transcript[entry]?.body {
        case .client(let line): send(line, at: entry)
        case .server(let line):
            isAfterReply = true
            guard line.isLast, let (reply, context) = dialogue.reply(endingAt: entry) else { return }
            let command = line.answers.flatMap(dialogue.transcript.command).map { Command($0.line) }
            events += answer(reply, to: context, command, asked: line.answers)
            guard context.isOfLogin, reply.code == 235 else { return }
            isAuthenticated = true
            events.append(event(.authentication, dialogue.mechanism(ofReplyEndingAt: entry) ?? ""))
        case .tls(let outcome): events.append(handshake(outcome))
        case .finding(let finding): events.append(event(.finding, finding.id))
        case .note(let note): take(note, &events)
        case .phase, nil: break
        }
    }

    private mutating func send(_ line: ClientEntry, at entry: Int) {
        switch line.kind {
        case .data: message.add(line.line, isEnded: line.ending.endsLine)
        case .command(let verb):
            // DATA and BDAT begin a text, or go on with one.
            if verb == .bdat { message.isInChunks = true }
            let group = isAfterReply ? 1 : (groups.last?.group ?? 0) + 1
            isAfterReply = false
            groups.append(Place(entry: entry, group: group))
            if groups.count > Self.mostUnanswered { groups.removeFirst() }
        case .authAnswer: break
        }
    }

    private mutating func answer(
        _ reply: Reply, to context: ReplyContext, _ command: Command?, asked: Int?
    ) -> [SeenEvent] {
        var event: SeenEvent
        switch context {
        case .greeting: event = self.event(.greeting, reply.code.description)
        case .endOfData, .lastChunk, .lastURL, .recipientResult, .lastRecipientResult, .prdrResult, .lastPRDRResult:
            if reply.severity == .positive { acceptedCount += 1 }
            event = self.event(.message, reply.severity == .positive ? "accepted" : "refused")
            isInTransaction = false
            lastCommand = nil
            event.message = message
            event.argument = message.argument
            if context != .recipientResult, context != .prdrResult { message = SeenMessage() }
        case .command, .authAnswer, .unsolicited:
            event = self.event(.command, context == .authAnswer ? "AUTH" : command?.verb.name ?? "")
            event.argument = context == .authAnswer ? [] : command?.argument ?? []
            event.group = takeGroup(of: asked)
            event.isRepeated = context != .authAnswer && command != nil && command == lastCommand
            lastCommand = command
            if let command { follow(command, reply) }
        }
        event.reply = reply
        return [event] + (hasQuit && !hasEnded ? [ended("quit")] : [])
    }

    /// The place in its group of a command that is answered now; older ones are not answered any more.
    private mutating func takeGroup(of entry: Int?) -> Int {
        guard let place = groups.firstIndex(where: { $0.entry == entry }) else { return 0 }
        defer { groups.removeFirst(place + 1) }
        return groups[place].group
    }

    /// What a command changes once it is accepted.
    private mutating func follow(_ command: Command, _ reply: Reply) {
        guard reply.severity == .positive else { return }
        switch command.verb {
        case .mail:
            isInTransaction = true
            message = SeenMessage()
            message.sender = command.path?.path?.address ?? ""
            message.argument = command.argument ?? []
        case .rcpt: message.recipients.append(command.path?.path?.address ?? "")
        case .rset, .ehlo, .helo, .lhlo: (message, isInTransaction) = (SeenMessage(), false)
        case .quit: hasQuit = true
        default: break
        }
    }

    private mutating func handshake(_ outcome: TLSOutcome) -> SeenEvent {
        guard case .secured = outcome else { return event(.tls, "failed") }
        // TLS resets the session (RFC 3207 §4.2).
        (isUnderTLS, isAuthenticated, message, isInTransaction) = (true, false, SeenMessage(), false)
        return event(.tls, "started")
    }

    private mutating func take(_ note: Note, _ events: inout [SeenEvent]) {
        switch note.id {
        case Note.connectedID:
            let (entry, number) = (next, connection + 1)
            self = SessionWatch(from: entry)
            connection = number
        case Note.closedByServerID where !hasEnded: events.append(ended("server"))
        case Note.closedByUsID where !hasEnded: events.append(ended("client"))
        default: break
        }
    }

    private mutating func ended(_ word: String) -> SeenEvent {
        hasEnded = true
        return event(.end, word)
    }

    private func event(_ kind: SeenEvent.Kind, _ word: String) -> SeenEvent {
        var event = SeenEvent(kind, word)
        (event.isUnderTLS, event.isAuthenticated, event.connection) = (isUnderTLS, isAuthenticated, connection)
        (event.isInTransaction, event.acceptedCount) = (isInTransaction, acceptedCount)
        return event
    }
}

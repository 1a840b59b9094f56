import SMTPStandard
import SMTPSyntax

/// The session as it would be if every outstanding command got its expected reply.
///
/// It is kept and moved on by each command once, so that a line costs the same however many commands are unanswered. It
/// holds until something comes that was not foreseen (`Session.revision`); then it is worked out again from the start.
///
///     C: MAIL FROM:<alice@example.org>
///     C: RCPT TO:<bob@example.test>      no reply yet, and DATA is judged as after two accepted commands
package struct Anticipation: Sendable {
    /// Nil while nothing is outstanding.
    private(set) var session: Session?
    /// Whether there is one. A comparison with nil would copy it.
    private var isAhead: Bool { if case .some = session { true } else { false } }
    /// The place in the queue after the last command that is included.
    private var end = 0
    private var revision = Revision()

    package init() {}

    /// Works it out for a session.
    package init(of session: Session) { follow(session) }

    /// Includes the outstanding commands that are not included yet; returns how many were, the cost.
    @discardableResult
    mutating func follow(_ now: Session) -> Int {
        let commands = now.outstanding
        guard !commands.isEmpty else {
            if isAhead { session = nil }
            return 0
        }
        if !isAhead || !revision.isSame(as: now.revision) || end < commands.startIndex
            || end > commands.endIndex
        {
            session = now.withoutOutstanding
            end = commands.startIndex
            revision = now.revision
        }
        let first = end
        while end < commands.endIndex {
            session?.anticipate(commands[end])
            end += 1
        }
        return end - first
    }

    /// The same after something came: it is worked out again only where it was needed before.
    mutating func followIfNeeded(_ now: Session) {
        if isAhead { follow(now) }
    }
}

// What was worked out follows from the session.
extension Anticipation: Hashable {
    package static func == (left: Anticipation, right: Anticipation) -> Bool { true }
    package func hash(into hasher: inout Hasher) {}
}

extension Session {
    /// The session as far as what is judged depends on it, with nothing outstanding. Recipients are only counted: the list
    /// would be copied when the next one is accepted.
    fileprivate var withoutOutstanding: Session {
        var session = Session(server: server)
        session.phase = phase
        session.begun = begun
        session.offered = offered
        session.transfer = transfer.withoutRecipients
        session.login = login
        session.security = security
        session.doubts = doubts
        return session
    }

    /// Moves on by the reply that an outstanding command will probably get.
    fileprivate mutating func anticipate(_ next: OutstandingCommand) {
        if phase == .connecting { move(by: .greeting, 220, nil) }
        if isInMessage {
            anticipateMessage(next)
        } else {
            // The last of several results ends the message.
            let context = next.context == .recipientResult ? .lastRecipientResult : next.context
            move(by: context, next.anticipatedCode, next.command)
        }
    }

    /// What was sent after DATA is message text, up to the line with a single dot.
    private mutating func anticipateMessage(_ line: OutstandingCommand) {
        let places = transfer.places.following(line.command.line, line.ending)
        guard places.strict == .end else { return transfer.send(octets: 0, upTo: places, tag: line.tag) }
        transfer.endMessage()
        move(by: .endOfData, 250, line.command)
    }
}

extension OutstandingCommand {
    /// The reply that it will probably get.
    fileprivate var anticipatedCode: ReplyCode {
        guard verdict.foreseesSuccess else { return verdict.likely.first ?? 503 }
        if context == .command(.auth), verdict.likely.first == 235 { return 235 }
        return context == .command(.data) ? 354 : 250
    }

    /// Whether a reply with this effect moved the session just as it was imagined.
    ///
    /// What a reply to a hello offers cannot be imagined; after DATA the next lines may be message text.
    func isForeseen(_ law: ReplyLaw, _ effect: Transition.Effect) -> Bool {
        guard law.code == anticipatedCode, case .command(let verb) = law.context, verb != .data else { return false }
        switch effect {
        case .nothing, .openTransaction, .acceptRecipient, .refuseRecipient, .endTransaction: return true
        case .hello, .authenticated, .restart, .secured, .handshakeFailed, .close: return false
        }
    }
}

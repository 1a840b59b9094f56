import SMTPStandard
import SMTPSyntax

/// What leads back from the mistake of a lesson: as long as one is on this way, the screen says how it goes on.
///
/// The way is what the recovery looks for, and the commands of its solution. Another command that the server accepts, or
/// a step of the lesson that is done by something else, leaves it: what the recovery says is not the matter any more.
struct RecoveryWay: Hashable, Sendable {
    private let kind: SeenEvent.Kind
    /// The verbs of the commands that the recovery looks for.
    private let wanted: Set<String>
    /// Those that are sent before.
    private let before: Set<String>
    /// Whether it leads to another connection.
    private let reconnects: Bool

    init(_ recovery: LessonStep) {
        let lines = recovery.solution
        kind = recovery.check.kind
        wanted = kind == .command ? Set(recovery.check.words) : []
        let verbs = lines.filter { !$0.isLocal && CommandFacts.isKnown($0.verb) }.map(\.verb.name)
        reconnects = lines.contains { $0.text == ":reconnect" }
        before = Set(verbs + (reconnects ? Self.restored : [])).subtracting(wanted)
    }

    /// Whether what was seen leaves the way. It is not the recovery itself. `doesStep` says whether it did a step.
    func isLeft(by event: SeenEvent, doesStep: Bool) -> Bool {
        switch event.kind {
        case .greeting, .end: return !reconnects
        case .finding: return false
        case .message: return doesStep || kind != .message && event.word == "accepted"
        case .tls: return kind != .tls && !before.contains(Verb.starttls.name)
        case .authentication: return kind != .authentication && !before.contains(Verb.auth.name)
        case .command:
            if before.contains(event.word) { return false }
            let isAccepted = event.reply?.severity.isSuccess == true
            // AUTH inside the way is answered more than once, and only its end is looked for.
            if kind == .authentication && event.word == Verb.auth.name { return false }
            return doesStep || isAccepted && !Self.passive.contains(event.word)
        }
    }

    /// What `:reconnect` sends by itself, to restore the session.
    private static let restored = [Verb.ehlo, .helo, .lhlo, .starttls, .auth, .mail, .rcpt].map(\.name)

    /// What changes nothing in a session.
    private static let passive = Set([Verb.noop, .help, .vrfy, .expn].map(\.name))
}

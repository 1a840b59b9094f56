import SMTPStandard
import SMTPSyntax

/// Commands that are collected to be sent in one write (RFC 2920).
///
///     MAIL FROM:<alice@example.org>
///     RCPT TO:<bob@example.test>
///     DATA                                the only place where DATA may be
///
/// Each is judged as after those in front of it: it is sent on a trial to a copy of the dialogue, once, so that the next
/// one costs the same however many are collected.
package struct CommandGroup: Hashable, Sendable {
    /// What is wrong with sending them as one.
    package enum Problem: Hashable, Sendable {
        /// The server has not offered PIPELINING.
        case notOffered
        /// A command that must be the last one of a group is followed by others; its place from 1.
        case mustEnd(Verb, at: Int)
        /// RFC 2920 does not say that the command may be in a group; its place from 1.
        case unknown(at: Int)
    }

    /// The most commands: so many are sent and judged between two keys.
    package static let most = 10_000

    package private(set) var lines: [[UInt8]] = []
    /// Whether each of them holds a secret, or may.
    package private(set) var hidesLine: [Bool] = []
    /// The dialogue as it would be if they were sent; nil for none.
    @Shared private var trial: Dialogue?
    /// The revision of the dialogue that the trial began with.
    private var revision = -1
    /// Whether the user has been told of the problems.
    package var isWarned = false

    package init() {}

    package var count: Int { lines.count }

    /// Adds a command; `revision` grows whenever the dialogue changes.
    package mutating func add(_ line: [UInt8], after dialogue: Dialogue, revision: Int) {
        lines.append(line)
        isWarned = false
        guard trial != nil && self.revision == revision else { return retry(after: dialogue, revision) }
        hidesLine.append(trial?.attempt(line) ?? true)
    }

    /// Takes the newest command out again.
    package mutating func removeLast(after dialogue: Dialogue, revision: Int) -> [UInt8]? {
        guard let line = lines.popLast() else { return nil }
        isWarned = false
        retry(after: dialogue, revision)
        return line
    }

    private mutating func retry(after dialogue: Dialogue, _ revision: Int) {
        self.revision = revision
        var trial = dialogue
        hidesLine = lines.map { trial.attempt($0) }
        self.trial = trial
    }

    /// The judge of what comes after them; nil for none.
    package var judge: Judge? { lines.isEmpty ? nil : trial?.judge }

    /// What is wrong with them, the gravest first.
    package func problems(in session: Session) -> [Problem] {
        guard lines.count > 1 else { return [] }
        let offer: [Problem] = session.offers("PIPELINING") ? [] : [.notOffered]
        return offer
            + lines.dropLast().enumerated().compactMap { Self.problem(of: Command($1), at: $0 + 1, in: session) }
    }

    private static func problem(of command: Command, at place: Int, in session: Session) -> Problem? {
        guard let own = LoginSteps.place(of: command) else { return .unknown(at: place) }
        switch own {
        case .anywhere, .bestLast, .first: return nil
        case .last, .alone: return .mustEnd(command.verb, at: place)
        }
    }
}

extension Dialogue {
    /// Sends a line on a trial; returns whether it holds a secret, or may.
    fileprivate mutating func attempt(_ line: [UInt8]) -> Bool {
        let entry = transcript.count
        _ = send(line, at: 0)
        if case .client(let sent) = transcript[entry]?.body { return sent.isRedacted || sent.kind == .authAnswer }
        return true
    }
}

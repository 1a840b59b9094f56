import SMTPSyntax
import SessionModel

/// Compares two steps that belong together.
enum StepDifferences {
    typealias Place = (session: ComparedSession, step: ComparedStep)

    static func all(_ before: Place, _ after: Place) -> [Difference] {
        switch (before.step.subject, after.step.subject) {
        case (.handshake(let old), .handshake(let new)):
            let isPractice = before.session.isOfPractice && after.session.isOfPractice
            return TLSDifference.all(old, new, isPractice: isPractice).map(Difference.tls) + time(before, after)
        case (.end(let old), .end(let new)): return old == new ? [] : [.end(before: old, after: new)]
        default: return sent(before, after) + ReplyDifferences(before, after).all + cut(before, after)
        }
    }

    /// A reply that was cut off says nothing, but that it began is not the same as silence.
    private static func cut(_ before: Place, _ after: Place) -> [Difference] {
        let (old, new) = (before.session.isCut(before.step), after.session.isCut(after.step))
        return old == new ? [] : [.cut(before: old, after: new)]
    }

    private static func time(_ before: Place, _ after: Place) -> [Difference] {
        guard let old = before.session.dialogue.elapsed(at: before.step.entry),
            let new = after.session.dialogue.elapsed(at: after.step.entry), TimeClass.differ(old, new)
        else { return [] }
        return [.time(before: old, after: new)]
    }

    /// What was sent.
    private static func sent(_ before: Place, _ after: Place) -> [Difference] {
        switch after.step.subject {
        case .message: return content(before, after)
        case .command(let verb):
            let old = before.session.command(before.step) ?? []
            let new = after.session.command(after.step) ?? []
            let isSame = old == new || Command(old).trimmed.argument == Command(new).trimmed.argument
            return (isSame ? [] : [.command(before: old, after: new)]) + (verb == .bdat ? content(before, after) : [])
        // What was answered is a secret, or another one each time.
        case .answer, .greeting, .unsolicited, .handshake, .end: return []
        }
    }

    private static func content(_ before: Place, _ after: Place) -> [Difference] {
        let old = before.session.content(before.step)
        let new = after.session.content(after.step)
        let isSame = old.count == new.count && zip(old, new).allSatisfy(isSameLine)
        return isSame ? [] : [.message(before: octets(old), after: octets(new))]
    }

    private static func isSameLine(_ old: [UInt8], _ new: [UInt8]) -> Bool {
        old == new || isStamp(old) && isStamp(new) && NormalText.isSame(old, new)
    }

    /// Whether a line is a field of the header that is another one in each message: Date, Message-ID.
    private static func isStamp(_ line: [UInt8]) -> Bool {
        ["date:", "message-id:"].contains { ASCII.equal(line.prefix($0.utf8.count), $0.utf8) }
    }

    private static func octets(_ lines: [[UInt8]]) -> Int { lines.reduce(0) { $0 + $1.count + 2 } }
}

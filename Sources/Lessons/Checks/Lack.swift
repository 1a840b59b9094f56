import SMTPSyntax

/// What an event lacks for a check that it nearly fits.
///
///     see: {message: accepted, header: {Subject: "*"}}      a message without Subject: lacks the field
package enum Lack: Hashable, Sendable {
    /// It is of the kind, and has another word: a message that was refused, another mechanism.
    case word(SeenEvent.Kind, wanted: [String], seen: String)
    /// A condition is not true of it; `seen` is what is there instead, nil for nothing.
    case condition(EventCondition, seen: String?)
    /// It is what the step asks for, and counts only after another step, by its number from 0.
    case step(Int)
}

extension EventCondition {
    /// What the event has instead of what is wanted: a code, a number, the value of a field.
    fileprivate func seen(in event: SeenEvent) -> String? {
        switch self {
        case .argument: event.kind == .message ? "MAIL" : event.word
        case .codes: event.reply?.code.description
        case .enhanced: event.reply?.lines.lazy.compactMap(\.enhanced).first?.description
        case .group: String(event.group)
        case .recipients: event.message.map { String($0.recipients.count) }
        case .field(let name, _): event.message?.values(of: name).first.map { Self.short($0) }
        case .body: event.message.flatMap { $0.body.isEmpty ? nil : "" }
        case .part: event.message.flatMap { MessageParts($0).fault?.rawValue }
        default: nil
        }
    }

    /// So much of a value that it can be recognized.
    private static func short(_ value: [UInt8]) -> String { String(decoding: value.prefix(40), as: UTF8.self) }
}

extension LessonCheck {
    /// What an event lacks; nil where it fits, or is about something else.
    func lacks(_ event: SeenEvent) -> [Lack]? {
        guard event.kind == kind else { return nil }
        guard words.contains(where: { $0 == "*" || $0 == event.word }) else { return lackOfWord(event) }
        guard words != ["*"] || kind != .command || isNear(event) else { return nil }
        let lacks = conditions.filter { !$0.holds(of: event) }.map { Lack.condition($0, seen: $0.seen(in: event)) }
        return lacks.isEmpty ? nil : lacks
    }

    /// Of a check for any command only a reply of the same class is near: the others are steps on the way.
    private func isNear(_ event: SeenEvent) -> Bool {
        conditions.contains {
            guard case .codes(let codes) = $0, let reply = event.reply else { return false }
            return codes.contains { $0.isOfClass(of: reply.code) }
        }
    }

    private func lackOfWord(_ event: SeenEvent) -> [Lack]? {
        switch kind {
        case .message, .tls, .authentication: break
        // One hello in place of another; each other command is a command of its own.
        case .command where Self.hellos.contains(event.word) && words.contains(where: Self.hellos.contains): break
        // A session also ends because a lesson is begun again.
        case .command, .greeting, .finding, .end: return nil
        }
        return [.word(kind, wanted: words, seen: event.word)]
    }

    private static let hellos: Set<String> = ["HELO", "EHLO", "LHLO"]
}

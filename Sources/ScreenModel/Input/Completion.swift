import SMTPSyntax
import SessionModel

/// What Tab offers: the first step of the session, then the other commands that make sense now.
///
/// Each Tab inserts the next candidate; anything else typed ends the round.
package struct Completion: Hashable, Sendable {
    private let candidates: [CommandDraft]
    private var index = -1

    /// The candidates that begin with what is typed; nil when there is none.
    ///
    /// `first` comes first; `helloName` is the name to give in EHLO, `local` what can be typed after a colon.
    init?(of typed: String, first: CommandDraft?, by judge: Judge, helloName: String, local: [String]) {
        let all =
            typed.hasPrefix(":") ? local.map { CommandDraft($0) } : Self.commands(first, typed, by: judge, helloName)
        let upper = typed.uppercased()
        candidates = all.filter { $0.text.uppercased().hasPrefix(upper) && $0.text != typed }
        if candidates.isEmpty { return nil }
    }

    /// The next candidate, round and round.
    mutating func next() -> CommandDraft {
        index = (index + 1) % candidates.count
        return candidates[index]
    }

    /// What cannot be sent now is offered only to those who have begun to type it.
    private static func commands(
        _ first: CommandDraft?, _ typed: String, by judge: Judge, _ helloName: String
    ) -> [CommandDraft] {
        guard !judge.session.isInMessage && !judge.session.isInAuth else { return [] }
        let others = judge.nextCommands.filter { $0.isUseful || !typed.isEmpty }.map {
            CommandDraft(for: $0.verb, helloName: helloName, mechanism: judge.mechanismToName)
        }
        return (first.map { [$0] } ?? []) + others.filter { $0.verb != first?.verb }
    }
}

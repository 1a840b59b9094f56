import Lessons
import SMTPSyntax
import SessionModel

// What the open lesson asks for, as the first step of the session.
extension AppModel {
    /// The command that does the step of the lesson, or the next one on the way to it.
    ///
    /// Nil where it cannot be sent now: then the session says what comes first.
    var lessonDraft: CommandDraft? {
        guard let run = learning?.run, let current = run.current, source == .live, shown.chosen == nil,
            session.phase != .connecting
        else { return nil }
        let check = run.lesson.steps[current].check
        let commands = dialogue.judge.nextCommands
        func isUseful(_ verb: Verb) -> Bool { commands.contains { $0.verb == verb && $0.isUseful } }
        for verb in check.wantedVerbs {
            if let way = way(to: verb), isUseful(way) { return draft(for: way) }
            let isTried = check.wantsRefusal && session.phase == .ready
            if isUseful(verb) || isTried && !verb.needsTransaction { return draft(for: verb, check) }
        }
        return nil
    }

    /// What has to come before a command of a transaction.
    private func way(to verb: Verb) -> Verb? {
        guard verb.needsTransaction else { return nil }
        switch session.phase {
        case .ready: return .mail
        case .mail where verb != .rcpt: return .rcpt
        default: return nil
        }
    }

    private func draft(for verb: Verb, _ check: LessonCheck) -> CommandDraft {
        guard verb == .auth, let mechanism = check.wantedMechanism else { return draft(for: verb) }
        // What is only computed is left to the program.
        let isTyped = ["PLAIN", "LOGIN"].contains(mechanism)
        return CommandDraft(isTyped ? "AUTH \(mechanism)" + (mechanism == "PLAIN" ? " " : "") : ":auth \(mechanism)")
    }
}

extension Verb {
    fileprivate var needsTransaction: Bool { [.rcpt, .data, .bdat].contains(self) }
}

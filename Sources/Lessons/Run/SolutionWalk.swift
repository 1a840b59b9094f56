import SMTPStandard
import SMTPSyntax
import SessionModel

/// Which line of a solution comes next, whatever the user has sent so far.
///
/// A line that was entered as it is offered is passed, and so is one whose verb the server has accepted with another
/// argument. On a new connection, and where the lines of a step did not do it, it goes back.
struct SolutionWalk: Hashable, Sendable {
    /// The next line, counted through all steps.
    private var place = 0
    /// The commands that were entered as offered, and whose replies are still to come.
    private var unanswered = 0

    /// The line to offer; nil when the lesson is finished. `current` is the first step that is not done.
    func line(in lesson: Lesson, current: Int?, _ session: Session) -> SolutionLine? {
        guard let current else { return nil }
        if session.phase == .closed { return SolutionLine(":reconnect") }
        let lines = lesson.solution
        guard place < Self.range(of: current, in: lesson).upperBound, lines.indices.contains(place) else {
            // The lines of the step were sent, and it is not done: all are offered again, from a known state.
            if session.isInMessage { return SolutionLine(".") }
            return session.phase.isInTransaction ? SolutionLine("RSET") : lines.first
        }
        // The user is in a message or in AUTH, where a command would be read as text.
        if session.isInMessage && Self.isCommand(place, in: lines) { return SolutionLine(".") }
        if session.isInAuth && CommandFacts.isKnown(lines[place].verb) { return SolutionLine("*") }
        return lines[place]
    }

    /// The user has entered a line.
    mutating func enter(_ line: String, in lesson: Lesson, current: Int?, _ session: Session) {
        guard let current else { return }
        let lines = lesson.solution
        if place >= Self.range(of: current, in: lesson).upperBound, lines.first?.text == line { place = 0 }
        guard lines.indices.contains(place), lines[place].text == line else { return }
        if !lines[place].isLocal && !session.isInMessage && session.chunkRemaining == 0 { unanswered += 1 }
        place += 1
    }

    /// Something was seen.
    mutating func follow(_ event: SeenEvent, in lesson: Lesson) {
        let lines = lesson.solution
        switch event.kind {
        case .command where unanswered > 0: unanswered -= 1
        case .command:
            guard lines.indices.contains(place), Self.isCommand(place, in: lines), !lines[place].isLocal,
                lines[place].verb.name == event.word, event.reply?.severity.isSuccess == true
            else { return }
            place += 1
        case .message:
            // A text of the user's own ends where that of the solution ends.
            guard !Self.isCommand(place, in: lines), let end = lines[place...].firstIndex(where: { $0.text == "." })
            else { return }
            place = end + 1
        case .greeting:
            // On a new connection everything after the newest `:reconnect` is to be sent again.
            place = lines.prefix(place).lastIndex { $0.text == ":reconnect" }.map { $0 + 1 } ?? 0
            unanswered = 0
        case .tls, .authentication, .finding, .end: break
        }
    }

    /// A step is done: its lines are not needed any more.
    mutating func finish(upTo current: Int?, in lesson: Lesson) {
        guard let current else { return }
        place = max(place, Self.range(of: current, in: lesson).lowerBound)
    }

    /// The places of the lines of a step; one that has none is done by those of the step before.
    private static func range(of step: Int, in lesson: Lesson) -> Range<Int> {
        guard lesson.steps.indices.contains(step) else { return 0..<0 }
        let own = lesson.steps[...step].lastIndex { !$0.solution.isEmpty } ?? step
        let start = lesson.steps.prefix(own).reduce(0) { $0 + $1.solution.count }
        return start..<start + lesson.steps[own].solution.count
    }

    /// Whether a line is not part of a message: between DATA and the dot it is.
    private static func isCommand(_ place: Int, in lines: [SolutionLine]) -> Bool {
        guard lines.indices.contains(place) else { return true }
        let before = lines.prefix(place)
        guard let data = before.lastIndex(where: { $0.verb == .data && $0.text.utf8.count == 4 }) else { return true }
        return before[data...].contains { $0.text == "." }
    }
}

import Lessons
import SMTPSyntax
import SessionModel

// The help that a lesson has: its text, its hints, and its solution.
extension AppModel {
    mutating func sayNoLesson() -> [Effect] {
        notice = "No lesson is open; :lesson lists them."
        return []
    }

    mutating func toggleLessonText() -> [Effect] {
        guard learning?.run != nil else { return sayNoLesson() }
        shown.toggle(.lesson)
        return []
    }

    /// Shows the next hint: beside the session where its step is seen, else as a page.
    mutating func showHint() -> [Effect] {
        guard let run = learning?.run else { return sayNoLesson() }
        shown.leaveReading()
        let hint = learning?.nextHint()
        // All of them are on the page, and nothing covers it.
        if !run.lesson.hints.isEmpty && (!isLessonSeen || hint == nil) {
            shown.open(.hints)
        } else if hint == nil {
            report("This lesson has no hints.")
        }
        return keepLesson()
    }

    /// Whether the step of the lesson is beside the session.
    var isLessonSeen: Bool { isSideSeen && shown.pane == .reply }

    /// Puts the next line of the solution into the input; the user sends it.
    mutating func insertSolution() -> [Effect] {
        guard learning?.run != nil else { return sayNoLesson() }
        shown.leaveReading()
        guard typing.line.isEmpty, typing.pasted.isEmpty else {
            notice = "The solution needs an empty line; \(NamedAction.interrupt.key) clears this one."
            return []
        }
        let session = session
        guard let solution = learning?.nextSolution(in: session) else {
            report("All steps are done; :lesson next goes on.")
            return []
        }
        shown.stopBrowsing()
        // Of a line that is wider than its field the beginning is seen first.
        let isWide = VisibleText(promptLabel + solution.text).columns >= size.width
        typing.replace(by: solution.text, cursor: isWide ? solution.text.count : 0)
        if solution.wait > 0 {
            report("Wait \(solution.wait) seconds before you press Enter.")
        } else if solution.text.isEmpty {
            report("The next line is empty: press Enter.")
        }
        return keepLesson()
    }

    /// What is said of the solution where no line is typed with keys.
    mutating func tellSolution() -> [Effect] {
        let effects = insertSolution()
        guard !typing.line.isEmpty else { return effects }
        let wait = notice.map { " \($0)" } ?? ""
        report("The next line is: \(typing.text)\(wait)")
        typing.set("")
        return effects
    }

    /// The open lesson counts how far its solution is used.
    mutating func noteEntered(_ line: String) {
        guard learning?.run != nil, obstacle == nil || line.first == ":" else { return }
        let session = session
        learning?.enter(line, in: session)
    }

    // The list

    /// How many rows of the list are in view.
    var roomInLessons: Int { max(1, layout.page.text.height - 1) }

    mutating func moveInLessons(by rows: Int) {
        let (chosen, room) = (learning?.list?.list.chosen ?? 0, roomInLessons)
        learning?.list?.choose(chosen + rows, room: room)
    }
}

import Lessons
import SessionModel

// Lessons: they are opened, observed, and kept.
extension AppModel {
    /// Gives the window a course; nil for `name` opens no lesson.
    ///
    /// The practice server has the scenario of the lesson already.
    package mutating func learn(_ course: Course, _ progress: LessonProgress, lesson name: String? = nil) {
        learning = Learning(course, progress)
        guard let name, let lesson = lesson(named: name) else { return }
        begin(lesson)
        guard let run = learning?.run, !run.done.isEmpty else { return }
        // What it knew was known to the server of an earlier start of the program.
        dialogue.note(
            .remark("the practice server has started again: it has no messages, and greylisting begins again"), at: now)
    }

    /// A lesson of the course; nil where there is none, or one that cannot be read, which is reported.
    private mutating func lesson(named name: String) -> Lesson? {
        do throws(LessonProblem) {
            if let lesson = try learning?.course.lesson(name) { return lesson }
            notice = "There is no lesson \(name); :lesson lists them."
        } catch {
            notice = error.sentence
        }
        return nil
    }

    /// Offers the course, in a sentence, where it was neither passed nor hidden.
    package mutating func offerCourse() {
        guard let learning, !learning.progress.isOfferHidden, let next = learning.progress.next(in: learning.course)
        else { return }
        let number = learning.course.number(of: next) ?? 1
        let words =
            learning.progress.records.isEmpty
            ? "New to SMTP? :lesson next begins a course;"
            : ":lesson next opens lesson \(number) of \(learning.course.count), where you were;"
        report("\(words) :lesson off hides this.")
    }

    /// Shows the lessons, to choose one.
    package mutating func listLessons() {
        guard let learning else { return }
        let list = LessonList(
            learning.course, learning.progress, chosen: learning.run?.lesson.name ?? learning.next, room: roomInLessons)
        self.learning?.list = list
        shown.open(.lessons)
    }

    /// `:lesson [NAME | next | again | text | off]`
    mutating func lesson(_ argument: String) -> [Effect] {
        guard settings.isPractice, let learning else {
            notice = "Lessons need the practice server: smtptui learn opens it."
            return []
        }
        switch argument {
        case "": listLessons()
        case "next": return goOn(from: learning)
        case "again": return again(learning)
        case "text": return toggleLessonText()
        case "off": return endLesson()
        default: return openLesson(Int(argument).flatMap { learning.course.name(at: $0) } ?? argument)
        }
        return []
    }

    /// The lesson after the open one, also where that has steps left: what was done of it is kept.
    private mutating func goOn(from learning: Learning) -> [Effect] {
        guard let run = learning.run, !run.isFinished else { return openNextLesson() }
        guard let after = learning.course.name(after: run.lesson.name) else {
            notice = "This is the last lesson, and it is not done yet; :lesson lists the others."
            return []
        }
        return openLesson(after)
    }

    private mutating func again(_ learning: Learning) -> [Effect] {
        guard let run = learning.run else { return sayNoLesson() }
        self.learning?.progress.reset(run.lesson.name)
        return openLesson(run.lesson.name)
    }

    /// Ends the open lesson; without one, hides the offer of the course.
    private mutating func endLesson() -> [Effect] {
        guard learning?.run == nil else {
            learning?.close()
            report("The lesson is closed; what was done of it is kept.")
            return []
        }
        report("The course is not offered again; :lesson lists its lessons.")
        return [.keepLesson(.hideOffer)]
    }

    /// Enter on the page of a lesson that is passed.
    mutating func goOnFromPassed() -> [Effect] {
        guard learning?.next == nil else { return openNextLesson() }
        listLessons()
        return []
    }

    mutating func openNextLesson() -> [Effect] {
        guard let next = learning?.next else {
            shown.page = nil
            report("All lessons are passed; :lesson lists them.")
            return []
        }
        return openLesson(next)
    }

    mutating func openChosenLesson() -> [Effect] {
        (learning?.list?.list.chosenRow?.name).map { openLesson($0) } ?? []
    }

    /// Asks for the scenario of a lesson, which begins when the server has it.
    private mutating func openLesson(_ name: String) -> [Effect] {
        guard let lesson = lesson(named: name) else { return [] }
        guard connection.link != .connecting, !isFull else {
            notice =
                isFull ? "The transcript is full: leave the program and start it again." : "Wait for the connection."
            return []
        }
        learning?.wanted = lesson
        let effects = connection.link == .open ? closeConnection() : []
        return effects + [.practice(.scenario(lesson.scenarioWords))]
    }

    /// The server has the scenario of the lesson that is wanted: it begins, on a connection of its own.
    mutating func beginWantedLesson() -> [Effect]? {
        guard let lesson = learning?.wanted else { return nil }
        begin(lesson)
        connection.link = .connecting
        connection.connectingSince = now
        connection.startsAfresh = true
        return keepLesson() + [.connect]
    }

    private mutating func begin(_ lesson: Lesson) {
        let number = learning?.course.number(of: lesson.name) ?? 0
        dialogue.note(Note(id: "lesson", text: "lesson \(number): \(lesson.title)"), at: now)
        let entry = dialogue.transcript.count
        learning?.open(lesson, from: entry)
        group = nil
        style = SendingStyle()
        shown.stopBrowsing()
        shown.pane = .reply
        shown.open(.lesson)
    }

    /// What is written down of the open lesson.
    func keepLesson() -> [Effect] { learning?.run.map { [.keepLesson(.keep($0))] } ?? [] }

    /// Looks at what is new in the session, as the lesson does.
    mutating func observeLesson() -> [Effect] {
        guard learning?.isNew(dialogueRevision) == true else { return [] }
        let (dialogue, revision) = (dialogue, dialogueRevision)
        guard let news = learning?.observe(dialogue, revision), !news.isEmpty else { return [] }
        tell(news)
        return keepLesson()
    }

    private mutating func tell(_ news: [LessonNews]) {
        guard let run = learning?.run else { return }
        guard notice == nil || isNoticeOfSuccess else { return }
        // What there was to look at stays in view: the summary comes when it is asked for.
        if news.contains(.finished) {
            let end = session.isInMessage ? "After the dot, " : ""
            return report("The lesson is passed. \(end)Enter on an empty line shows the summary.")
        }
        if news.contains(.mistakeMade), let recovery = run.lesson.mistake?.recovery {
            return report("That was the mistake." + unlessSeen(" \(recovery.task)"))
        }
        let next = unlessSeen(run.current.map { " Next: \(run.lesson.steps[$0].task)" } ?? "")
        for case .stepDone(let number) in news {
            return report("Step \(number + 1) of \(run.lesson.steps.count) is done.\(next)")
        }
        // Where the step is seen, it is a row below it.
        if news.contains(.notYet), !isLessonSeen, let shortfall = run.shortfall {
            report("Not yet: \(shortfall.words)")
        }
        if news.contains(.recovered) { report("You recovered from the mistake.\(next)") }
    }

    /// Words that the rows of the lesson say as well, where those are not seen.
    private func unlessSeen(_ words: String) -> String { isLessonSeen && shown.page == nil ? "" : words }

    /// Whether Enter on the empty line shows the summary of the open lesson, because it is passed.
    var isSummaryNext: Bool {
        learning?.run?.isFinished == true && enter == .command && typing.line.isEmpty && typing.pasted.isEmpty
            && outgoing == nil && driver == nil
    }
}

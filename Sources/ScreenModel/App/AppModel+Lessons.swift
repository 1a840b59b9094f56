import Lessons
import SessionModel

// Lessons: they are opened, observed, and kept.
extension AppModel {
    /// Gives the window a course; nil for `name` opens no lesson.
    ///
    /// The practice server has the scenario of the lesson already.
    package mutating func learn(_ course: Course, _ progress: LessonProgress, lesson name: String? = nil) {
        learning = Learning(course, progress)
        if let lesson = name.flatMap(course.lesson) { begin(lesson) }
    }

    /// Offers the course, in a sentence, where it was neither passed nor hidden.
    package mutating func offerCourse() {
        guard let learning, !learning.progress.isOfferHidden, let next = learning.progress.next(in: learning.course)
        else { return }
        let number = learning.course.number(of: next) ?? 1
        let words =
            learning.progress.records.isEmpty
            ? "New to SMTP? :lesson next begins a course;" : ":lesson next goes on with lesson \(number) of the course;"
        report("\(words) :lesson off hides this line.")
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
        case "next": return openNextLesson()
        case "again": return again(learning)
        case "text": return toggleLessonText()
        case "off": return endLesson()
        default: return openLesson(Int(argument).flatMap { learning.course.name(at: $0) } ?? argument)
        }
        return []
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
        guard let lesson = learning?.course.lesson(name) else {
            notice = "There is no lesson \(name); :lesson lists them."
            return []
        }
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
        dialogue.note(.remark("lesson \(number): \(lesson.title)"), at: now)
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
        if news.contains(.finished) {
            guard shown.page == nil || shown.page == .lesson else {
                return report("The lesson is passed; :lesson next goes on.")
            }
            return shown.open(.passed)
        }
        guard notice == nil || isNoticeOfSuccess else { return }
        if news.contains(.mistakeMade), let recovery = run.lesson.mistake?.recovery {
            return report("That was the mistake. \(recovery.task)")
        }
        let next = run.current.map { " Next: \(run.lesson.steps[$0].task)" } ?? ""
        for case .stepDone(let number) in news {
            return report("Step \(number + 1) of \(run.lesson.steps.count) is done.\(next)")
        }
        // Where the step is seen, it is a row below it.
        if news.contains(.notYet), !isLessonSeen, let shortfall = run.shortfall {
            report("Not yet: \(shortfall.words)")
        }
        if news.contains(.recovered) { report("You recovered from the mistake.\(next)") }
    }
}

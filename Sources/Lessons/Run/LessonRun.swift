import SMTPSyntax
import SessionModel

/// A lesson that is being done: what is done of it, what is next, and the help that was asked for.
///
///     var run = LessonRun(lesson, from: dialogue.transcript.count)
///     let news = run.observe(dialogue)        // after each event of the session
package struct LessonRun: Hashable, Sendable {
    @Shared package private(set) var lesson: Lesson
    /// The steps that are done, by their numbers from 0.
    package private(set) var done: Set<Int>
    /// What became of the mistake that the lesson names.
    package private(set) var mistake = MistakeState.open
    /// The way back from the mistake, while the user is on it.
    private var way: RecoveryWay?
    /// The step that was done last, until the user enters another line.
    package private(set) var newest: Int?
    /// Why the last thing of its kind did not do the step; nil when it did, or nothing was near.
    package private(set) var shortfall: Shortfall?
    /// How many hints are shown.
    package private(set) var hintCount = 0
    /// How many lines of the solution were put into the input.
    package private(set) var solutionCount = 0
    /// Whether some steps were done in an earlier session.
    package let isResumed: Bool
    /// How many events each step has counted so far, and the mistake.
    private var counts: [Int]
    private var mistakeCount = 0
    private var watch: SessionWatch
    private var walk = SolutionWalk()

    /// Begins a lesson at an entry of the transcript, or continues one with what was done of it.
    ///
    /// A mistake of an earlier session waits for no recovery in this one.
    package init(
        _ lesson: Lesson, done: Set<Int> = [], mistake: MistakeState = .open, from entry: Int = 0
    ) {
        _lesson = Shared(wrappedValue: lesson)
        self.done = done.filter(lesson.steps.indices.contains)
        self.mistake = mistake == .made ? .open : mistake
        isResumed = !self.done.isEmpty
        counts = Array(repeating: 0, count: lesson.steps.count)
        watch = SessionWatch(from: entry)
    }

    /// Whether all steps are done.
    package var isFinished: Bool { done.count == lesson.steps.count }

    /// Whether the mistake was just made, and the user is on the way back from it.
    package var isRecovering: Bool { way != nil }

    /// The first step that is not done; nil when all are.
    package var current: Int? { lesson.steps.indices.first { !done.contains($0) } }

    /// The hints that are shown.
    package var hints: ArraySlice<String> { lesson.hints.prefix(hintCount) }

    /// Looks at what is new in the dialogue; returns what has changed.
    package mutating func observe(_ dialogue: Dialogue) -> [LessonNews] {
        var news: [LessonNews] = []
        for event in watch.events(in: dialogue) {
            walk.follow(event, in: lesson)
            let wasFinished = isFinished
            news += count(event)
            // Who is on the way back from the mistake still wants to know how it goes on.
            if isFinished && !wasFinished { news.append(.finished) }
        }
        return news
    }

    /// Counts an event for the steps and the mistake; one that counts for nothing may be near a step.
    private mutating func count(_ event: SeenEvent) -> [LessonNews] {
        let before = (counts, mistakeCount, done)
        let steps = countSteps(event)
        let news = steps + countMistake(event, doesStep: !steps.isEmpty)
        guard news.isEmpty, before == (counts, mistakeCount, done) else {
            shortfall = nil
            return news
        }
        guard let near = nearMiss(event) else { return [] }
        shortfall = near
        return [.notYet]
    }

    /// What the event lacks for the step to do. A message is looked at for every step: it is much to write again.
    private func nearMiss(_ event: SeenEvent) -> Shortfall? {
        for (number, step) in lesson.steps.enumerated() where !done.contains(number) {
            if step.check.counts(event) { return Shortfall(number, [.step(number - 1)]) }
            guard number == current || event.kind == .message, let lacks = step.check.lacks(event) else { continue }
            return Shortfall(number, lacks, remark: step.remark)
        }
        return nil
    }

    private mutating func countSteps(_ event: SeenEvent) -> [LessonNews] {
        let before = done
        var news: [LessonNews] = []
        for (number, step) in lesson.steps.enumerated() where !before.contains(number) {
            guard step.check.counts(event), !step.isThen || number == 0 || before.contains(number - 1) else { continue }
            counts[number] += 1
            guard counts[number] >= step.check.times else { continue }
            done.insert(number)
            newest = number
            news.append(.stepDone(number))
        }
        if !news.isEmpty { walk.finish(upTo: current, in: lesson) }
        return news
    }

    private mutating func countMistake(_ event: SeenEvent, doesStep: Bool) -> [LessonNews] {
        guard let wanted = lesson.mistake, mistake != .recovered else { return [] }
        if mistake == .made && wanted.recovery.check.counts(event) {
            (mistake, way) = (.recovered, nil)
            return [.recovered]
        }
        if way?.isLeft(by: event, doesStep: doesStep) == true { way = nil }
        guard way == nil, wanted.mistake.check.counts(event) else { return [] }
        mistakeCount += 1
        guard mistakeCount >= wanted.mistake.check.times else { return [] }
        (mistake, way, mistakeCount) = (.made, RecoveryWay(wanted.recovery), 0)
        return [.mistakeMade]
    }

    /// Shows one more hint; nil when all are shown.
    package mutating func nextHint() -> String? {
        guard hintCount < lesson.hints.count else { return nil }
        hintCount += 1
        return lesson.hints[hintCount - 1]
    }

    /// The next line of the solution, to be put into the input and not sent; nil when nothing is left to do.
    package mutating func nextSolution(in session: Session) -> SolutionLine? {
        guard let line = walk.line(in: lesson, current: current, session) else { return nil }
        solutionCount += 1
        return line
    }

    /// The user has entered a line, a local command among them. Checks do not depend on it: it only says how far the
    /// solution is.
    package mutating func enter(_ line: String, in session: Session) {
        newest = nil
        walk.enter(line, in: lesson, current: current, session)
    }
}

import SMTPSyntax

/// What was done of a course, kept across runs of the program in a text.
///
///     smtptui-lessons 1
///     current envelope
///     lesson greeting steps=1,2 finished=2026-12-01T10:00:00Z hints=1 solutions=0 mistake=recovered
package struct LessonProgress: Hashable, Sendable {
    /// In the order in which the lessons were begun.
    package private(set) var records: [LessonRecord] = []
    /// The lesson that was open last.
    package private(set) var current: String?
    /// Whether the course is not offered at the start any more.
    package private(set) var isOfferHidden = false

    /// The first line of the text.
    private static let mark = "smtptui-lessons 1"
    /// No course has more lessons.
    private static let most = 1000

    package init() {}

    /// What was done of a lesson; nil when it was never open.
    package func record(of name: String) -> LessonRecord? { records.first { $0.name == name } }

    /// Whether all steps of a lesson were done, now or at another time.
    package func isFinished(_ name: String) -> Bool { record(of: name)?.finished != nil }

    /// The lesson to go on with: the one that was open last, or the first that is not finished; nil when all are.
    package func next(in course: Course) -> String? {
        if let current, course.number(of: current) != nil, !isFinished(current) { return current }
        return course.names.first { !isFinished($0) }
    }

    /// A lesson as far as it was done, from an entry of the transcript on.
    package func resumed(_ lesson: Lesson, from entry: Int) -> LessonRun {
        // A lesson that was finished is done again from its beginning.
        guard let record = record(of: lesson.name), record.finished == nil else {
            return LessonRun(lesson, from: entry)
        }
        return LessonRun(lesson, done: record.done, mistake: record.mistake, from: entry)
    }

    /// A lesson is open: the user is in the course, which is offered again after that.
    package mutating func open(_ name: String) {
        current = name
        isOfferHidden = false
        if record(of: name) == nil, records.count < Self.most { records.append(LessonRecord(name)) }
    }

    /// Keeps how far a lesson is done. `now` is the time of day, as `2026-12-01T10:00:00Z`.
    package mutating func keep(_ run: LessonRun, at now: String) {
        open(run.lesson.name)
        guard let place = records.firstIndex(where: { $0.name == run.lesson.name }) else { return }
        records[place].mistake = max(records[place].mistake, run.mistake)
        // What was done before stays done.
        guard records[place].finished == nil else { return }
        records[place].done = run.done
        records[place].hints = max(records[place].hints, run.hintCount)
        records[place].solutions = max(records[place].solutions, run.solutionCount)
        if run.isFinished { records[place].finished = now }
    }

    package mutating func hideOffer() { isOfferHidden = true }

    /// Forgets one lesson, or all.
    package mutating func reset(_ name: String? = nil) {
        records.removeAll { name == nil || $0.name == name }
        if name == nil || current == name { current = nil }
    }
}

// The text
extension LessonProgress {
    /// Reads what `text` has written; nil for another text. Lines that are not understood are left out.
    package init?(_ text: String) {
        let lines = text.split(separator: "\n")
        guard lines.first.map(String.init) == Self.mark else { return nil }
        for line in lines.dropFirst() {
            let words = line.split(separator: " ").map(String.init)
            guard words.count >= 2, records.count < Self.most else { continue }
            switch words[0] {
            case "current": current = words[1]
            case "offer": isOfferHidden = words[1] == "hidden"
            case "lesson" where record(of: words[1]) == nil:
                records.append(Self.record(words[1], words.dropFirst(2)))
            default: continue
            }
        }
    }

    private static func record(_ name: String, _ fields: ArraySlice<String>) -> LessonRecord {
        var record = LessonRecord(name)
        for field in fields {
            let parts = field.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            guard parts.count == 2 else { continue }
            switch parts[0] {
            case "steps":
                record.done = Set(
                    parts[1].split(separator: ",").compactMap { Int($0) }.filter { $0 > 0 }.map { $0 - 1 })
            case "finished": record.finished = parts[1]
            case "hints": record.hints = Int(parts[1]) ?? 0
            case "solutions": record.solutions = Int(parts[1]) ?? 0
            case "mistake": record.mistake = MistakeState(rawValue: parts[1]) ?? .open
            default: continue
            }
        }
        return record
    }

    /// The text for the file; every line ends with a line feed.
    package var text: String {
        let lines = records.map { record in
            let steps = record.done.sorted().map { String($0 + 1) }.joined(separator: ",")
            let finished = record.finished.map { " finished=\($0)" } ?? ""
            return "lesson \(record.name) steps=\(steps)\(finished) hints=\(record.hints)"
                + " solutions=\(record.solutions) mistake=\(record.mistake.rawValue)"
        }
        let offer = isOfferHidden ? ["offer hidden"] : []
        return ([Self.mark] + offer + (current.map { ["current \($0)"] } ?? []) + lines).map { $0 + "\n" }.joined()
    }
}

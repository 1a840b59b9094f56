import ArgumentParser
import Lessons
import PracticeServer
import SMTPSyntax

/// `smtptui learn [LESSON]`: lessons on the practice server.
struct Learn: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "learn", abstract: "Learn SMTP in lessons on the built-in practice server.",
        discussion: """
            Without a name, goes on with the lesson that was open last, or with the first that is not finished. What was \
            done is kept.

            Exit status: 0 on success, 64 if there is no such lesson, 65 if a file of --lessons has a mistake.
            """)

    @Argument(help: ArgumentHelp("The name of a lesson.", valueName: "lesson"))
    var lesson: String?

    @Flag(help: "List the lessons, and how far each is done.")
    var list = false

    @Option(
        help: ArgumentHelp(
            "Print what was done.", valueName: LessonReportFormat.allCases.map(\.rawValue).joined(separator: "|")))
    var report: LessonReportFormat?

    @Option(help: ArgumentHelp("With --report: whose report it is.", valueName: "name"))
    var learner: String?

    @Flag(help: "Forget what was done: of the lesson that is named, or of all.")
    var reset = false

    @Option(
        help: ArgumentHelp(
            "Use the lessons of this folder, one per .yaml file, in place of the built-in ones.", valueName: "folder"))
    var lessons: String?

    @Option(
        help: ArgumentHelp(
            "Read scenarios for these lessons from this folder: files NAME.yaml.", valueName: "folder"),
        completion: .directory)
    var scenarios: String?

    @Flag(help: "Do not record the session.")
    var noRecord = false

    @Flag(help: "Print lines instead of drawing a screen.")
    var plain = false

    func validate() throws {
        if [list, report != nil, reset].count(where: \.self) > 1 {
            throw ValidationError("Use only one of --list, --report and --reset.")
        }
        if learner != nil && report == nil { throw ValidationError("--learner is used with --report.") }
        if lesson != nil && (list || report != nil) {
            throw ValidationError("--list and --report are about all lessons.")
        }
    }

    func run() throws {
        let course = try course()
        if let lesson { try Self.check(lesson, in: course) }
        if reset { return try ProgressFile(for: course).update { $0.reset(lesson) } }
        let progress = try ProgressFile(for: course).read()
        do throws(LessonProblem) {
            if list { return say(try Self.table(course, progress)) }
            if let report {
                let all = try LessonReport(course, progress, learner: learner ?? "", written: WallClock.iso8601())
                return say(report.text(of: all))
            }
        } catch {
            throw Failure(.badData, in: error.file, line: error.line, error.words)
        }
        try open(lesson ?? progress.next(in: course), of: course)
    }

    private func course() throws(Failure) -> Course {
        guard let lessons else { return .builtIn }
        // All of them are read, so that a mistake in one is reported before anything happens.
        if scenarios != nil { _ = try ScenarioFolder.own(in: scenarios) }
        return try LessonFolder.course(lessons, scenarios: try ScenarioFolder.shelf(scenarios).names)
    }

    /// Opens the explorer with a lesson, on a practice server with its scenario; without one it lists the lessons.
    private func open(_ name: String?, of course: Course) throws {
        var options = ConnectionOptions.none
        (options.plain, options.noRecord) = (plain, noRecord)
        if let lesson = try Self.lesson(name, of: course) {
            options.practiceServer.scenario = lesson.scenario
            options.practiceServer.scenarios = scenarios
            options.practiceServer.fault = lesson.faults.compactMap { Fault($0) }
        }
        try options.open(nil, nil, lessons: LessonStart(course, lesson: name))
    }

    private static func lesson(_ name: String?, of course: Course) throws(Failure) -> Lesson? {
        guard let name else { return nil }
        do throws(LessonProblem) {
            return try course.lesson(name)
        } catch {
            throw Failure(.badData, in: error.file, line: error.line, error.words)
        }
    }

    private func say(_ text: String) { Console.say(bytes: Array(text.utf8)) }

    private static func check(_ name: String, in course: Course) throws(Failure) {
        guard course.number(of: name) == nil else { return }
        let near = NearestName.of(name, among: course.names).map { " Did you mean \($0)?" } ?? ""
        throw Failure(.usage, "There is no lesson \(Printable.text(name)).\(near) smtptui learn --list lists them.")
    }

    /// One line per lesson: its number, its name, how far it is done, and its title.
    private static func table(_ course: Course, _ progress: LessonProgress) throws(LessonProblem) -> String {
        let width = course.names.map(\.count).max() ?? 0
        var lines = ""
        for (index, name) in course.names.enumerated() {
            let number = String(repeating: " ", count: index < 9 ? 1 : 0) + String(index + 1)
            let padded = name + String(repeating: " ", count: width - name.count)
            let state =
                progress.isFinished(name)
                ? "done" : progress.record(of: name).map { $0.done.isEmpty ? "open" : "begun" } ?? "    "
            let title = try course.lesson(name)?.title ?? ""
            lines +=
                "\(number)  \(padded)  \(state)\(String(repeating: " ", count: 5 - state.count))  \(Printable.text(title))\n"
        }
        return lines
    }
}

// Lessons on the practice server.
extension Actions {
    static let lessons: [Action] = [
        Action(
            "lesson", "list the lessons, open one, or read the text of the open one again",
            argument: "[NAME | next | again | text | off]", kind: .lesson
        ) { $0.lesson($1) },
        Action(
            "hint", "in a lesson: show the next hint",
            [KeyBinding(.alt("h"), [.input], hint: "hint"), .untold(.alt("h"), [.page, .passed])], argument: ""
        ) { model, _ in model.showHint() },
        Action(
            "solution", "in a lesson: put the next line of the solution here; nothing is sent",
            [KeyBinding(.alt("a"), [.input], hint: "solution"), .untold(.alt("a"), [.page, .passed])], argument: ""
        ) { model, _ in model.insertSolution() },
        Action(
            "lessonText", "the text and the steps of the open lesson, and back",
            [
                KeyBinding(.alt("t"), [.input, .browse, .found], hint: "lesson"),
                .untold(.alt("t"), [.page, .passed]),
            ]
        ) { $0.toggleLessonText() },
        Action(
            "openLesson", "open the chosen lesson", [KeyBinding(.enter, [.lessons], hint: "open")]
        ) { $0.openChosenLesson() },
        Action(
            "nextLesson", "go on with the next lesson; after the last, list them",
            [KeyBinding(.enter, [.passed], hint: "next lesson")]
        ) { $0.goOnFromPassed() },
    ]
}

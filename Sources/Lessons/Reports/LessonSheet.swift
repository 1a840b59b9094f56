import SMTPSyntax

/// A lesson to read without the screen: what it is about, what is to be done, and what was learned.
package enum LessonSheet {
    package static func text(of lesson: Lesson) -> String {
        var paragraphs = [lesson.title + "\n" + String(repeating: "=", count: lesson.title.count), lesson.goal]
        paragraphs += lesson.text
        paragraphs.append(list(lesson.steps.enumerated().map { "\($0 + 1). \($1.task)" }))
        if let mistake = lesson.mistake {
            paragraphs.append("A mistake to make on purpose: \(mistake.mistake.task)\nThen: \(mistake.recovery.task)")
        }
        paragraphs += lesson.summary
        if !lesson.sections.isEmpty { paragraphs.append(lesson.sections.line) }
        return LessonText.rows(of: paragraphs).map { VisibleText($0).string + "\n" }.joined()
    }

    private static func list(_ lines: [String]) -> String { lines.joined(separator: "\n") }
}

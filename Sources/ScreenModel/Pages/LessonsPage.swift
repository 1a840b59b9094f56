import Lessons

extension Page {
    /// The lessons of the course, to open one.
    static let lessons = Page(
        name: "lessons", context: .lessons,
        title: { "Lessons: \($0.learning?.passed ?? 0) of \($0.learning?.course.count ?? 0) passed" },
        hints: { _ in
            [
                Hint("type", "to filter", .more), Actions.hint("lineUp", "lineDown", in: .lessons),
                Actions.hint("openLesson", in: .lessons, need: .most),
                Actions.hint("leave", in: .lessons, need: .most), Actions.hint("quit", need: .most),
            ]
        },
        lines: { model, width in
            (model.learning?.list?.list.rows ?? []).map { LessonsPage.item($0, model.marks, width) }
        },
        draw: LessonsPage.draw)
}

/// The list of lessons: a mark for what is done, the number, the name and the title.
enum LessonsPage {
    static func draw(_ model: AppModel, in area: Rect, _ painter: inout Painter) {
        guard let lessons = model.learning?.list else { return }
        FilteredListView.draw(
            lessons.list, example: "a number, a word, begun, passed", in: area, model.marks, &painter
        ) { item($0, model.marks, $1) }
    }

    /// `✓  4 envelope      Envelope and header`
    static func item(_ row: LessonList.Row, _ marks: Marks, _ width: Int) -> StyledLine {
        let mark = row.state == .passed ? marks.positive : row.state == .begun ? marks.next : " "
        let number = row.number < 10 ? " \(row.number)" : "\(row.number)"
        return StyledLine("\(mark) ", row.state == .passed ? .positive : .plain).adding("\(number) ", .dim)
            .adding(row.name.padded(to: 14), .key).adding(row.title).cut(to: width, marks.more)
    }
}

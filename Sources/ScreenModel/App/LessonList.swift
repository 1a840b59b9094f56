import Lessons
import SMTPSyntax

/// The lessons of a course, to be filtered by what is typed, and opened.
package struct LessonList: FilteredRows, Hashable, Sendable {
    /// A lesson, and how far it is done.
    struct Row: Hashable, Sendable {
        enum State: String {
            case open = ""
            case begun = "begun"
            case passed = "passed"
        }

        let number: Int
        let name: String
        let title: String
        let state: State
    }

    var list = FilteredList<Row>()
    let all: [Row]

    /// `chosen` is the lesson that is chosen at first.
    init(_ course: Course, _ progress: LessonProgress, chosen: String?, room: Int) {
        all = course.names.enumerated().map { index, name in
            let record = progress.record(of: name)
            let state: Row.State =
                record?.finished != nil ? .passed : record?.done.isEmpty == false ? .begun : .open
            return Row(number: index + 1, name: name, title: course.title(of: name), state: state)
        }
        list.show(all)
        list.choose(all.firstIndex { $0.name == chosen } ?? 0, room: room)
    }

    func text(of row: Row) -> String { "\(row.number) \(row.name) \(row.title) \(row.state.rawValue)" }
}

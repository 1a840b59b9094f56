import Lessons
import SMTPSyntax

/// The lessons of a course, to be filtered by what is typed, and opened.
package struct LessonList: Hashable, Sendable {
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

    private(set) var list = FilteredList<Row>()
    private let rows: [Row]

    /// `chosen` is the lesson that is chosen at first.
    init(_ course: Course, _ progress: LessonProgress, chosen: String?, room: Int) {
        rows = course.names.enumerated().map { index, name in
            let record = progress.record(of: name)
            let state: Row.State =
                record?.finished != nil ? .passed : record?.done.isEmpty == false ? .begun : .open
            return Row(number: index + 1, name: name, title: course.title(of: name), state: state)
        }
        list.show(rows)
        list.choose(rows.firstIndex { $0.name == chosen } ?? 0, room: room)
    }

    var count: Int { rows.count }

    mutating func type(_ text: String) {
        change { $0.insert(FilteredList<Row>.beginning(of: text)) }
    }

    mutating func change(_ edit: (inout LineEditor) -> Void) {
        list.change(edit, among: rows, by: \.text)
    }

    mutating func choose(_ row: Int, room: Int) { list.choose(row, room: room) }
}

extension LessonList.Row {
    /// What the filter looks at.
    fileprivate var text: String {
        "\(number) \(name) \(title) \(state.rawValue)"
    }
}

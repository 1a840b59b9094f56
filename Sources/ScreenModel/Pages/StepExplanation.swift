import Comparison
import Explainer
import SMTPSyntax
import SessionModel

/// What is said of the chosen step: how its two replies differ, and what each of them means.
enum StepExplanation {
    /// From this width on both explanations are side by side.
    private static let leastForColumns = 100

    static func lines(_ page: ComparisonPage, width: Int, _ marks: Marks) -> [StyledLine] {
        guard let row = page.row else { return ReplyPane.paragraph("There is nothing to compare.", .dim, width) }
        let words = RowWords.all(row, page.names).flatMap { ReplyPane.paragraph("! \($0)", .warning, width) }
        let parts = [words, said(row, page, width), replies(page, width: width, marks)].filter { !$0.isEmpty }
        return Array(parts.joined(separator: [StyledLine()]))
    }

    /// What was sent and what came, in full: the list of the steps may cut lines. What both sides have is there once.
    private static func said(_ row: ComparedRow, _ page: ComparisonPage, _ width: Int) -> [StyledLine] {
        let pairs = ComparedLines(row, of: page.comparison).pairs
        return pairs.flatMap { pair -> [StyledLine] in
            guard !pair.isSame else { return folded(pair.after, "", width) }
            return folded(pair.before, page.names.before, width) + folded(pair.after, page.names.after, width)
        }
    }

    private static func folded(_ line: ComparedLine?, _ name: String, _ width: Int) -> [StyledLine] {
        guard let line else { return [] }
        let prefix = StyledLine(name.isEmpty ? "" : "\(name) ", .title)
        let text = VisibleText("\(line.mark) \(line.text.string)").folded(max(1, width - prefix.width))
        let space = StyledLine(String(repeating: " ", count: prefix.width))
        return text.enumerated().map { ($0 == 0 ? prefix : space).adding(StyledLine($1, .plain)) }
    }

    /// What the replies mean; one below the other the new one is first, because the room may end after it.
    static func replies(_ page: ComparisonPage, width: Int, _ marks: Marks) -> [StyledLine] {
        guard let row = page.row else { return [] }
        let sides = sides(row, page)
        if isOne(row, sides), let explanation = sides.last?.explanation {
            let head = row.isSame ? ReplyPane.paragraph("Both say the same.", .dim, width) : []
            return head + ReplyPane.lines(explanation, width: width, marks)
        }
        let isWide = width >= leastForColumns && sides.count > 1
        let room = isWide ? (width - 3) / 2 : width
        let columns = sides.map { side in self.side(side.name, side.explanation, width: room, marks) }
        return isWide ? joined(columns, room, marks) : Array(columns.reversed().joined(separator: [StyledLine()]))
    }

    private typealias Side = (name: String, explanation: Explanation?)

    /// The last reply of each session that has the step.
    private static func sides(_ row: ComparedRow, _ page: ComparisonPage) -> [Side] {
        let comparison = page.comparison
        let sides = [
            (page.names.before, row.before.map { (comparison.before, comparison.before.steps[$0]) }),
            (page.names.after, row.after.map { (comparison.after, comparison.after.steps[$0]) }),
        ]
        return sides.compactMap { name, place in
            guard let (session, step) = place, step.exchange != nil else { return nil }
            let end = session.replyEnds(step).last
            return (name, end.flatMap { session.dialogue.explanation(ofReplyEndingAt: $0) })
        }
    }

    /// Whether both replies mean the same, so that one explanation is enough.
    private static func isOne(_ row: ComparedRow, _ sides: [Side]) -> Bool {
        guard sides.count == 2, let old = sides[0].explanation, let new = sides[1].explanation else { return false }
        return old.code == new.code && old.enhanced == new.enhanced && old.meaning == new.meaning
            && old.likely == new.likely
    }

    private static func side(_ name: String, _ explanation: Explanation?, width: Int, _ marks: Marks) -> [StyledLine] {
        let prefix = name.isEmpty ? StyledLine() : StyledLine("\(name) ", .title)
        guard let explanation else { return [prefix.adding("no reply", .dim)] }
        var lines = ReplyPane.lines(explanation, width: width, marks)
        if let first = lines.first { lines[0] = prefix.adding(first).cut(to: width, marks.more) }
        return lines
    }

    private static func joined(_ columns: [[StyledLine]], _ room: Int, _ marks: Marks) -> [StyledLine] {
        let (left, right) = (columns[0], columns[1])
        return (0..<max(left.count, right.count)).map { row in
            let cell = row < left.count ? left[row] : StyledLine()
            let space = String(repeating: " ", count: max(0, room - cell.width))
            let line = cell.adding(space).adding(" \(marks.vertical) ", .border)
            return row < right.count ? line.adding(right[row]) : line
        }
    }
}

import Comparison
import SMTPSyntax

extension Page {
    /// Two sessions that are compared.
    static let comparison = Page(
        name: "comparison", context: .comparison, title: ComparisonView.title, hints: ComparisonView.hints,
        lines: { model, width in
            model.shown.comparison.map { StepExplanation.lines($0, width: width, model.marks) } ?? []
        }, draw: ComparisonView.draw,
        measure: ComparisonView.measure)
}

/// The steps of two sessions side by side, and below them the explanation of both replies of the chosen step.
enum ComparisonView {
    /// Below so many rows steps and explanation have the room by turns.
    private static let leastForBoth = 14

    static func draw(_ model: AppModel, in area: Rect, _ painter: inout Painter) {
        guard let page = model.shown.comparison else { return }
        if let top = page.explainedTop {
            let lines = StepExplanation.lines(page, width: area.width, model.marks).dropFirst(top)
            for (row, line) in lines.prefix(area.height).enumerated() { painter.write(line, row: row, in: area) }
            return
        }
        let steps = area.rows(0, room(for: page, in: area, model.marks))
        drawSteps(page, in: steps, model.marks, &painter)
        guard steps.height < area.height else { return }
        let below = area.rows(steps.height, area.height - steps.height)
        let rule = Rect(x: area.x - 1, y: below.y, width: area.width + 1, height: 1)
        painter.rule(rule, StyledLine(ruleTitle(page), .title), model.marks)
        let lines = StepExplanation.replies(page, width: area.width, model.marks)
        for (row, line) in lines.prefix(below.height - 1).enumerated() {
            let isCut = row == below.height - 2 && lines.count > below.height - 1
            let shown =
                isCut ? line.cut(to: area.width - 2, model.marks.more).adding(" \(model.marks.more)", .dim) : line
            painter.write(shown, row: row + 1, in: below)
        }
    }

    private static func drawSteps(
        _ page: ComparisonPage, in area: Rect, _ marks: Marks, _ painter: inout Painter
    ) {
        let rows = ComparisonRows(page.comparison, page.names, width: area.width, marks: marks)
        let top = ComparisonPage.top(
            near: page.top, showing: page.chosen, room: area.height, height: { rows.lines($0).count })
        var y = 0
        for row in top..<max(top, page.comparison.rows.count) where y < area.height {
            for (number, line) in rows.lines(row).enumerated() where y < area.height {
                let isChosen = row == page.chosen && number == 0
                if isChosen { painter.fill(area.row(y), Style(.plain, isSelected: true)) }
                let mark = row == page.chosen ? (number == 0 ? marks.next : marks.vertical) : " "
                painter.write(StyledLine("\(mark) ").adding(line), row: y, in: area, isSelected: isChosen)
                y += 1
            }
        }
    }

    /// How many rows the steps get: what the explanation does not need, and at least half.
    private static func room(for page: ComparisonPage, in area: Rect, _ marks: Marks) -> Int {
        guard area.height >= leastForBoth else { return area.height }
        let wanted = StepExplanation.replies(page, width: area.width, marks).count + 1
        return area.height - min(wanted, area.height / 2)
    }

    /// The room where the explanation is largest, so that the chosen row is in view whatever is said of it.
    static func measure(_ model: AppModel) -> (room: Int, height: (Int) -> Int) {
        let area = model.layout.page.text
        guard let page = model.shown.comparison else { return (area.height, { _ in 1 }) }
        let room = area.height >= leastForBoth ? area.height - area.height / 2 : area.height
        let rows = ComparisonRows(page.comparison, page.names, width: area.width, marks: model.marks)
        return (room, { rows.lines($0).count })
    }

    static func title(_ model: AppModel) -> String {
        guard let page = model.shown.comparison else { return "" }
        if page.explainedTop != nil { return ruleTitle(page) }
        let count = page.comparison.different.count
        let place = page.difference.map { "difference \($0) of \(count)" }
        return "Comparison: " + (place ?? (count == 1 ? "1 difference" : "\(count) differences"))
    }

    private static func ruleTitle(_ page: ComparisonPage) -> String {
        let step = "Step \(page.chosen + 1) of \(page.comparison.rows.count)"
        return page.row == nil ? step : "\(step): \(page.subject)"
    }

    static func hints(_ model: AppModel) -> [Hint] {
        if model.shown.comparison?.explainedTop != nil {
            let scroll = Actions.hint("previousStep", "nextStep", in: .comparison, words: "scroll")
            return [
                Actions.hint("leaveComparison", in: .comparison, words: "back to the steps", need: .most)
            ] + (model.isPageLong ? [scroll] : []) + [
                Actions.hint("nextDifference", "previousDifference", in: .comparison)
            ]
        }
        return [
            Actions.hint(
                "nextDifference", "previousDifference", in: .comparison, short: "difference", need: .most),
            Actions.hint("previousStep", "nextStep", in: .comparison),
            Actions.hint("explainStep", in: .comparison, need: .more), Actions.hint("help", in: .comparison),
            Actions.hint("leaveComparison", in: .comparison, words: "leave", need: .most),
        ]
    }
}

import Comparison
import SessionModel

// Two recordings that are compared.
extension AppModel {
    /// `target` names both.
    package init(comparing comparison: Comparison, _ names: SideNames, target: String, size: Size, marks: Marks) {
        self.init(
            Settings(source: .recording, target: target, helloName: "", marks: marks), recording: .off, size: size)
        connection.link = .closed
        shown.comparison = ComparisonPage(comparison, names)
        shown.open(.comparison)
    }

    mutating func chooseStep(_ find: (ComparisonPage) -> Int) -> [Effect] {
        guard let page = shown.comparison else { return [] }
        guard page.explainedTop == nil else {
            // There the same keys scroll.
            scrollExplanation(by: find(page) - page.chosen)
            return []
        }
        choose(find(page), page)
        return []
    }

    /// Goes to the next difference; where there is none, says so.
    mutating func goToDifference(back isBack: Bool) -> [Effect] {
        guard let page = shown.comparison else { return [] }
        guard let row = page.difference(back: isBack) else {
            notice = page.comparison.isSame ? "There are no differences." : "There is no further difference."
            return []
        }
        shown.comparison?.explainedTop = page.explainedTop.map { _ in 0 }
        choose(row, page)
        return []
    }

    /// Gives the explanation of the chosen step all the room, or the steps again.
    mutating func explainStep() -> [Effect] {
        let isOpen = shown.comparison?.explainedTop != nil
        shown.comparison?.explainedTop = isOpen ? nil : 0
        return []
    }

    mutating func leaveComparison() -> [Effect] {
        guard shown.comparison?.explainedTop == nil else { return explainStep() }
        return quit()
    }

    /// Scrolls by so many rows: the explanation, or the choice.
    mutating func scrollComparison(by rows: Int) {
        guard let page = shown.comparison else { return }
        page.explainedTop == nil ? choose(page.chosen + rows, page) : scrollExplanation(by: rows)
    }

    private mutating func scrollExplanation(by rows: Int) {
        guard let top = shown.comparison?.explainedTop else { return }
        let area = layout.page.text
        let count = shown.page?.lines(self, area.width).count ?? 0
        shown.comparison?.explainedTop = Scroll.top(top + rows, of: count, keeping: area.height)
    }

    private mutating func choose(_ row: Int, _ page: ComparisonPage) {
        guard let measure = shown.page?.measure else { return }
        let (room, height) = measure(self)
        shown.comparison?.choose(row, room: room, height: height)
    }
}

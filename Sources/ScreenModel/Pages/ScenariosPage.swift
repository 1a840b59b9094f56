import SMTPSyntax

extension Page {
    /// What `:scenario` lists.
    static let scenarios = Page(
        name: "scenarios", title: { _ in "Scenarios" }, lines: { ScenariosPage.lines($0.practice.scenarios, $1) })
}

/// The scenarios of the practice server, one row each.
enum ScenariosPage {
    static func lines(_ scenarios: [PracticeScenario], _ width: Int) -> [StyledLine] {
        let how = ":scenario NAME changes the scenario of the practice server; Tab completes the name."
        let column = (scenarios.map(\.name.count).max() ?? 0) + 2
        return ReplyPane.paragraph(how, .plain, width) + [StyledLine()]
            + scenarios.flatMap { scenario in
                let room = max(20, width - column)
                return VisibleText(scenario.summary).wrapped(room).enumerated().map { index, text in
                    let label = index == 0 ? scenario.name : ""
                    return StyledLine(label + String(repeating: " ", count: column - label.count), .key)
                        .adding(text.string, .plain)
                }
            }
    }
}

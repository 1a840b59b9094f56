import Comparison

// What is done to look at two sessions that are compared.
extension Actions {
    private static let here: [KeyContext] = [.comparison]

    static let comparison: [Action] = [
        Action(
            "nextDifference", "the next step that differs",
            [KeyBinding(.character("n"), here, hint: "next, previous difference"), .untold(.tab, here)]
        ) { $0.goToDifference(back: false) },
        Action(
            "previousDifference", "the previous step that differs",
            [KeyBinding(.character("N"), here), .untold(.character("p"), here), .untold(.backtab, here)]
        ) { $0.goToDifference(back: true) },
        Action("previousStep", "the previous step of the comparison", [KeyBinding(.up, here, hint: "choose a step")]) {
            $0.chooseStep { $0.chosen - 1 }
        },
        Action("nextStep", "the next step of the comparison", [KeyBinding(.down, here)]) {
            $0.chooseStep { $0.chosen + 1 }
        },
        Action("firstStep", "the first step of the comparison", [KeyBinding(.home, here)]) {
            $0.chooseStep { _ in 0 }
        },
        Action("lastStep", "the last step of the comparison", [KeyBinding(.end, here)]) {
            $0.chooseStep { $0.comparison.rows.count - 1 }
        },
        Action(
            "explainStep", "explain both replies of the chosen step, or show the steps again",
            [KeyBinding(.enter, here, hint: "explain")]
        ) { $0.explainStep() },
        Action(
            "leaveComparison", "back to the steps, or leave the comparison",
            [
                KeyBinding(.escape, here), KeyBinding(.character("q"), here, hint: "leave"),
                .untold(.control("c"), here),
            ]
        ) { $0.leaveComparison() },
    ]
}

import Testing

@testable import Comparison
@testable import ScreenModel
@testable import SessionModel

@Suite("Two sessions on the screen")
struct ComparisonPageTests {
    private static func chosen(_ play: Play) -> Int? { play.model.shown.comparison?.chosen }

    @Test("it begins with the first difference, and n and N go from one to the next")
    func differences() {
        var play = Play(ComparedPair.model())
        let different = play.model.shown.comparison?.comparison.different ?? []
        #expect(different == [1, 3, 4, 5])
        #expect(Self.chosen(play) == 1)
        for row in [3, 4, 5] {
            play.press(.character("n"))
            #expect(Self.chosen(play) == row)
        }
        play.press(.character("n"))
        #expect(Self.chosen(play) == 5 && play.model.notice != nil)
        #expect(play.row(with: "no further difference") != nil)
        play.press(.character("N"))
        #expect(Self.chosen(play) == 4)
    }

    @Test("steps are chosen one by one, from the first to the last")
    func steps() {
        var play = Play(ComparedPair.model())
        play.press(.home)
        #expect(Self.chosen(play) == 0)
        play.press(.up)
        #expect(Self.chosen(play) == 0)
        play.press(.end)
        #expect(Self.chosen(play) == 7)
        play.press(.down, .up)
        #expect(Self.chosen(play) == 6)
        play.press(.pageUp)
        #expect(Self.chosen(play) == 0)
    }

    @Test("the chosen step is in view at every size", arguments: [(80, 24), (120, 40), (40, 10), (30, 6), (200, 60)])
    func inView(_ width: Int, _ height: Int) {
        var play = Play(ComparedPair.model(Size(width: width, height: height)))
        play.press(.home)
        for _ in 0..<8 {
            #expect(play.row(with: "▸") != nil, "\(play.screen.text)")
            play.press(.down)
        }
    }

    @Test("both replies are explained, and Enter gives them all the room")
    func explained() {
        var play = Play(ComparedPair.model())
        play.press(.character("n"))
        #expect(play.row(with: "! A 250 2.1.5, B 450 4.2.0 after 31 s") != nil)
        // The new reply is first: there is not room for both.
        #expect(play.row(with: "B ! 450 4.2.0") != nil)
        play.press(.enter)
        #expect(play.model.shown.comparison?.explainedTop == 0)
        #expect(play.row(with: "A ✓ 250 2.1.5") != nil)
        play.press(.down)
        #expect(Self.chosen(play) == 3)
        play.press(.escape)
        #expect(play.model.shown.comparison?.explainedTop == nil && play.effects.isEmpty)
        play.press(.escape)
        #expect(play.effects == [.quit])
    }

    @Test("the help is over the comparison, and goes away again")
    func help() {
        var play = Play(ComparedPair.model())
        play.press(.function(1))
        #expect(play.model.shown.page == .help)
        #expect(play.model.shown.palette?.origin == .comparison)
        play.press(.escape)
        #expect(play.model.shown.page == .comparison)
        play.press(.function(7), .escape, .control("p"), .escape)
        #expect(play.model.shown.page == .comparison)
        play.press(.character("q"))
        #expect(play.effects == [.quit])
    }

    @Test("the row at the top is found without a look at those that are far away")
    func far() {
        var asked = 0
        let top = ComparisonPage.top(near: 0, showing: 90_000, room: 20) { _ in
            asked += 1
            return 3
        }
        #expect(top == 90_000 - 5 && asked < 10)
        #expect(ComparisonPage.top(near: 5, showing: 3, room: 20) { _ in 3 } == 3)
        #expect(ComparisonPage.top(near: 5, showing: 7, room: 20) { _ in 3 } == 5)
    }
}

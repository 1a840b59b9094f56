import Testing

@testable import ScreenModel

@Suite("The theme")
struct ThemeTests {
    @Test("the colours are the terminal's own, without those that are a ground", arguments: Role.allCases)
    func grounds(_ role: Role) {
        for colours in [8, 16, 256] {
            let look = Theme.appearance(of: role, colours: colours)
            // Red, green, yellow, magenta, cyan: not black, blue or white.
            if let colour = look.colour { #expect([1, 2, 3, 5, 6].contains(colour)) }
            #expect(look == Theme.appearance(of: role, colours: 8))
        }
    }

    @Test("a refusal is bold, and its text has no colour")
    func refusal() {
        #expect(
            Theme.appearance(of: .permanent, colours: 8).isBold && Theme.appearance(of: .transient, colours: 8).isBold)
        #expect(Theme.appearance(of: .refusal, colours: 8) == Appearance(bold: true))
        #expect(Theme.appearance(of: .plain, colours: 8) == Appearance())
    }

    @Test("without colours nothing needs one", arguments: Role.allCases, [0, 2])
    func noColours(_ role: Role, _ colours: Int) {
        #expect(Theme.appearance(of: role, colours: colours).colour == nil)
        #expect(!Theme.appearance(of: role, colours: colours).isDim)
    }

    @Test("classes of replies look different where they can", arguments: [8, 16, 256])
    func classes(_ colours: Int) {
        let looks = [Role.positive, .intermediate, .transient, .permanent].map {
            Theme.appearance(of: $0, colours: colours)
        }
        #expect(Set(looks).count == 4)
    }
}

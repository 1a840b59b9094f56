import Testing

@testable import ScreenModel

@Suite("The theme")
struct ThemeTests {
    @Test("no colour vanishes on a light or a dark ground", arguments: Role.allCases)
    func grounds(_ role: Role) {
        if let colour = Theme.appearance(of: role, colours: 8).colour {
            // Not black, yellow, blue or white.
            #expect([1, 2, 5, 6].contains(colour))
        }
        if let colour = Theme.appearance(of: role, colours: 256).colour {
            let light = Self.luminance(Int(colour))
            #expect((light + 0.05) / 0.05 > 3.5, "on black")
            #expect(1.05 / (light + 0.05) > 3.5, "on white")
        }
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

    /// The relative luminance of WCAG for a number of the cube or of the greys.
    private static func luminance(_ number: Int) -> Double {
        let levels = [0, 95, 135, 175, 215, 255]
        let grey = 8 + 10 * (number - 232)
        let cube = number - 16
        let parts =
            number >= 232 ? [grey, grey, grey] : [levels[cube / 36], levels[cube / 6 % 6], levels[cube % 6]]
        let linear = parts.map { part in
            // The curve of sRGB, near enough.
            let value = Double(part) / 255
            return value * value * (0.305306011 * value + 0.682171111) + 0.012522878 * value
        }
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    }
}

import Testing

@testable import ScreenModel
@testable import SessionModel

/// What the last row and the help promise of a key, it does.
@Suite("Keys that are promised")
struct PromisedKeysTests {
    /// What a key has done is an effect, or something that is seen.
    private static func changes(_ play: Play, _ key: Key) -> Bool {
        var after = play
        after.press(key)
        return !after.effects.isEmpty || seen(after) != seen(play)
    }

    private static func seen(_ play: Play) -> [String] {
        let screen = play.screen
        return [screen.text, screen.styles]
    }

    private static let sizes = [Size(width: 80, height: 24), Size(width: 120, height: 40)]

    @Test("the keys in the last row do something", arguments: ReadingModes.all.map(\.name), sizes)
    func lastRow(_ name: String, _ size: Size) throws {
        let play = try #require(ReadingModes.all.first { $0.name == name }).play(size)
        let context = play.model.keyContext
        for hint in HintLine.hints(play.model) where hint.key != "type" && hint.words != play.model.shown.search?.words
        {
            for word in hint.key.split(separator: " ") {
                let key = try #require(Actions.key(named: String(word), in: context), "\(word) in \(hint)")
                #expect(Self.changes(play, key), "\(word) \(hint.words)")
            }
        }
    }

    @Test("the keys that the help lists do something", arguments: ReadingModes.all.map(\.name))
    func help(_ name: String) throws {
        let play = try #require(ReadingModes.all.first { $0.name == name }).play(Self.sizes[0])
        let context = play.model.keyContext
        let palette = Palette(in: context, isHelp: true)
        for case .action(let action) in palette.list.rows where !action.hasPrefix("edit.") {
            for binding in Actions.all.first(where: { $0.name == action })?.keys(in: context) ?? [] {
                guard !binding.isUntold, Self.canWork(binding.key, action, play) else { continue }
                #expect(Self.changes(play, binding.key), "\(binding.key.name) for \(action)")
            }
        }
    }

    /// What may have nowhere to go: all rows may be in view.
    private static func canWork(_ key: Key, _ action: String, _ play: Play) -> Bool {
        let isExplained = play.model.shown.comparison?.explainedTop != nil
        return !action.hasPrefix("scroll") && !(isExplained && action.hasSuffix("Step") && action != "explainStep")
    }

    @Test("in a match of a recording every key of a recording works")
    func match() {
        for binding in Actions.all.flatMap(\.keys) where binding.contexts.contains(.recording) {
            #expect(Actions.action(of: binding.key, in: .recordedMatch) != nil, "\(binding.key.name)")
        }
    }

    @Test("a key that means nothing there says so", arguments: ReadingModes.recorded.map(\.name))
    func unused(_ name: String) throws {
        let mode = try #require(ReadingModes.recorded.first { $0.name == name })
        for size in Self.sizes + [Size(width: 40, height: 10)] {
            var play = mode.play(size)
            play.press(.function(8))
            #expect(play.effects.isEmpty && play.row(with: "F8 does nothing here; F1 lists") != nil, "\(size)")
        }
    }

    @Test("while a text is typed, the row above says how it goes on", arguments: [true, false])
    func typing(_ isLive: Bool) throws {
        let modes = isLive ? ReadingModes.live : ReadingModes.recorded
        var play = try #require(modes.first).play(Size(width: 80, height: 24))
        play.type("/45")
        #expect(play.row(with: "Enter find  Esc end") != nil && play.row(with: "C: or S: in front") != nil)
        play.press(.escape)
        #expect(play.row(with: "Enter find") == nil)
    }

    @Test("the help of a comparison and of the list is their own")
    func own() {
        for play in [
            ReadingModes.comparison(Size(width: 80, height: 60)), ReadingModes.list(Size(width: 80, height: 60)),
        ] {
            var play = play
            play.press(.function(1))
            #expect(play.row(with: "Enter sends what you type") == nil && play.row(with: ":certificate") == nil)
            #expect(play.row(with: ":explain") == nil && play.row(with: "another one") == nil)
            play.press(.escape, .function(7), .function(1))
            #expect(play.row(with: "Enter sends what you type") == nil, "over another page too")
        }
    }

    @Test("at 80 columns no sentence of the help is cut", arguments: [KeyContext.recording, .comparison, .recordings])
    func whole(_ context: KeyContext) {
        let play = Play()
        var model = play.model
        model.shown.palette = Palette(in: context)
        for line in PaletteView.lines(model, width: 78) {
            #expect(!line.text.contains(model.marks.more), "\(line.text)")
        }
    }
}

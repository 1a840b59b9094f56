import Testing

@testable import ScreenModel
@testable import SessionModel

@Suite("The palette and the help")
struct PaletteTests {
    private static func names(_ play: Play) -> [String] {
        play.model.shown.palette?.list.rows.compactMap { row in
            if case .action(let name) = row { name } else { nil }
        } ?? []
    }

    @Test("every action is listed where one of its keys works, and every local command is everywhere")
    func complete() {
        let origins: [KeyContext] = [.input, .browse, .found, .recordedMatch]
        let listed = Set(
            origins.flatMap { origin in
                Palette(in: origin).list.rows.compactMap { row -> String? in
                    if case .action(let name) = row { name } else { nil }
                }
            })
        // What belongs to pages and lines of their own makes no sense elsewhere.
        let missing = Actions.all.filter { action in
            !listed.contains(action.name) && action.keys.contains { !Set(origins).isDisjoint(with: $0.contexts) }
        }
        #expect(missing.isEmpty, "\(missing.map(\.name))")
        #expect(Actions.commands.allSatisfy { listed.contains($0.name) })
    }

    @Test("what is typed filters by name, key and word; Enter runs what is chosen")
    func run() {
        var play = Play.recipients()
        play.press(.control("p"))
        #expect(play.row(with: "All actions") != nil)
        play.type("diagram phases")
        #expect(Self.names(play) == ["map"])
        play.press(.enter)
        #expect(play.model.shown.page == nil && play.model.shown.pane == .map)
        play.press(.control("p"))
        play.type("ctrl-l")
        #expect(Self.names(play).first == "redraw")
        play.press(.enter)
        #expect(play.effects == [.redraw] && play.model.shown.page == nil)
    }

    @Test("a name that begins so comes first, also after a colon")
    func order() {
        var play = Play.recipients()
        play.press(.control("p"))
        play.type(":re")
        #expect(Self.names(play).prefix(2).allSatisfy { $0.hasPrefix("re") })
    }

    @Test("Down chooses, Esc leaves everything as it was")
    func choose() {
        var play = Play.recipients()
        play.type("RSET")
        play.press(.control("p"), .down, .down)
        #expect(play.model.shown.palette?.list.chosen == 2)
        play.press(.escape)
        #expect(play.model.shown.page == nil && play.model.typing.text == "RSET")
        play.type("x")
        #expect(play.model.typing.text == "RSETx")
    }

    @Test("what needs an argument is put into an empty line")
    func argument() {
        var play = Play.recipients()
        play.press(.control("p"))
        play.type("note")
        play.press(.enter)
        #expect(play.model.typing.text == ":note " && play.model.shown.page == nil)
    }

    @Test("inside a message the argument is typed in the palette, because every line is message text")
    func inMessage() {
        var play = Play.message()
        play.press(.control("p"))
        play.type("note")
        play.press(.enter)
        #expect(play.model.shown.palette?.list.filter.text == "note ")
        play.type("half way")
        #expect(Self.names(play) == ["note"])
        play.press(.enter)
        #expect(play.model.shown.page == nil && play.effects.isEmpty)
        #expect(play.row(with: "half way") != nil)
        #expect(play.model.session.isInMessage)
    }

    @Test("the help has an introduction and the words of SMTP, and filters like the palette")
    func help() {
        var play = Play.recipients()
        play.press(.function(1))
        #expect(play.row(with: "Enter sends what you type") != nil && play.row(with: "Help") != nil)
        play.press(.end)
        #expect(play.row(with: "sent, received") != nil)
        play.type("octet")
        #expect(play.row(with: "a byte") != nil && play.row(with: "Enter sends what you type") == nil)
        play.press(.enter)
        #expect(play.model.shown.page == .help, "a word cannot be run")
        play.press(.function(1))
        #expect(play.model.shown.page == nil)
    }

    @Test("a filter that nothing matches says so")
    func nothing() {
        var play = Play.recipients()
        play.press(.control("p"))
        play.type("zzz")
        #expect(play.row(with: "Nothing matches.") != nil)
        play.press(.enter)
        #expect(play.model.shown.page == .palette && play.effects.isEmpty)
    }

    @Test("in a recording the palette has what can be done there")
    func recording() {
        let model = AppModel(
            recording: [], target: "a", address: nil, size: Size(width: 80, height: 24), marks: .unicode)
        var play = Play(model)
        play.press(.control("p"))
        #expect(play.model.shown.page == .palette && play.model.shown.palette?.origin == .recording)
    }
}

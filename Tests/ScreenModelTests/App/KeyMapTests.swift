import Testing

@testable import ScreenModel

@Suite("Keys that the user chooses")
struct KeyMapTests {
    @Test("the usual keys have no conflict and leave no action out")
    func usual() throws {
        #expect(KeyMap.usual.actions.map(\.name) == Actions.usual.map(\.name))
        for action in Actions.usual where !action.keys.isEmpty {
            // The same keys, asked for by name, are the same.
            #expect(throws: Never.self) { try KeyMap([action.name: []]) }
        }
    }

    @Test("a chosen key works, the usual one no longer does, and help, hints and sentences name it")
    func chosen() throws {
        try KeyMap(["quit": [.function(10), .alt("z")], "takeAdvice": [.function(11)]]).use {
            #expect(NamedAction.quit.key == "F10" && NamedAction.takeAdvice.key == "F11")
            var play = Play(width: 120)
            play.connect()
            #expect(play.row(with: "F10 quit") != nil)
            play.press(.function(1))
            play.type("leave the prog")
            #expect(play.row(with: "leave the program")?.contains("F10  Alt-z") == true)
            play.press(.escape)
            play.press(.control("q"))
            #expect(play.effects.isEmpty)
            play.press(.alt("z"))
            #expect(play.effects == [.close, .quit])
        }
        #expect(NamedAction.quit.key == "^Q")
    }

    @Test("a command without a key gets one in the line")
    func command() throws {
        try KeyMap(["reconnect": [.alt("n")]]).use {
            var play = Play()
            play.connect()
            play.happen(.ended(""))
            play.press(.alt("n"))
            #expect(play.effects == [.connect])
        }
    }

    @Test("names that actions had before are known")
    func former() throws {
        let map = try KeyMap(["tlsPane": [.function(12)]])
        #expect(map.byKey[.input]?[.function(12)]?.name == "certificate")
    }

    @Test("keys can change places")
    func exchanged() throws {
        let map = try KeyMap(["help": [.function(2)], "browse": [.function(1)]])
        #expect(map.byKey[.input]?[.function(1)]?.name == "browse")
        #expect(map.byKey[.input]?[.function(2)]?.name == "help")
    }

    @Test("what cannot be is refused, with what is wrong")
    func refused() {
        #expect(throws: KeyMap.Problem.noAction("qiut", meant: "quit")) { try KeyMap(["qiut": [.tab]]) }
        #expect(throws: KeyMap.Problem.conflict(.function(1), "quit", "help")) { try KeyMap(["quit": [.function(1)]]) }
        #expect(throws: KeyMap.Problem.typed(.character("q"), "quit")) { try KeyMap(["quit": [.character("q")]]) }
        #expect(throws: Never.self) { try KeyMap(["find": [.character("s")]]) }
    }
}

import Foundation
import Testing

@testable import ScreenModel

@Suite("The table of actions")
struct ActionsTests {
    @Test("the actions whose keys are named in sentences have a key", arguments: NamedAction.allCases)
    func named(_ action: NamedAction) {
        #expect(!action.key.isEmpty)
    }

    @Test("each action has a name of its own, a sentence, and a way to it")
    func complete() {
        #expect(Set(Actions.all.map(\.name)).count == Actions.all.count)
        for action in Actions.all {
            #expect(!action.help.isEmpty, "\(action.name)")
            #expect(!action.keys.isEmpty || action.argument != nil, "\(action.name)")
            for binding in action.keys { #expect(!binding.contexts.isEmpty && binding.help?.isEmpty != true) }
        }
    }

    @Test("no key means two things in one place, and every key has a name", arguments: KeyContext.allCases)
    func unique(_ context: KeyContext) {
        let keys = Actions.all.flatMap { $0.keys.filter { $0.contexts.contains(context) }.map(\.key) }
        #expect(Set(keys).count == keys.count && !keys.isEmpty)
        #expect(keys.allSatisfy { !$0.name.isEmpty })
    }

    @Test("Tab after a colon offers all local commands, and the row under the line names them")
    func completion() {
        var play = Play.recipients(width: 500)
        play.type(":")
        for action in Actions.commands {
            #expect(play.row(with: ":\(action.name)") != nil)
        }
        play.press(.tab)
        #expect(play.model.typing.completion?.candidates.map(\.line) == Actions.commands.map(\.beginning))
        play.press(.escape, .control("u"))
        play.type(":expl")
        #expect(
            play.row(with: "\(Actions.commands.first { $0.name == "explain" }?.form ?? "?")  explain a reply") != nil)
    }

    @Test("the last row quotes rows that there are", arguments: PromptTests.scenes.map(\.name))
    func hints(_ name: String) throws {
        let scene = try #require(PromptTests.scenes.first { $0.name == name })
        var play = scene.play()
        for key in [nil, Key.function(2), .function(1), .escape, .function(7), .enter] {
            if let key { play.press(key) }
            let hints = HintLine.hints(play.model)
            #expect(hints.allSatisfy { !$0.key.isEmpty && !$0.words.isEmpty }, "\(hints)")
        }
    }
}

@Suite("The actions in the manual")
struct ManualTests {
    static let text: String = {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        return (try? String(contentsOf: root.appending(path: "docs/manual.md"), encoding: .utf8)) ?? ""
    }()

    private static func section(_ title: String) -> Substring {
        let begin = text.range(of: "### \(title)\n")?.upperBound ?? text.endIndex
        return text[begin...].prefix(upTo: text[begin...].range(of: "\n### ")?.lowerBound ?? text.endIndex)
    }

    /// The keys in the first column of the table; `Ctrl-A E` is Ctrl-A and Ctrl-E.
    private static let keys: Set<String> = {
        var keys: Set<String> = []
        for row in section("Keys").split(separator: "\n") where row.hasPrefix("| ") {
            var modifier: Substring = ""
            for word in row.split(separator: "|")[0].split(whereSeparator: { " ,".contains($0) }) {
                if word.first == "-" { continue }
                if let dash = word.lastIndex(of: "-") { modifier = word[...dash] }
                keys.insert(word.count == 1 && word.first?.isUppercase == true ? String(modifier + word) : String(word))
            }
        }
        return keys
    }()

    /// As the manual writes a key: `Ctrl-T`, `Alt-B`.
    private static func name(_ key: Key) -> String {
        switch key {
        case .control(let letter): "Ctrl-\(letter.uppercased())"
        case .alt(Key.backspaceLetter): "Alt-Backspace"
        case .alt(let letter): "Alt-\(letter.uppercased())"
        default: key.name
        }
    }

    @Test("its table has every key of the line but those that explain themselves, and no other")
    func keys() {
        let bindings = Actions.all.flatMap(\.keys).filter { $0.contexts.contains(.input) }
        let bound = Set(bindings.map { Self.name($0.key) })
        let needed = bindings.filter { binding in
            switch binding.key {
            case .control, .alt, .function: true
            default: !binding.isUntold
            }
        }
        let missing = Set(needed.map { Self.name($0.key) }).subtracting(Self.keys)
        #expect(missing.isEmpty, "docs/manual.md tells nothing of \(missing)")
        let named = Self.keys.filter { $0.contains("-") || Self.isFunctionKey($0) }
        #expect(named.isSubset(of: bound), "docs/manual.md names \(named.subtracting(bound))")
    }

    private static func isFunctionKey(_ word: String) -> Bool { word.first == "F" && Int(word.dropFirst()) != nil }

    @Test("it lists the forms of the local commands, and names no other")
    func commands() {
        let words = Self.section("Local commands").split(separator: "`").filter { $0.hasPrefix(":") && $0.count > 1 }
        let written = Set(words.map { String($0.replacing("\n", with: " ")) })
        let missing = Set(Actions.commands.map(\.form)).subtracting(written)
        #expect(missing.isEmpty, "docs/manual.md tells nothing of \(missing)")
        for word in written { #expect(Actions.read(word) != nil, "docs/manual.md names \(word)") }
    }
}

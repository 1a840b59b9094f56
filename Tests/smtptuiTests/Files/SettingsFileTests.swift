import Testing
import YAML

@testable import smtptui

@Suite("Files of settings")
struct SettingsFileTests {
    private func entries(_ text: String) throws -> [SettingsFile.Entry] { try SettingsFile(Array(text.utf8)).entries }

    @Test("names with values, lists, and one level of maps, with their lines")
    func read() throws {
        let found = try entries("# remark\nhelo: a.example\n\nkeys:\n  quit: [<C-q>, <F10>]\n  help:\n    - <F1>\n")
        #expect(
            found == [
                SettingsFile.Entry(section: nil, name: "helo", values: ["a.example"], isList: false, line: 2),
                SettingsFile.Entry(section: "keys", name: "quit", values: ["<C-q>", "<F10>"], isList: true, line: 5),
                SettingsFile.Entry(section: "keys", name: "help", values: ["<F1>"], isList: true, line: 6),
            ])
    }

    @Test("maps inside a map, empty ones too")
    func groups() throws {
        let file = try SettingsFile(Array("profiles:\n  work:\n    tls: yes\n    fault: [a, b]\n  home: {}\n".utf8))
        #expect(file.entries.isEmpty && file.groups.map(\.name) == ["work", "home"])
        #expect(file.groups.map(\.line) == [2, 5] && file.groups.map(\.section) == ["profiles", "profiles"])
        #expect(file.groups.first?.entries.map(\.line) == [3, 4])
        #expect(file.groups.first?.entries.map(\.values) == [["yes"], ["a", "b"]])
    }

    @Test("nothing is nothing", arguments: ["", "\n", "# only a remark\n", "---\n"])
    func empty(_ text: String) throws { #expect(try entries(text).isEmpty) }

    @Test(
        "anything else is refused with its line",
        arguments: [
            ("helo: a\nhelo: b\n", 2, "helo is there twice"), ("- a\n", 1, "expected NAME: VALUE"),
            ("just words\n", 1, "expected NAME: VALUE"),
            ("helo: a\nprofiles:\n  work:\n    x:\n      y: z\n", 5, "cannot have"),
            ("helo: [a, [b]]\n", 1, "single values"), ("a: b\n c: d\n", 2, "not YAML"),
        ])
    func refused(_ text: String, _ line: Int, _ words: String) {
        do {
            _ = try SettingsFile(Array(text.utf8))
            Issue.record("\(text) was read")
        } catch {
            #expect(error.words.contains(words), "\(error)")
            #expect(error.line == line, "\(error)")
        }
    }
}

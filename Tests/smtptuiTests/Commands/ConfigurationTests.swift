import ScreenModel
import SessionModel
import Testing
import YAML

@testable import smtptui

@Suite("The configuration file")
struct ConfigurationTests {
    @Test("settings and keys")
    func read() throws {
        let text = "helo: a.example\ntimeout: 7\nca: ~/ca.pem\nmask: yes\nkeys:\n  quit: <F10>\n  reconnect: [<A-n>]\n"
        let configuration = try Configuration(Array(text.utf8))
        #expect(configuration.preferences.helloName == "a.example" && configuration.preferences.timeout == 7)
        #expect(configuration.preferences.roots == "~/ca.pem" && configuration.preferences.masks == true)
        let quit = configuration.keys?.actions.first { $0.name == "quit" }
        #expect(quit?.keys.map(\.key) == [.function(10)])
    }

    @Test(
        "an unknown entry is an error with its line and the nearest right name",
        arguments: [
            ("helo: a\nheloo: b\n", 2, "there is no setting heloo; did you mean helo?"),
            ("zebra: b\n", 1, "there is no setting zebra"),
            ("timeout: never\n", 1, "timeout cannot be never; expected seconds"),
            ("timeout:\n", 1, "timeout cannot be empty"), ("timeout: [1, 2]\n", 1, "timeout has one value"),
            ("ca: ca.pem\n", 1, "begins with / or ~/"),
            ("kyes:\n  a: b\n", 2, "there is no section kyes; did you mean keys?"),
            ("keys:\n  quit:\n    x: y\n", 3, "quit cannot have this kind of value"),
            ("keys:\n  qiut: <F10>\n", 2, "there is no action qiut; did you mean quit?"),
            ("keys:\n  quit: <F1>\n", 2, "quit and help both have <F1>"),
            ("keys:\n  quit: q\n", 2, "a character that is typed"),
            ("keys:\n  quit: <C-Q>\n", 2, "<C-Q> is not a key"), ("keys:\n  quit: abc\n", 2, "abc is not a key"),
        ])
    func refused(_ text: String, _ line: Int, _ words: String) {
        do {
            _ = try Configuration(Array(text.utf8))
            Issue.record("\(text) was read")
        } catch {
            #expect(error.words.contains(words) && error.line == line, "\(error)")
        }
    }
}

import Testing

@testable import smtptui

@Suite("The clipboard of the terminal")
struct ClipboardTests {
    private static func text(_ text: String, _ multiplexer: Clipboard.Multiplexer) -> String {
        String(decoding: Clipboard.sequence(for: text, through: multiplexer), as: UTF8.self)
    }

    @Test("a text is base64 in OSC 52")
    func plain() { #expect(Self.text("RCPT", .none) == "\u{1B}]52;c;UkNQVA==\u{7}") }

    @Test("tmux gets it plain, and wrapped with its escapes doubled")
    func tmux() {
        #expect(
            Self.text("RCPT", .tmux)
                == "\u{1B}]52;c;UkNQVA==\u{7}\u{1B}Ptmux;\u{1B}\u{1B}]52;c;UkNQVA==\u{7}\u{1B}\\")
    }

    @Test("screen gets it in strings that are short enough for it")
    func screen() {
        let text = String(repeating: "x", count: 1200)
        let strings = Self.text(text, .screen).split(separator: "\u{1B}\\")
        #expect(strings.count == 3 && strings.allSatisfy { $0.hasPrefix("\u{1B}P") && $0.utf8.count <= 764 })
        let inner = strings.map { $0.dropFirst(2) }.joined()
        #expect(inner == Self.text(text, .none))
    }
}

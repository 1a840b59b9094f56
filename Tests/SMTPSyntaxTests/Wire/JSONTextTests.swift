import Testing

@testable import SMTPSyntax

@Suite("JSON that is safe to print")
struct JSONTextTests {
    private func written(_ text: String) -> String { JSONText.object([("x", .text(text))]) }

    @Test(
        "combining marks stand on a character of the text, at most four; the others are escapes",
        arguments: [
            ("e\u{301}", "{\"x\":\"e\u{301}\"}"),
            ("\u{301}e", #"{"x":"\u0301e"}"#),
            ("\"\u{301}", #"{"x":"\"\u0301"}"#),
            ("\\\u{301}", #"{"x":"\\\u0301"}"#),
            ("\u{1B}\u{301}", #"{"x":"\u001b\u0301"}"#),
            (
                "e\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}a\u{301}",
                "{\"x\":\"e\u{301}\u{302}\u{303}\u{304}\\u0305\\u0306a\u{301}\"}"
            ),
            ("e\u{20DD}\u{20DD}\u{20DD}\u{20DD}\u{20DD}", "{\"x\":\"e\u{20DD}\u{20DD}\u{20DD}\u{20DD}\\u20dd\"}"),
        ])
    func marks(_ text: String, _ json: String) {
        #expect(written(text).unicodeScalars.elementsEqual(json.unicodeScalars), "\(written(text))")
    }

    @Test(
        "what is written is read back, scalar by scalar",
        arguments: ["e\u{301}", "\u{301}", "\u{1D165}\u{301}\u{301}\u{301}\u{301}\u{301}", "\"\\\u{301}"])
    func again(_ text: String) throws {
        let read = try JSONText(reading: Array(written(text).utf8))["x"]?.string
        #expect(read.map { $0.unicodeScalars.elementsEqual(text.unicodeScalars) } == true)
    }
}

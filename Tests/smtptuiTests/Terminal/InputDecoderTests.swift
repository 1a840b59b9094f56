import CNcurses
import Testing

@testable import ScreenModel
@testable import smtptui

@Suite("What the terminal sends that no one has typed")
struct InputDecoderTests {
    /// Characters that arrive at a time.
    private static func take(_ text: String, at time: Double = 0, _ decoder: inout InputDecoder) -> [TerminalInput] {
        text.unicodeScalars.flatMap { scalar in
            decoder.take(
                CNCInput(kind: .scalar, value: scalar.value, key: .other), at: time)
        }
    }

    private static func take(_ kind: CNCInputKind, at time: Double, _ decoder: inout InputDecoder) -> [TerminalInput] {
        decoder.take(CNCInput(kind: kind, value: 0, key: .other), at: time)
    }

    private static func keys(_ inputs: [TerminalInput]) -> String {
        KeyNotation.text(inputs.compactMap { if case .key(let key) = $0 { key } else { nil } })
    }

    static let answers: [String] = [
        // Colours, title, clipboard, palette, working directory.
        "\u{1B}]11;rgb:1e1e/1e1e/2e2e\u{1B}\\", "\u{1B}]10;rgb:ffff/ffff/ffff\u{07}", "\u{1B}]4;1;rgb:cd/0/0\u{1B}\\",
        "\u{1B}]lroot@host: ~\u{1B}\\", "\u{1B}]LQUIT\u{1B}\\", "\u{1B}]52;c;UVVJVA==\u{1B}\\",
        // XTVERSION, DECRQSS, XTGETTCAP, sixel registers, tertiary attributes.
        "\u{1B}P>|XTerm(390)\u{1B}\\", "\u{1B}P1$r0m\u{1B}\\", "\u{1B}P1+r544e=787465726d\u{1B}\\",
        "\u{1B}P!|00000000\u{1B}\\",
        // Kitty's pictures; PM and SOS.
        "\u{1B}_Gi=31;OK\u{1B}\\", "\u{1B}^private\u{1B}\\", "\u{1B}Xstring\u{1B}\\",
        // Attributes, cursor, modes, size, focus, theme, kitty's flags and keys.
        "\u{1B}[?62;1;4c", "\u{1B}[>41;390;0c", "\u{1B}[=0;1c", "\u{1B}[24;80R", "\u{1B}[?24;80;1R", "\u{1B}[0n",
        "\u{1B}[?2026;2$y", "\u{1B}[8;24;80t", "\u{1B}[I", "\u{1B}[O", "\u{1B}[?997;1n", "\u{1B}[?1u",
        "\u{1B}[97;5u", "\u{1B}[57441;1:3u", "\u{1B}[27;5;97~",
        // The mouse in its three forms, and function keys of the Linux console.
        "\u{1B}[M !!", "\u{1B}[<0;12;7M", "\u{1B}[<0;12;7m", "\u{1B}[32;12;7M", "\u{1B}[[A", "\u{1B}O5P",
        "\u{1B}O1;2Q",
        // The same by single controls.
        "\u{9D}11;rgb:0/0/0\u{9C}", "\u{90}>|foot\u{9C}", "\u{9B}?1;2c", "\u{9F}G\u{9C}", "\u{9E}x\u{9C}",
        "\u{98}x\u{9C}",
        "\u{8F}5P", "\u{85}", "\u{9B}24;80R",
    ]

    @Test("answers of the terminal are no text, in one piece and cut anywhere", arguments: answers)
    func swallowed(_ answer: String) {
        var decoder = InputDecoder()
        #expect(Self.keys(Self.take(answer + "NO<", &decoder)) == "NO<lt>", "\(answer.debugDescription)")
        let scalars = Array(answer.unicodeScalars)
        for cut in 1..<max(2, scalars.count) {
            let halves = [scalars[..<cut], scalars[cut...]].map { half in
                var text = String.UnicodeScalarView()
                text.append(contentsOf: half)
                return String(text)
            }
            // The rest comes a moment later, after all that was there was read.
            var decoder = InputDecoder()
            var inputs = Self.take(halves[0], at: 1, &decoder)
            inputs += decoder.pause(at: 1.01)
            inputs += Self.take(halves[1], at: 1.02, &decoder)
            inputs += decoder.pause(at: 1.03)
            inputs += Self.take("x", at: 1.04, &decoder)
            #expect(Self.keys(inputs) == "x", "\(answer.debugDescription) cut at \(cut)")
        }
    }

    @Test(
        "an answer without an end leaves the keys after it alone",
        arguments: [
            "\u{1B}]11;rgb:", "\u{1B}P>|XTerm", "\u{1B}_G", "\u{9D}0;", "\u{1B}[?62;", "\u{1B}[<0;1", "\u{1B}[M!",
        ])
    func unfinished(_ beginning: String) {
        // After a pause.
        var decoder = InputDecoder()
        #expect(Self.take(beginning, at: 1, &decoder).isEmpty)
        #expect(decoder.deadline.map { $0 > 1 && $0 <= 1.5 } == true, "it is looked at again without a key")
        #expect(decoder.pause(at: 1.6).isEmpty && decoder.deadline == nil)
        #expect(Self.keys(Self.take("QUIT", at: 1.7, &decoder)) == "QUIT")
        // The next key counts even if no one has looked meanwhile.
        decoder = InputDecoder()
        #expect(Self.take(beginning, at: 1, &decoder).isEmpty)
        #expect(Self.keys(Self.take("QUIT", at: 9, &decoder)) == "QUIT")
        // Typed without a pause, after a while.
        decoder = InputDecoder()
        var inputs = Self.take(beginning, at: 1, &decoder)
        for step in 1..<30 { inputs += Self.take("x", at: 1 + Double(step) * 0.1, &decoder) }
        #expect(Self.keys(inputs).hasSuffix("xxxxx"))
        // Keys that leave are never eaten.
        decoder = InputDecoder()
        #expect(Self.keys(Self.take(beginning + "\u{3}\u{11}", at: 1, &decoder)) == "<C-c><C-q>")
        decoder = InputDecoder()
        #expect(Self.keys(Self.take(beginning + "\u{1B}[A", at: 1, &decoder)) == "<Up>")
    }

    @Test("Enter sends nothing whose beginning a broken answer has eaten")
    func enter() {
        var decoder = InputDecoder()
        #expect(Self.keys(Self.take("\u{1B}]0;RCPT TO:<\rNOOP\r", &decoder)) == "NOOP<CR>")
    }

    @Test("an answer of any length takes no room and is no text")
    func endless() {
        var decoder = InputDecoder()
        let inputs = Self.take("\u{1B}]52;c;" + String(repeating: "A", count: 200_000) + "\u{07}x", &decoder)
        #expect(Self.keys(inputs) == "x")
        #expect(MemoryLayout.size(ofValue: decoder) < 256)
    }

    @Test("Escape alone and Alt with a bracket count after a moment")
    func alone() {
        for (text, key) in [("\u{1B}", "<Esc>"), ("\u{1B}[", "<A-[>"), ("\u{1B}]", "<A-]>"), ("\u{1B}P", "<A-P>")] {
            var decoder = InputDecoder()
            #expect(Self.take(text, at: 1, &decoder).isEmpty && decoder.pause(at: 1.01).isEmpty)
            #expect(Self.keys(decoder.pause(at: 1.06)) == key)
        }
    }

    @Test("a paste is one text, whatever is in it, and one without an end is not for ever")
    func pasted() {
        var decoder = InputDecoder()
        #expect(Self.take(.pasteBegin, at: 1, &decoder).isEmpty)
        #expect(Self.take("a\r\nb\rc\u{3}\u{1B}]", at: 1, &decoder).isEmpty)
        #expect(Self.take(.pasteEnd, at: 1, &decoder) == [.paste("a\nb\nc\u{3}\u{1B}]")])
        #expect(Self.keys(Self.take("x", at: 1, &decoder)) == "x")
        #expect(Self.take(.pasteEnd, at: 1, &decoder).isEmpty)
        _ = Self.take(.pasteBegin, at: 2, &decoder)
        #expect(Self.take("half", at: 2, &decoder).isEmpty && decoder.pause(at: 4).isEmpty)
        #expect(decoder.pause(at: 7.5) == [.paste("half")] && decoder.deadline == nil)
        #expect(Self.keys(Self.take("x", at: 8, &decoder)) == "x")
    }

    @Test("a paste that is read past curses is the same text, and after a long silence its rest is typed")
    func pieces() {
        var decoder = InputDecoder()
        func pieces(_ text: String, ended: Bool = false, at time: Double) -> [TerminalInput] {
            decoder.take(pasted: text.unicodeScalars.map(\.value), hasEnded: ended, at: time)
        }
        _ = Self.take(.pasteBegin, at: 1, &decoder)
        #expect(decoder.isInPaste && pieces("a\r", at: 1).isEmpty && pieces("", at: 3).isEmpty)
        #expect(pieces("\nb", ended: true, at: 5) == [.paste("a\nb")] && !decoder.isInPaste)
        _ = Self.take(.pasteBegin, at: 10, &decoder)
        #expect(pieces("half", at: 10).isEmpty)
        #expect(pieces("x", at: 16) == [.paste("half"), .key(.character("x"))])
    }

    @Test("of a paste that is too long nothing is kept, and that is said")
    func tooLong() {
        var text = PastedText(longest: 1000)
        for _ in 0..<1000 { text.take("a") }
        #expect(text.input == .paste(String(repeating: "a", count: 1000)))
        text.take("a")
        #expect(text.input == .pasteTooLong(1000))
    }
}

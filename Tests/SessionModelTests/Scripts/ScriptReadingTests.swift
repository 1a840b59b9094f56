import Testing

@testable import SMTPSyntax
@testable import SessionModel

@Suite("Everything that is wrong with a script, and its files")
struct ScriptReadingTests {
    private static let files = ScriptFiles { name in
        let texts = [
            "hello.smtp": "# the hello\nC: EHLO a\nS: 250\n", "lib/a.smtp": ":include b.smtp\nC: NOOP a\n",
            "lib/b.smtp": "C: NOOP b\n", "loop.smtp": "C: NOOP\n:include loop.smtp\n",
            "bad.smtp": "C: NOOP\nfoo\nbar\n",
            "deep.smtp": (0..<9).map { _ in "C: NOOP" }.joined(separator: "\n"),
            "lib/mail.smtp": "C: DATA\nC: @x.eml\nC: .",
            "lib/x.eml": "Subject: x\n",
        ]
        return texts[name].map { .success(Array($0.utf8)) } ?? .failure(ScriptFiles.Problem("There is no \(name)."))
    }

    private static func read(_ text: String) -> ScriptReading { ScriptReading(Array(text.utf8), files: files) }

    private static func places(_ reading: ScriptReading) -> [String] {
        reading.problems.map { problem in
            let place = reading.script.sources.place(of: problem.lineNumber)
            return "\(place.file ?? "main"):\(place.line)"
        }
    }

    @Test("every line that is wrong is reported, in order, and what has no end where it begins")
    func all() {
        let reading = Self.read("foo\nC: NOOP\nS: what\n:slep 2\n:if-offered X\nC: DATA\nC: text\n")
        #expect(reading.problems.map(\.lineNumber) == [1, 3, 4, 5])
        #expect(reading.problems[2].text.hasPrefix("unknown local command :slep, perhaps :sleep; a script may have "))
        #expect(Self.read(String(repeating: "foo\n", count: 1000)).problems.count == ScriptReading.most)
    }

    @Test("a missing password is reported once")
    func missing() {
        let reading = Self.read("C: AUTH PLAIN a {password}\nC: AUTH PLAIN b {password}\nfoo")
        #expect(reading.problems.map(\.lineNumber) == [1, 3] && reading.problems[0].missing == .secret)
    }

    @Test("the lines of an included file are its own, and the script goes on after them")
    func include() {
        let reading = Self.read("C: NOOP 1\n:include hello.smtp\nS: 250-SIZE*\nC: NOOP 2\n")
        let script = reading.script
        #expect(reading.problems.isEmpty)
        #expect(script.steps.map { String(decoding: $0.line, as: UTF8.self) } == ["NOOP 1", "EHLO a", "NOOP 2"])
        #expect(script.steps[1].expected.count == 2, "an expectation after the include is about its last line")
        let places = script.steps.map { script.sources.place(of: $0.lineNumber) }
        #expect(places.map(\.line) == [1, 2, 4] && places.map(\.file) == [nil, "hello.smtp", nil])
        #expect(Self.places(Self.read(":include hello.smtp\n:include hello.smtp\nfoo")) == ["main:3"])
    }

    @Test("names in an included file are relative to it")
    func folders() {
        let reading = Self.read(":include lib/a.smtp\n:include lib/mail.smtp")
        #expect(reading.problems.isEmpty, "\(reading.problems)")
        #expect(
            reading.script.steps.map { String(decoding: $0.line, as: UTF8.self) } == [
                "NOOP b", "NOOP a", "DATA", "Subject: x", ".",
            ])
    }

    @Test("errors in an included file name it and its line, all of them")
    func errors() {
        #expect(Self.places(Self.read("C: NOOP\n:include bad.smtp\nfoo")) == ["bad.smtp:2", "bad.smtp:3", "main:3"])
        #expect(Self.places(Self.read("C: NOOP\n:include none.smtp")) == ["main:2"])
        let loop = Self.read(":include loop.smtp")
        #expect(Self.places(loop) == ["loop.smtp:2"] && loop.problems[0].text == "loop.smtp includes itself")
    }

    @Test("files that include each other without end are refused")
    func deep() {
        let endless = ScriptFiles { name in .success(Array(":include \(name)x\n".utf8)) }
        let reading = ScriptReading(Array(":include x".utf8), files: endless)
        #expect(reading.problems.map(\.text) == ["more than 16 files include each other"])
    }
}

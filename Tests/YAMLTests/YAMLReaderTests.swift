import Testing

@testable import YAML

@Suite("YAML documents as values")
struct YAMLReaderTests {
    private func read(_ text: String) throws -> YAMLNode? { try YAMLReader.read(Array(text.utf8)) }

    @Test("maps, lists and texts in each other, with their lines")
    func nested() throws {
        let node = try read("a: one\nb:\n  - c: |\n      two\n      lines\n  - three\n")
        let inner = YAMLNode(.map([YAMLEntry("c", line: 3, YAMLNode(.text("two\nlines\n"), line: 3))]), line: 3)
        #expect(
            node
                == YAMLNode(
                    .map([
                        YAMLEntry("a", line: 1, YAMLNode(.text("one"), line: 1)),
                        YAMLEntry("b", line: 2, YAMLNode(.list([inner, YAMLNode(.text("three"), line: 6)]), line: 3)),
                    ]), line: 1))
    }

    @Test("nothing is nothing", arguments: ["", "\n", "# only a remark\n", "---\n"])
    func empty(_ text: String) throws { #expect(try read(text) == nil) }

    @Test(
        "anything else is refused with its line",
        arguments: [
            ("a: b\na: c\n", 2, "a is there twice"), ("a: b\n c: d\n", 2, "not YAML"), ("a: \"b\n", 2, "not YAML"),
            ("a: *b\n", 1, "aliases"), ("a: &x b\n", 1, "anchors"), ("a: !!str b\n", 1, "tags"),
            ("a: b\n--- \nc: d\n", 2, "only one document"), ("? [a]\n: b\n", 1, "expected a name"),
            ("a: b\u{0}\n", 1, "not YAML"), (String(repeating: "[", count: 40), 1, "16 levels"),
        ])
    func refused(_ text: String, _ line: Int, _ words: String) {
        do {
            _ = try read(text)
            Issue.record("\(text) was read")
        } catch let error as YAMLProblem {
            #expect(error.words.contains(words), "\(error)")
            #expect(error.line == line, "\(error)")
        } catch {
            Issue.record(error)
        }
    }

    @Test("a file of more than 1 MiB is refused before it is read")
    func long() {
        #expect(throws: YAMLProblem(line: 1, words: "the file has more than 1 MiB")) {
            try YAMLReader.read(Array(repeating: UInt8(ascii: "#"), count: YAMLReader.mostBytes + 1))
        }
    }

    @Test("bytes at random are read or refused, and no more")
    func random() {
        var generator = SystemRandomNumberGenerator()
        let letters = Array(":-[]{}&*!|>'\"% @`#,?abc\n\t\\".utf8) + [0, 0xFF, 0xC3]
        for _ in 0..<2_000 {
            let text = (0..<Int.random(in: 0..<60, using: &generator)).compactMap { _ in letters.randomElement() }
            _ = try? YAMLReader.read(text)
        }
    }
}

import Testing

@testable import YAML

@Suite("Fields of a map by name")
struct YAMLFieldsTests {
    private let known = ["goal", "hints", "size", "late", "kind"]

    private func fields(_ text: String) throws -> YAMLFields {
        try YAMLFields(try YAMLReader.read(Array(text.utf8)), of: "a lesson", known: known)
    }

    @Test("each accessor reads its kind, and gives nil for what is missing")
    func read() throws {
        let fields = try fields("goal: read\nhints: [one, two]\nsize: 12\nlate: yes\n")
        #expect(try fields.text("goal") == "read")
        #expect(try fields.texts("hints") == ["one", "two"])
        #expect(try fields.texts("goal") == ["read"])
        #expect(try fields.number("size", in: 0...100) == 12)
        #expect(try fields.flag("late") == true)
        #expect(try fields.text("kind") == nil)
        #expect(fields.line(of: "size") == 3)
        #expect(fields.line(of: "kind") == 1)
    }

    @Test(
        "what is wrong is said with its line",
        arguments: [
            ("", 1, "the file is empty; expected a lesson"),
            ("- a\n", 1, "expected NAME: VALUE for each field of a lesson"),
            ("goal: a\nhnits: b\n", 2, "a lesson has no field hnits; did you mean hints?"),
            ("goal: a\nzebra: b\n", 2, "a lesson has no field zebra"),
            ("hints: a\n", 1, "a lesson needs the field goal"),
            ("goal: [a]\n", 1, "goal is one text"), ("goal: ''\n", 1, "goal is one text"),
            ("goal: a\nhints:\n  - [a]\n", 3, "hints is a list of texts"),
            ("goal: a\nsize: 12x\n", 2, "size cannot be 12x; expected a number from 0 to 100"),
            ("goal: a\nsize: 101\n", 2, "size cannot be 101; expected a number from 0 to 100"),
            ("goal: a\nlate: maybe\n", 2, "late cannot be maybe; expected yes or no"),
            ("goal: a\nkind: stikc\n", 2, "kind cannot be stikc; did you mean stick?"),
            ("goal: a\nkind: x\n", 2, "kind cannot be x; expected one of stick, stone"),
        ])
    func wrong(_ text: String, _ line: Int, _ words: String) {
        #expect(throws: YAMLProblem(line: line, words: words)) {
            let fields = try fields(text)
            _ = try fields.required("goal")
            _ = try fields.texts("hints")
            _ = try fields.number("size", in: 0...100)
            _ = try fields.flag("late")
            _ = try fields.word("kind", among: ["stick", "stone"])
        }
    }
}

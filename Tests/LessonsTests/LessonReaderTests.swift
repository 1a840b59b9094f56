import Testing
import YAML

@testable import Lessons
@testable import SMTPSyntax

@Suite("Lessons as files")
struct LessonReaderTests {
    static let text = """
        name: own
        title: A lesson
        goal: Say NOOP.
        read:
          - |
            C: NOOP
            S: 250
          - >-
            One line
            of words.
        scenario: greylisting
        faults: close@3
        steps:
          - do: Say NOOP.
            see: {command: [noop, RSET], reply: [250, 4yz], times: 2}
            then: yes
            solution: |
              NOOP

              #wait 15
              RSET
        hints: [one, two]
        alternative: |
          HELP
        mistake:
          do: Say NOPE.
          see: {command: "*", reply: 500}
          recovery:
            do: Say NOOP.
            see: {command: NOOP, reply: 250}
        summary: Done.
        sections: [RFC 5321 §4.1.1.9, RFC 5321 appendix F.6, RFC 1047]
        """

    private func read(_ text: String) throws -> Lesson { try LessonReader.lesson(Array(text.utf8)) }

    @Test("every field is read")
    func whole() throws {
        let lesson = try read(Self.text)
        #expect(lesson.name == "own" && lesson.title == "A lesson" && lesson.goal == "Say NOOP.")
        #expect(lesson.text == ["C: NOOP\nS: 250", "One line of words."])
        #expect(lesson.scenarioWords == "greylisting close@3")
        #expect(lesson.steps.map(\.isThen) == [true])
        #expect(
            lesson.solution == [SolutionLine("NOOP"), SolutionLine(""), SolutionLine("RSET", wait: 15)])
        #expect(lesson.hints == ["one", "two"] && lesson.alternative == [SolutionLine("HELP")])
        #expect(lesson.steps[0].check.words == ["NOOP", "RSET"] && lesson.steps[0].check.times == 2)
        #expect(lesson.mistake?.recovery.task == "Say NOOP." && lesson.summary == ["Done."])
        #expect(lesson.sections.line == "RFC 5321 §4.1.1.9 · appendix F.6 · RFC 1047")
    }

    @Test(
        "a mistake is reported with its line",
        arguments: [
            ("name: own", "name: o wn", 1, "name cannot be o wn"),
            ("name: own\n", "", 1, "a lesson needs the field name"),
            ("title: A lesson", "title: \(String(repeating: "x", count: 51))", 2, "title is longer than 50"),
            ("scenario: greylisting", "scenario: graylisting", 11, "did you mean greylisting?"),
            ("faults: close@3", "faults: close", 12, "a fault cannot be close; expected NAME@N"),
            ("do: Say NOOP.", "doo: Say NOOP.", 14, "a step has no field doo; did you mean do?"),
            ("see: {command: [noop", "see: {comand: [noop", 15, "did you mean command?"),
            ("see: {command: [noop, RSET], ", "see: {", 15, "see needs one of the fields greeting, command"),
            ("command: [noop, RSET]", "command: []", 15, "command is empty"),
            ("times: 2", "times: none", 15, "times cannot be none; expected a number from 1 to 100"),
            ("times: 2", "enhanced: 5.1", 15, "enhanced cannot be 5.1; expected a code such as 5.1.1"),
            ("times: 2", "part: x", 15, "part cannot be said of command"),
            (
                "then: yes", "not-yet: \(String(repeating: "x", count: 101))", 16,
                "not-yet is longer than 100 characters"
            ),
            ("times: 2", "body: x", 15, "body cannot be said of command"),
            ("times: 2", "argument: '\\q'", 15, "unknown escape sequence in \\q"),
            ("command: [noop, RSET], reply: [250, 4yz]", "message: perhaps", 15, "expected one of accepted, refused"),
            ("command: [noop, RSET], reply: [250, 4yz]", "authentication: NONE", 15, "NONE is not a mechanism"),
            (
                "command: [noop, RSET], reply: [250, 4yz]", "message: accepted, header: x", 15,
                "header needs NAME: PATTERN"
            ),
            ("hints: [one, two]", "hints: [a, b, c, d]", 22, "a lesson has at most 3 hints"),
            ("  recovery:\n", "  recover:\n", 28, "a mistake has no field recover; did you mean recovery?"),
            ("RFC 1047", "RFC x", 32, "a section cannot be RFC x; expected one such as RFC 5321 §4.2"),
            (
                "alternative: |\n", "alternative: |\n" + String(repeating: "  NOOP\n", count: 100), 23,
                "alternative has more than 100 lines"
            ),
            ("summary: Done.\n", "", 1, "a lesson needs the field summary"),
        ])
    func mistakes(_ old: String, _ new: String, _ line: Int, _ words: String) {
        #expect(Self.text.contains(old))
        do throws(YAMLProblem) {
            _ = try LessonReader.lesson(Array(Self.text.replacing(old, with: new, maxReplacements: 1).utf8))
            Issue.record("\(new) was read")
        } catch {
            #expect(error.words.contains(words), "\(error)")
            #expect(error.line == line, "\(error)")
        }
    }

    @Test("text that does not fit on a screen is refused")
    func long() {
        let rows = String(repeating: "word ", count: 300)
        #expect(throws: YAMLProblem(line: 31, words: "summary has 20 rows of 78 columns; 18 fit")) {
            try LessonReader.lesson(Array(Self.text.replacing("Done.", with: rows).utf8))
        }
    }

    @Test("lines are wrapped at spaces; what is indented stays so, and a long word is whole")
    func wrapping() {
        #expect(LessonText.rows(of: ["one two three", "four"], width: 8) == ["one two", "three", "", "four"])
        #expect(LessonText.rows(of: ["  one two three"], width: 9) == ["  one two", "  three"])
        #expect(LessonText.rows(of: ["a\n\nb"], width: 9) == ["a", "", "b"])
        #expect(LessonText.rows(of: ["1234567890 a"], width: 4) == ["1234567890", "a"])
    }

    @Test("bytes at random, and a lesson with a byte changed, are read or refused, and no more")
    func random() {
        var generator = SystemRandomNumberGenerator()
        let whole = Array(Self.text.utf8)
        for _ in 0..<500 {
            var text = whole
            text[Int.random(in: 0..<text.count, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
            _ = try? LessonReader.lesson(text)
        }
    }
}

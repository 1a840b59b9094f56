import PracticeServer
import SMTPSyntax
import YAML

/// Reads a lesson from its file, a document in YAML; what is wrong is said with its line.
package struct LessonReader {
    /// The names of the fields of a lesson.
    static let known = [
        "name", "title", "goal", "read", "scenario", "faults", "steps", "hints", "alternative", "mistake", "summary",
        "sections",
    ]
    static let stepFields = ["do", "see", "then", "not-yet", "solution"]

    private let fields: YAMLFields
    /// The names of the scenarios to choose from.
    private let scenarios: [String]

    /// The lesson of a document; `scenarios` are the names that it may have.
    package static func lesson(
        _ text: [UInt8], scenarios: [String] = ScenarioShelf().names
    ) throws(YAMLProblem) -> Lesson {
        let fields = try YAMLFields(try YAMLReader.read(text), of: "a lesson", known: known)
        return try LessonReader(fields: fields, scenarios: scenarios).lesson()
    }

    private func lesson() throws(YAMLProblem) -> Lesson {
        Lesson(
            name: try name(), title: try short("title", most: 50), goal: try short("goal", most: 200),
            text: try paragraphs("read"), scenario: try scenario(), faults: try faults(), steps: try steps(),
            hints: try hints(), alternative: try Self.lines("alternative", in: fields),
            mistake: try mistake(), summary: try paragraphs("summary"), sections: try sections())
    }

    private func problem(_ field: String, _ words: String) -> YAMLProblem {
        YAMLProblem(line: fields.line(of: field), words: words)
    }

    private func name() throws(YAMLProblem) -> String {
        let name = try fields.required("name")
        let isWord = name.utf8.allSatisfy { ASCII.isDigit($0) || (0x61...0x7A).contains($0) || $0 == 0x2D }
        guard isWord, name.utf8.count <= 40, !name.hasPrefix("-") else {
            throw problem("name", "name cannot be \(name); expected lower-case letters, digits and hyphens")
        }
        return name
    }

    private func short(_ name: String, most: Int) throws(YAMLProblem) -> String {
        let text = try fields.required(name)
        guard text.count <= most, !text.contains("\n") else {
            throw problem(name, "\(name) is longer than \(most) characters, or has more than one line")
        }
        return text
    }

    /// Text that must fit on a screen.
    private func paragraphs(_ name: String) throws(YAMLProblem) -> [String] {
        guard let texts = try fields.texts(name), !texts.isEmpty else {
            throw problem(name, "a lesson needs the field \(name)")
        }
        let paragraphs = texts.map(Self.withoutLastFeed)
        let rows = LessonText.rows(of: paragraphs).count
        guard rows <= LessonText.mostRows else {
            throw problem(name, "\(name) has \(rows) rows of \(LessonText.width) columns; \(LessonText.mostRows) fit")
        }
        return paragraphs
    }

    private static func withoutLastFeed(_ text: String) -> String {
        text.hasSuffix("\n") ? String(text.dropLast()) : text
    }

    private func scenario() throws(YAMLProblem) -> String {
        try fields.word("scenario", among: scenarios) ?? Scenario.standard.name
    }

    private func faults() throws(YAMLProblem) -> [String] {
        let faults = try fields.texts("faults") ?? []
        for fault in faults where Fault(fault) == nil {
            throw problem("faults", "a fault cannot be \(fault); expected NAME@N, for example close@3")
        }
        return faults
    }

    private func hints() throws(YAMLProblem) -> [String] {
        let hints = try fields.texts("hints") ?? []
        guard hints.count <= 3 else { throw problem("hints", "a lesson has at most 3 hints") }
        return hints
    }

    private func steps() throws(YAMLProblem) -> [LessonStep] {
        var steps: [LessonStep] = []
        for node in try fields.nodes("steps") ?? [] {
            steps.append(try Self.step(YAMLFields(node, of: "a step", known: Self.stepFields)))
        }
        guard (1...12).contains(steps.count) else { throw problem("steps", "a lesson needs 1 to 12 steps") }
        return steps
    }

    private static func step(_ fields: YAMLFields) throws(YAMLProblem) -> LessonStep {
        let task = try fields.required("do")
        guard let see = fields.node("see") else {
            throw YAMLProblem(line: fields.line, words: "\(fields.owner) needs the field see")
        }
        return LessonStep(
            task, try CheckReader.check(see), isThen: try fields.flag("then") ?? false,
            remark: try remark(fields), solution: try lines("solution", in: fields))
    }

    /// What is said besides where something does not count.
    private static func remark(_ fields: YAMLFields) throws(YAMLProblem) -> String? {
        let text = try fields.text("not-yet")
        guard (text?.count ?? 0) <= 100 else {
            throw YAMLProblem(line: fields.line(of: "not-yet"), words: "not-yet is longer than 100 characters")
        }
        return text
    }

    /// The lines of a solution.
    private static func lines(_ name: String, in fields: YAMLFields) throws(YAMLProblem) -> [SolutionLine] {
        let lines = try fields.text(name).map { SolutionLine.lines(of: $0) } ?? []
        guard lines.count <= mostLines else {
            throw YAMLProblem(line: fields.line(of: name), words: "\(name) has more than \(mostLines) lines")
        }
        return lines
    }

    private static let mostLines = 100

    private func mistake() throws(YAMLProblem) -> LessonMistake? {
        guard let node = fields.node("mistake") else { return nil }
        let mistake = try YAMLFields(node, of: "a mistake", known: Self.stepFields + ["recovery"])
        guard let recovery = mistake.node("recovery") else {
            throw YAMLProblem(line: mistake.line, words: "a mistake needs the field recovery")
        }
        return LessonMistake(
            try Self.step(mistake), try Self.step(YAMLFields(recovery, of: "a recovery", known: Self.stepFields)))
    }

    private func sections() throws(YAMLProblem) -> [SpecReference] {
        var sections: [SpecReference] = []
        for text in try fields.texts("sections") ?? [] {
            guard let section = Self.section(text) else {
                throw problem("sections", "a section cannot be \(text); expected one such as RFC 5321 §4.2")
            }
            sections.append(section)
        }
        return sections
    }

    /// `RFC 5321 §4.2`, `RFC 5321 appendix F.6`, `RFC 5321`
    private static func section(_ text: String) -> SpecReference? {
        let words = text.split(separator: " ")
        guard words.count >= 2, words[0] == "RFC", let number = Int(words[1]) else { return nil }
        switch words.count {
        case 2: return .rfc(number)
        case 3 where words[2].hasPrefix("§"): return .rfc(number, String(words[2].dropFirst()))
        case 4 where words[2] == "appendix": return .rfc(number, String(words[3]))
        default: return nil
        }
    }
}

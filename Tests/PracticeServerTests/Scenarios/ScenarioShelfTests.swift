import Testing

@testable import PracticeServer

@Suite("The shelf of scenarios")
struct ScenarioShelfTests {
    private func shelf(_ files: [(String, String)]) -> ScenarioShelf {
        ScenarioShelf(own: files.map { ScenarioFile($0, text: Array($1.utf8), path: "\($0).yaml") })
    }

    private func problem(_ files: [(String, String)]) -> String? {
        do throws(ScenarioProblem) {
            _ = try shelf(files).readOwn()
            return nil
        } catch {
            return "\(error.file.path ?? ""):\(error.line): \(error.words)"
        }
    }

    @Test("has those of the user first, and each by its name")
    func names() throws {
        let shelf = shelf([("mine", "summary: Mine.\n"), ("yours", "summary: Yours.\nbase: mine\nidle-limit: 9\n")])
        #expect(shelf.names == ["mine", "yours"] + Scenarios.names)
        #expect(try shelf.readOwn().map(\.name) == ["mine", "yours"])
        #expect(try shelf.scenario(named: "yours")?.patience == 9)
        #expect(try shelf.scenario(named: "spam") == Scenarios.named("spam"))
        #expect(try shelf.scenario(named: "zebra") == nil)
        #expect(shelf.name(near: "your") == "yours" && shelf.name(near: "spma") == "spam")
    }

    @Test("a mistake in the base is that of its file, and does not concern others")
    func base() throws {
        let files = [("a", "summary: A.\nbase: b\n"), ("b", "summary: B.\nhots: x\n"), ("c", "summary: C.\n")]
        #expect(problem(files) == "b.yaml:2: a scenario has no field hots; did you mean host?")
        #expect(try shelf(files).scenario(named: "c")?.summary == "C.")
    }

    @Test("bases in a circle are refused")
    func circle() {
        let files = [("a", "summary: A.\nbase: b\n"), ("b", "summary: B.\nbase: c\n"), ("c", "summary: C.\nbase: a\n")]
        #expect(problem(files) == "c.yaml:2: a as a base leads back to this scenario")
    }

    @Test("the name of a file is a word that the program does not have")
    func ownNames() {
        #expect(
            problem([("spam", "summary: a\n")])
                == "spam.yaml:1: smtptui has a scenario spam; give the file another name")
        for name in ["two words", "a@b", "", "none", String(repeating: "a", count: 41)] {
            #expect(
                problem([(name, "summary: a\n")])
                    == "\(name).yaml:1: the name of the file must be letters, digits, - and _, before .yaml")
        }
        #expect(problem([("Class_3-b", "summary: a\n")]) == nil)
    }
}

import SMTPSyntax
import YAML

/// The scenarios to choose from: those of a user, and those of the program. Each is read when it is asked for.
///
///     let shelf = ScenarioShelf(own: files)
///     try shelf.scenario(named: "greylisting")   →   the scenario; nil where none has that name
package struct ScenarioShelf: Sendable {
    /// Those of the user, in the order in which they are listed.
    package let own: [ScenarioFile]

    package init(own: [ScenarioFile] = []) { self.own = own }

    /// The names, those of the user first.
    package var names: [String] { own.map(\.name) + Scenarios.files.map(\.name) }

    /// The scenario as it is written.
    package func file(named name: String) -> ScenarioFile? {
        own.first { $0.name == name } ?? Scenarios.files.first { $0.name == name }
    }

    /// The name that was probably meant.
    package func name(near written: String) -> String? { NearestName.of(written, among: names) }

    package func scenario(named name: String) throws(ScenarioProblem) -> Scenario? {
        guard let file = file(named: name) else { return nil }
        return try scenario(in: file)
    }

    /// The scenarios of the user; the first mistake in them is thrown.
    package func readOwn() throws(ScenarioProblem) -> [Scenario] {
        var scenarios: [Scenario] = []
        for file in own { scenarios.append(try scenario(in: file)) }
        return scenarios
    }

    /// `chain` has the scenarios that are based on this one.
    private func scenario(in file: ScenarioFile, _ chain: [String] = []) throws(ScenarioProblem) -> Scenario {
        try check(file)
        let form = try Self.located(file) { () throws(YAMLProblem) in try ScenarioForm(file) }
        let base = try base(of: form, chain + [file.name])
        return try Self.located(file) { () throws(YAMLProblem) in try form.scenario(from: base) }
    }

    private func base(of form: ScenarioForm, _ chain: [String]) throws(ScenarioProblem) -> Scenario {
        guard let name = form.base else { return Scenario() }
        func refusal(_ words: String) -> ScenarioProblem {
            ScenarioProblem(form.file, YAMLProblem(line: form.line(of: "base"), words: words))
        }
        guard !chain.contains(name) else { throw refusal("\(name) as a base leads back to this scenario") }
        guard let file = file(named: name) else {
            throw refusal(
                "there is no scenario \(name)" + (self.name(near: name).map { "; did you mean \($0)?" } ?? ""))
        }
        return try scenario(in: file, chain)
    }

    /// The names of the files of a user: a word that can be typed, and that nothing of the program has.
    private func check(_ file: ScenarioFile) throws(ScenarioProblem) {
        guard file.path != nil else { return }
        let isWord =
            (1...40).contains(file.name.utf8.count)
            && file.name.utf8.allSatisfy {
                ASCII.isAlphanumeric($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
            }
        guard isWord, file.name != ScenarioForm.noBase else {
            throw ScenarioProblem(
                file, YAMLProblem(line: 1, words: "the name of the file must be letters, digits, - and _, before .yaml")
            )
        }
        guard !Scenarios.files.contains(where: { $0.name == file.name }) else {
            throw ScenarioProblem(
                file, YAMLProblem(line: 1, words: "smtptui has a scenario \(file.name); give the file another name"))
        }
    }

    private static func located<Value>(
        _ file: ScenarioFile, _ body: () throws(YAMLProblem) -> Value
    ) throws(ScenarioProblem) -> Value {
        do throws(YAMLProblem) {
            return try body()
        } catch {
            throw ScenarioProblem(file, error)
        }
    }
}

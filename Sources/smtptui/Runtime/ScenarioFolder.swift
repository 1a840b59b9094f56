import PracticeServer

/// The scenarios to choose from, with those in a folder of the user. The folder is read each time, so that a file that
/// was just changed counts.
enum ScenarioFolder {
    /// Without a folder those of the program alone. What is in the files is read when it is asked for.
    static func shelf(_ folder: String?) throws(Failure) -> ScenarioShelf {
        guard let folder else { return ScenarioShelf() }
        return ScenarioShelf(
            own: try YAMLFolder.read(folder).map { ScenarioFile($0.name, text: $0.text, path: $0.path) })
    }

    /// `hint` says where the names are, for a name that none has.
    static func scenario(
        named name: String, in folder: String?, hint: String = listHint
    ) throws(Failure) -> Scenario {
        let shelf = try shelf(folder)
        guard let scenario = try read({ () throws(ScenarioProblem) in try shelf.scenario(named: name) }) else {
            throw unknown(name, on: shelf, hint: hint)
        }
        return scenario
    }

    /// The scenarios of the folder, and then those of the program.
    static func all(in folder: String?) throws(Failure) -> [Scenario] { try own(in: folder) + Scenarios.all }

    /// The scenarios of the folder.
    static func own(in folder: String?) throws(Failure) -> [Scenario] {
        let shelf = try shelf(folder)
        return try read { () throws(ScenarioProblem) in try shelf.readOwn() }
    }

    private static let listHint = "See smtptui practice --list."

    static func unknown(_ name: String, on shelf: ScenarioShelf, hint: String = listHint) -> Failure {
        let near = shelf.name(near: name).map { "Did you mean \(Printable.text($0))?" } ?? hint
        return Failure(.usage, "Unknown scenario: \(Printable.text(name)). \(near)")
    }

    private static func read<Value>(_ body: () throws(ScenarioProblem) -> Value) throws(Failure) -> Value {
        do throws(ScenarioProblem) {
            return try body()
        } catch {
            throw Failure(.badData, in: error.file.path ?? error.file.name, line: error.line, error.words)
        }
    }
}

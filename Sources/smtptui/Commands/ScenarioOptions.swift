import ArgumentParser
import PracticeServer
import SessionModel

/// The options of every command that starts the practice server.
struct ScenarioOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Start the practice server with this scenario; `smtptui practice --list` describes them.",
            valueName: "name"), completion: .custom { words, _, _ in ScenarioOptions.names(for: words) })
    var scenario: String?

    @Option(
        help: ArgumentHelp(
            "Read scenarios from this folder, too: files NAME.yaml, written as `smtptui practice --show standard` shows.",
            valueName: "folder"), completion: .directory)
    var scenarios: String?

    @Option(
        help: ArgumentHelp(
            "Let the practice server fail at the Nth command, for example close@3; `smtptui practice --list` describes the "
                + "faults. May be repeated.",
            valueName: "name@n"), transform: Fault.init(argument:))
    var fault: [Fault] = []

    /// The scenarios to choose from, for the shell: those of the folder that the command line names, too.
    static func names(for words: [String]) -> [String] {
        let folder = words.firstIndex(of: "--scenarios").flatMap { words.dropFirst($0 + 1).first }
        return ((try? ScenarioFolder.shelf(folder)) ?? ScenarioShelf()).names
    }

    /// The options when none is given.
    static var plain: ScenarioOptions {
        var options = ScenarioOptions()
        (options.scenario, options.scenarios, options.fault) = (nil, nil, [])
        return options
    }

    /// The option that needs a practice server; nil where none is given.
    var given: String? {
        scenario != nil ? "--scenario" : scenarios != nil ? "--scenarios" : fault.isEmpty ? nil : "--fault"
    }

    /// The practice server that they ask for. All files of the folder are read, so that a mistake in one is reported
    /// before anything happens.
    func server(usual: String) throws(Failure) -> ConnectionProfile.Server {
        let name = scenario ?? usual
        if scenarios != nil { _ = try ScenarioFolder.own(in: scenarios) }
        let shelf = try ScenarioFolder.shelf(scenarios)
        guard shelf.file(named: name) != nil else { throw ScenarioFolder.unknown(name, on: shelf) }
        return .practice(scenario: name, faults: fault.map(\.description), folder: scenarios)
    }

    /// The same as a value, for a server that is not part of a connection.
    func scenario(usual: String) throws(Failure) -> Scenario {
        if scenarios != nil { _ = try ScenarioFolder.own(in: scenarios) }
        return try ScenarioFolder.scenario(named: scenario ?? usual, in: scenarios).adding(fault)
    }

    mutating func take(option: String, _ value: String) -> Bool {
        switch option {
        case "--scenario": scenario = value
        case "--scenarios": scenarios = value
        case "--fault":
            guard let value = Fault(value) else { return false }
            fault.append(value)
        default: return false
        }
        return true
    }
}

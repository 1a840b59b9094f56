import ArgumentParser
import PracticeServer

/// `smtptui practice`: the explorer on the practice server, as without arguments; or a list of its scenarios.
struct Practice: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "practice", abstract: "Open the explorer on the built-in practice server, or list its scenarios.")

    @Flag(help: "List the scenarios of the practice server and exit.")
    var list = false

    @OptionGroup var options: ConnectionOptions

    func run() throws {
        guard list else {
            return try options.open(nil, nil)
        }
        for line in Self.scenarios { guard Console.say(line) else { return } }
    }

    /// One line per scenario: its name and summary.
    private static var scenarios: [String] {
        let width = Scenarios.all.map(\.name.count).max() ?? 0
        return Scenarios.all.map { scenario in
            scenario.name + String(repeating: " ", count: width - scenario.name.count + 2) + scenario.summary
        }
    }
}

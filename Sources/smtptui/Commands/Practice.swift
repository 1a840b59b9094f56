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
        for line in Self.lines { guard Console.say(line) else { return } }
    }

    /// One line per scenario and per fault: its name and summary.
    private static var lines: [String] {
        table(Scenarios.all.map { ($0.name, $0.summary) })
            + [
                "", "Faults, with --fault NAME@N; N is a number of a command (0: the greeting), a verb, dot or all:",
                "",
            ]
            + table(Fault.list.map { ($0.name, $0.summary) })
    }

    private static func table(_ rows: [(name: String, summary: String)]) -> [String] {
        let width = rows.map(\.name.count).max() ?? 0
        return rows.map { $0.name + String(repeating: " ", count: width - $0.name.count + 2) + $0.summary }
    }
}

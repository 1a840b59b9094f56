import ArgumentParser
import PracticeServer

/// `smtptui practice`: the explorer on the practice server, as without arguments; or a list of its scenarios.
struct Practice: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "practice",
        abstract: "Open the explorer on the built-in practice server, list its scenarios, or print one.")

    @Flag(help: "List the scenarios of the practice server and exit.")
    var list = false

    @Option(
        help: ArgumentHelp(
            "Print this scenario as it is written, and exit. A file of your own can begin with it.", valueName: "name"),
        completion: .custom { words, _, _ in ScenarioOptions.names(for: words) })
    var show: String?

    @OptionGroup var options: ConnectionOptions

    func validate() throws {
        if list, show != nil { throw ValidationError("--list and --show cannot be used together.") }
    }

    func run() throws {
        if let show { return try Self.say(text(of: show)) }
        if options.namesServer {
            throw Failure(.usage, "--mx, --unix and --pipe name a server; practice has its own.")
        }
        guard list else { return try options.open(nil, nil) }
        Self.say(try lines)
    }

    private static func say(_ lines: [String]) {
        for line in lines { guard Console.say(Printable.text(line)) else { return } }
    }

    /// The lines of a scenario file.
    private func text(of name: String) throws(Failure) -> [String] {
        let shelf = try ScenarioFolder.shelf(options.practiceServer.scenarios)
        guard let file = shelf.file(named: name) else { throw ScenarioFolder.unknown(name, on: shelf) }
        let text = String(decoding: file.text, as: UTF8.self)
        return (text.hasSuffix("\n") ? text.dropLast() : text[...])
            .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    /// One line per scenario and per fault: its name and summary. Those of a folder come first.
    private var lines: [String] {
        get throws(Failure) {
            let own = try ScenarioFolder.own(in: options.practiceServer.scenarios)
            let width = (own + Scenarios.all).map(\.name.count).max() ?? 0
            func table(_ scenarios: [Scenario]) -> [String] {
                Self.table(scenarios.map { ($0.name, $0.summary) }, width)
            }
            return (own.isEmpty ? [] : table(own) + [""]) + table(Scenarios.all) + [
                "", "Faults, with --fault NAME@N; N is a number of a command (0: the greeting), a verb, dot or all:",
                "",
            ] + Self.table(Fault.list, Fault.list.map(\.name.count).max() ?? 0)
        }
    }

    private static func table(_ rows: [(name: String, summary: String)], _ width: Int) -> [String] {
        rows.map { $0.name + String(repeating: " ", count: width - $0.name.count + 2) + $0.summary }
    }
}

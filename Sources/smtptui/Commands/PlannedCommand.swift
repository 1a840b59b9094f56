import ArgumentParser

/// Commands that will come: their names are not hosts, so that a habit that is learnt today keeps its meaning.
enum PlannedCommand {
    private static let names: Set<String> = ["learn", "serve"]

    /// Refuses a command line that begins with such a name.
    static func check(_ arguments: [String]) throws(Failure) { try check(name: arguments.first) }

    /// Refuses such a name as a host, unless the command is written out.
    static func check(_ command: any ParsableCommand, _ arguments: [String]) throws(Failure) {
        guard arguments.first != "connect", let connect = command as? Connect else { return }
        try check(name: connect.host)
    }

    private static func check(name: String?) throws(Failure) {
        guard let name, names.contains(name) else { return }
        let commands = Smtptui.configuration.subcommands.compactMap { $0.configuration.commandName }
        throw Failure(
            .usage,
            "smtptui \(name) does not exist yet. Commands: \(commands.joined(separator: ", ")). A host of that name is "
                + "smtptui connect \(name).")
    }
}

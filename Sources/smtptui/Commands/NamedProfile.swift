import ArgumentParser
import SessionModel
import YAML

/// A profile of the configuration file: a server and options of the command line, under a name.
///
///     work:
///       server: mail.example.org
///       submission: yes
///       starttls: yes
///
/// `smtptui @work` is then `smtptui mail.example.org --submission --starttls`.
struct NamedProfile: Hashable, Sendable {
    let name: String
    /// Nil where it has none: then the profile is about the practice server, or about a server on the command line.
    let server: String?
    let options: [ProfileOption]
    /// From 1.
    let line: Int
    private let serverLine: Int

    init(_ group: SettingsFile.Group) throws(YAMLProblem) {
        guard Self.isName(group.name) else {
            throw YAMLProblem(
                line: group.line,
                words: "\(group.name) cannot be the name of a profile; expected letters, digits, dots and dashes")
        }
        var options: [ProfileOption] = []
        var server: SettingsFile.Entry?
        for entry in group.entries {
            if entry.name == "server" {
                server = try Self.checked(entry)
            } else {
                options.append(try ProfileOption(entry))
            }
        }
        (name, line, self.options) = (group.name, group.line, options)
        self.server = server?.values.first
        serverLine = server?.line ?? group.line
        if self.server != nil, connection.namesServer {
            throw YAMLProblem(line: serverLine, words: "server and mx, unix or pipe cannot be used together")
        }
        if let problem = Self.contradiction(in: options) {
            throw YAMLProblem(line: Self.line(of: options) ?? group.line, words: problem)
        }
        if let (line, failure) = problem(readsFiles: false) { throw YAMLProblem(line: line, words: failure.sentence) }
    }

    /// Whether it can be written after the @.
    static func isName(_ name: some StringProtocol) -> Bool {
        !name.isEmpty && name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "." || $0 == "_" }
    }

    /// The options as words of a command line, without the server.
    var arguments: [String] { options.flatMap(\.arguments) }

    /// The options alone.
    var connection: ConnectionOptions { Self.connection(options) }

    /// The settings, without those that the profile turns off.
    func settings(over preferences: Preferences) -> Preferences {
        options.reduce(into: preferences) { $1.unset(in: &$0) }
    }

    /// Finds what only files show: a scenario of a folder that does not exist, or that has a mistake.
    func check(in path: String) throws(Failure) {
        if let (line, failure) = problem(readsFiles: true) {
            throw Failure(failure.status, in: path, line: line, failure.sentence)
        }
    }
}

// What is wrong with the whole
extension NamedProfile {
    /// What only the whole shows: a server that is none, a scenario that does not exist; with the line of the option
    /// without which all is right.
    private func problem(readsFiles: Bool) -> (line: Int, failure: Failure)? {
        guard let found = failure(of: options, readsFiles) else { return nil }
        let culprit = options.last { option in failure(of: options.filter { $0 != option }, readsFiles) == nil }
        return (culprit?.line ?? serverLine, found)
    }

    private func failure(of options: [ProfileOption], _ readsFiles: Bool) -> Failure? {
        var connection = Self.connection(options)
        // Only the folder shows whether it has the scenario.
        if !readsFiles, connection.practiceServer.scenarios != nil {
            (connection.practiceServer.scenario, connection.practiceServer.scenarios) = (nil, nil)
        }
        // Without a server it may be about one that is typed after it.
        let isOpen = server == nil && !connection.namesServer && connection.practiceServer.given == nil
        do throws(Failure) {
            _ = try connection.profile(
                of: isOpen ? "server.example.test" : server, nil, Configuration(), isTrial: true)
            return nil
        } catch {
            return error
        }
    }

    /// Whether options make sense together, and beside those that were typed.
    static func agree(_ options: [ProfileOption], _ typed: TypedOptions? = nil) -> Bool {
        var connection = Self.connection(options)
        typed?.set(in: &connection)
        return (try? connection.validateWhole()) != nil
    }

    /// Why the options make no sense together, as the command line says it; nil where they do.
    private static func contradiction(in options: [ProfileOption]) -> String? {
        do {
            try connection(options).validateWhole()
            return nil
        } catch {
            return Program.firstSentence(ConnectionOptions.message(for: error))
        }
    }

    /// The line of the last option without which the others make sense.
    private static func line(of options: [ProfileOption]) -> Int? {
        options.last { option in agree(options.filter { $0 != option }) }?.line
    }
}

extension NamedProfile {
    /// An address of the web can have a password in it, which is not repeated.
    private static func checked(_ entry: SettingsFile.Entry) throws(YAMLProblem) -> SettingsFile.Entry {
        func problem(_ words: String) -> YAMLProblem { YAMLProblem(line: entry.line, words: words) }
        guard !entry.isList, let value = entry.values.first, !value.isEmpty else {
            throw problem("server is one text: HOST or HOST:PORT")
        }
        guard !value.contains("@"), !value.lowercased().contains("%40") else {
            throw problem("server cannot have a user name or a password; use user and password-command")
        }
        guard !value.hasPrefix("-") else { throw problem("server cannot be \(value); expected HOST or HOST:PORT") }
        return entry
    }

    private static func connection(_ options: some Sequence<ProfileOption>) -> ConnectionOptions {
        options.reduce(into: ConnectionOptions.none) { $1.set(in: &$0) }
    }
}

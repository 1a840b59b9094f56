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

    /// Finds what only the whole shows: a server that is none, a scenario that does not exist.
    func check(in path: String) throws(Failure) {
        do throws(Failure) {
            var connection = connection
            // No password is read to check a profile.
            (connection.route.proxyUser, connection.route.proxyPasswordFile) = (nil, nil)
            _ = try connection.profile(of: server, nil, Configuration())
        } catch {
            throw Failure(error.status, in: path, line: server == nil ? line : serverLine, error.sentence)
        }
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

    /// Why the options make no sense together, as the command line says it; nil where they do.
    private static func contradiction(in options: some Sequence<ProfileOption>) -> String? {
        do {
            try connection(options).validateWhole()
            return nil
        } catch {
            return Program.firstSentence(ConnectionOptions.message(for: error))
        }
    }

    /// The line of the last option without which the others make sense.
    private static func line(of options: [ProfileOption]) -> Int? {
        options.last { option in contradiction(in: options.filter { $0 != option }) == nil }?.line
    }
}

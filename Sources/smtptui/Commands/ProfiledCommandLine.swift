import ArgumentParser
import SMTPSyntax
import SessionModel

/// A command line with a profile in place of the server, as it is without: the options of the profile come first, so that
/// those that were typed win.
///
///     run script @work --timeout 5
///     run --starttls --user alice script mail.example.org --timeout 5
struct ProfiledCommandLine {
    private(set) var arguments: [String]
    /// The settings, with what the profile turns off.
    let configuration: Configuration

    /// Nil where no profile is asked for: then no file is read.
    init?(_ arguments: [String]) throws(Failure) {
        guard let place = Place(in: arguments) else { return nil }
        var configuration = try Configuration.read()
        let profile = try configuration.profile(named: arguments[place.profile].dropFirst())
        try profile.check(in: Configuration.path ?? "")
        configuration.preferences = profile.settings(over: configuration.preferences)
        self.configuration = configuration
        self.arguments = Self.joined(profile, arguments, place)
    }

    /// Where the profile is among the arguments.
    private struct Place {
        let command: String
        /// The first argument after the command.
        let start: Int
        let profile: Int
        /// What follows the profile in its place.
        let next: String?

        init?(in arguments: [String]) {
            guard arguments.contains(where: { $0.hasPrefix("@") }), let first = arguments.first, !first.hasPrefix("---")
            else { return nil }
            let isNamed = ["connect", "run"].contains(first)
            guard isNamed || !PlainCommandLine.isCommand(first) else { return nil }
            (command, start) = (isNamed ? first : "connect", isNamed ? 1 : 0)
            let operands =
                command == "run" ? Run.operands(in: arguments[start...]) : Connect.operands(in: arguments[start...])
            // The script of `run` is in front of the server.
            let rest = operands.dropFirst(command == "run" ? 1 : 0)
            guard let place = rest.first, arguments[place].hasPrefix("@") else { return nil }
            profile = place
            next = rest.dropFirst().first.map { arguments[$0] }
        }

        /// Whether a server was typed, too.
        var hasServer: Bool { next.map { !$0.allSatisfy(\.isNumber) } ?? false }
    }

    /// An option of the profile that contradicts those that were typed is left out.
    private static func joined(_ profile: NamedProfile, _ arguments: [String], _ place: Place) -> [String] {
        var rest = Array(arguments[place.start...])
        let index = place.profile - place.start
        if let server = profile.server, !place.hasServer {
            rest[index] = Self.server(server, port: place.next)
        } else {
            rest.remove(at: index)
        }
        if place.command == "run", profile.server == nil, !place.hasServer, !rest.contains("--practice"),
            profile.connection.practiceServer.given != nil
        {
            rest.insert("--practice", at: 0)
        }
        func line(_ options: [ProfileOption]) -> [String] { [place.command] + options.flatMap(\.arguments) + rest }
        let options =
            rest.contains(where: isWay) ? profile.options.filter { !ofProxy.contains($0.name) } : profile.options
        let whole = line(options)
        guard !isValid(whole) else { return whole }
        let shorter = options.lazy.map { option in line(options.filter { $0 != option }) }
        return shorter.first(where: isValid) ?? whole
    }

    /// What a profile says of its proxy: the password is not for another one.
    private static let ofProxy = ["socks5", "http-proxy", "proxy-user", "proxy-password-file"]

    private static func isWay(_ argument: String) -> Bool {
        ["--socks5", "--http-proxy", "--ssh", "--unix", "--pipe"].contains {
            argument == $0 || argument.hasPrefix($0 + "=")
        }
    }

    /// A port that was typed replaces that of the profile.
    private static func server(_ written: String, port: String?) -> String {
        guard port != nil, let one = Endpoint(written, defaultPort: 1), one == Endpoint(written, defaultPort: 2) else {
            return written
        }
        return one.host
    }

    private static func isValid(_ arguments: [String]) -> Bool {
        PlainCommandLine.command(arguments) != nil || (try? Smtptui.parseAsRoot(arguments)) != nil
    }
}

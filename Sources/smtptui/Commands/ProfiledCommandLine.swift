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

    /// What contradicts that which was typed is left out of the profile.
    private static func joined(_ profile: NamedProfile, _ arguments: [String], _ place: Place) -> [String] {
        var rest = Array(arguments[place.start...])
        let index = place.profile - place.start
        let typed = TypedOptions(rest)
        let left = ProfileRest(profile, beside: typed, hasHost: place.hasServer)
        if let server = left.server {
            rest[index] = Self.server(server, port: place.next)
        } else {
            rest.remove(at: index)
        }
        let wantsPractice = left.isOfPractice || typed.hasAny(of: ["--scenario", "--scenarios", "--fault"])
        if place.command == "run", left.server == nil, !place.hasServer, wantsPractice, !rest.contains("--practice") {
            rest.insert("--practice", at: 0)
        }
        func line(_ options: [ProfileOption]) -> [String] { [place.command] + options.flatMap(\.arguments) + rest }
        let whole = line(left.options)
        // A script asks no name server without a domain; the explorer does.
        let shorter = left.options.filter { $0.name != "dns" }
        return shorter == left.options || isValid(whole) ? whole : line(shorter)
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

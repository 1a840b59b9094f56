import ArgumentParser
import SMTPSyntax
import SessionModel

/// `smtptui profile`: the profiles of the configuration file, or one of them.
struct Profiles: ParsableCommand {
    /// What is done with them.
    enum Action: String, ExpressibleByArgument, CaseIterable {
        case list, show
    }

    static let configuration = CommandConfiguration(
        commandName: "profile", abstract: "List the profiles of the configuration file, or show one.",
        discussion: """
            `smtptui @NAME` connects as a profile says, `smtptui run SCRIPT @NAME` runs a script so. Options on the command \
            line win over those of the profile.
            """)

    @Argument(help: ArgumentHelp("list or show (default: list).", valueName: "list|show"))
    var action = Action.list

    @Argument(
        help: ArgumentHelp("With show: the name of the profile.", valueName: "name"),
        completion: .custom { _, _, _ in Profiles.names })
    var name: String?

    @Flag(help: "Print one JSON object per profile.")
    var json = false

    func validate() throws {
        if action == .show, name == nil { throw ValidationError("Missing name: smtptui profile show NAME.") }
        if action == .list, name != nil {
            throw ValidationError("smtptui profile list has no name; smtptui profile show NAME shows one profile.")
        }
    }

    func run() throws {
        let configuration = try Configuration.read()
        if let name {
            let profile = try configuration.profile(named: name.hasPrefix("@") ? name.dropFirst() : name[...])
            try profile.check(in: Configuration.path ?? "")
            return Self.say(json ? [ProfileForm.json(profile)] : ProfileForm.lines(of: profile))
        }
        if configuration.profiles.isEmpty, !json {
            let file = Printable.text(Configuration.path ?? "config.yaml")
            return Console.complain("There is no profile in \(file) yet.")
        }
        for profile in configuration.profiles { try profile.check(in: Configuration.path ?? "") }
        Self.say(
            json ? configuration.profiles.map(ProfileForm.json) : ProfileForm.table(configuration.profiles))
    }

    private static func say(_ lines: [String]) {
        Console.say(bytes: lines.flatMap { Array("\($0)\n".utf8) })
    }

    /// The names, for the shell; none where the file has a mistake.
    static var names: [String] { (try? Configuration.read())?.profiles.map(\.name) ?? [] }
}

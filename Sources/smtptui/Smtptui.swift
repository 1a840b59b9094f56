import ArgumentParser

/// The program and its subcommands; without one it connects, and without a host it practises.
@main
struct Smtptui: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "smtptui",
        abstract: "Talk SMTP by hand: every reply explained, what may be sent next, all of it recorded.",
        discussion: """
            smtptui                 the explorer on a practice server inside the program; needs no network
            smtptui HOST[:PORT]     the explorer on a server, port 25 if none is given
            """,
        version: Version.text,
        subcommands: [Connect.self, Practice.self, Run.self, Show.self, Explain.self, Reference.self],
        defaultSubcommand: Connect.self)

    static func main() {
        Program.run(Self.self)
    }
}

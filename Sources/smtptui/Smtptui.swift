import ArgumentParser

/// The program and its subcommands; the default is to connect, and without a host to use the practice server.
@main
struct Smtptui: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "smtptui",
        abstract: "Talk SMTP by hand: explains each reply, shows what you can send next, records everything.",
        discussion: """
            smtptui               open the explorer on the built-in practice server
            smtptui HOST[:PORT]   open the explorer on a server (default port: 25)
            """,
        version: Version.whole,
        subcommands: [
            Connect.self, Practice.self, Learn.self, Serve.self, Watch.self, Run.self, Show.self, Recordings.self,
            Diff.self, Explain.self, Reference.self, Profiles.self,
        ],
        defaultSubcommand: Connect.self)

    static func main() {
        Program.run(Self.self)
    }
}

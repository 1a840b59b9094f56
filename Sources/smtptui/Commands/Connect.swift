import ArgumentParser

/// `smtptui [HOST[:PORT]]`: the explorer.
struct Connect: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Open the explorer on a server, or on the practice server when no host is given.")

    @Argument(
        help: ArgumentHelp(
            "The server: a name or an address, with a port if it is not 25, 465 with --tls, 587 with --submission.",
            valueName: "host"))
    var host: String?

    @OptionGroup var options: ConnectionOptions

    func run() throws {
        try Explorer.open(try options.profile(of: host), password: options.login.takePasswordSource())
    }
}

import ArgumentParser

/// `smtptui [HOST[:PORT]]`: the explorer.
struct Connect: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "connect",
        abstract: "Open the explorer on a server, or on the practice server if no host is given.")

    @Argument(
        help: ArgumentHelp(
            "The server: HOST or HOST:PORT, or a profile, @NAME. The default port is 25; 465 with --tls, 587 with "
                + "--submission, 24 with --lmtp.", valueName: "host"),
        completion: .custom { _, _, _ in Profiles.names.map { "@\($0)" } })
    var host: String?

    @Argument(help: ArgumentHelp("The port, if it is not written after the host.", valueName: "port"))
    var port: ServerPort?

    @OptionGroup var options: ConnectionOptions

    func validate() throws {
        try options.names.check(besides: host, options.route)
    }

    func run() throws {
        try options.open(host, port)
    }
}

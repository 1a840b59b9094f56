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

    func validate() throws {
        if host != nil { try options.forbidScenario() }
    }

    func run() throws {
        guard let host else {
            return try Explorer.open(on: nil, options)
        }
        guard let endpoint = Endpoint(host, defaultPort: options.defaultPort) else {
            throw Failure(.usage, "\(Printable.text(host)) is no HOST or HOST:PORT.")
        }
        try Explorer.open(on: endpoint, options)
    }
}

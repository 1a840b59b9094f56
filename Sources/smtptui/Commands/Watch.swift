import ArgumentParser
import ScreenModel
import SessionModel

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// `smtptui watch`: shows what a client and a server say to each other.
struct Watch: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "watch", abstract: "Watch a client talk to a server: a proxy that explains both sides.",
        discussion: """
            Clients connect to --listen, and everything passes to the server as they send it. TLS passes, too, and \
            is then not readable.
            """)

    @Option(
        help: ArgumentHelp(
            "Where clients connect: ADDRESS:PORT, or a port of 127.0.0.1 (default: a free port of 127.0.0.1).",
            valueName: "address:port"))
    var listen: ListenAddress?

    @Option(
        help: ArgumentHelp(
            "The server: HOST or HOST:PORT. The default port is 25, or 465 with --tls.", valueName: "host:port"))
    var to: String

    @Flag(help: "Print lines instead of drawing a screen; #N is in front of what concerns client N.")
    var noTui = false

    @Flag(help: "Remove STARTTLS from the replies to EHLO, so that clients stay unencrypted.")
    var stripStarttls = false

    @Flag(
        help: ArgumentHelp(
            "End TLS here on both sides, with a certificate of smtptui for clients, so that it can be read."))
    var terminateTls = false

    @Flag(help: "With --terminate-tls: TLS from the first byte, on both sides.")
    var tls = false

    @Option(
        help: ArgumentHelp(
            "With --terminate-tls: save the certificate of smtptui in this new file (PEM), for clients to trust.",
            valueName: "file"))
    var ownCertificate: String?

    @OptionGroup var options: WatchOptions

    func validate() throws {
        if stripStarttls && terminateTls {
            throw ValidationError(
                "--strip-starttls and --terminate-tls cannot be used together: without STARTTLS no TLS begins.")
        }
        if tls && !terminateTls {
            throw ValidationError("--tls needs --terminate-tls; otherwise TLS passes untouched.")
        }
        if ownCertificate != nil && !terminateTls {
            throw ValidationError("--own-certificate needs --terminate-tls.")
        }
    }

    func run() throws {
        guard let server = Endpoint(to, defaultPort: tls ? 465 : 25) else {
            throw Failure(.usage, "Invalid server \"\(to)\": expected HOST or HOST:PORT.")
        }
        let configuration = try Configuration.read()
        var profile = ConnectionProfile(
            .at(server), machineName: "", options.preferences(over: configuration.preferences))
        profile.tls = tls ? .implicit : .byHand
        profile.recording = options.recording(profile.preferences)
        if profile.preferences.hasColours == false { Environment.set("NO_COLOR", to: "1") }
        let isScreen =
            !noTui && isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 && Environment["TERM"] != "dumb"
        let watcher = Watcher(
            listening: listen ?? .usual, profile: profile,
            settings: WatchSettings(
                stripsStartTLS: stripStarttls, terminatesTLS: terminateTls, startsWithTLS: tls, keepsAll: isScreen),
            certificateFile: ownCertificate)
        try (configuration.keys ?? .usual).use { try watcher.run(onScreen: isScreen) }
    }
}

extension ListenAddress: ExpressibleByArgument {
    init?(argument: String) { self.init(argument) }
}

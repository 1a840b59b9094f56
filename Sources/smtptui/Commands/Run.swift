import ArgumentParser
import NIOPosix
import SessionModel

/// `smtptui run SCRIPT HOST[:PORT]`: runs a script without the explorer and prints the transcript.
struct Run: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run", abstract: "Run a script against a server and print the transcript.",
        discussion: """
            A script is a transcript in text form: C: lines are sent, S: lines are expected. C: AUTH PLAIN {user} {password} \
            logs in, by PLAIN or another mechanism of :auth, with --user and the password from --password-file, \
            --password-command, --netrc or SMTPTUI_PASSWORD.

            A recording is played again, and the differences are printed; exit status 1 if there are any.

            Exit status:
            \(ProgramHelp.statuses.split(separator: "\n").map { "  \($0)" }.joined(separator: "\n"))
            """)

    @Argument(help: ArgumentHelp("The script or recording; - for standard input.", valueName: "script"))
    var script: String

    @Argument(
        help: ArgumentHelp(
            "The server: HOST or HOST:PORT, or a profile, @NAME. The default port is 25; 465 with --tls, 587 with "
                + "--submission, 24 with --lmtp.", valueName: "host"),
        completion: .custom { _, _, _ in Profiles.names.map { "@\($0)" } })
    var host: String?

    @Argument(help: ArgumentHelp("The port, if it is not written after the host.", valueName: "port"))
    var port: ServerPort?

    @Flag(help: "Run the script against the built-in practice server.")
    var practice = false

    @Option(help: "What is printed: the transcript as text or jsonl, or a report of the steps as tap or junit.")
    var format = RunFormat.transcript(.text)

    @Option(
        name: .customShort("D"),
        help: ArgumentHelp("Replace {name} in the script by this value. May be repeated.", valueName: "name=value"))
    var define: [ScriptDefinition] = []

    @Flag(help: "Print nothing but failures.")
    var quiet = false

    @Option(name: .customLong("repeat"), help: ArgumentHelp("Run the script so many times, up to 100.", valueName: "n"))
    var count = 1

    @Option(help: ArgumentHelp("With --repeat, the seconds between two runs (default: 1).", valueName: "seconds"))
    var every: Double?

    @Flag(help: "Check the script and print what would be sent, without connecting.")
    var dryRun = false

    @Flag(help: "Continue after an expectation that is not met.")
    var keepGoing = false

    @Flag(help: "Send commands in groups without waiting for each reply, if the server offers PIPELINING (RFC 2920).")
    var pipeline = false

    @Flag(help: "Allow {password} to be sent without TLS by mechanisms that do not protect it.")
    var allowCleartext = false

    @OptionGroup var options: ConnectionOptions

    func validate() throws {
        try options.names.check(besides: host, options.route, isPractice: practice)
        let hasServer = host != nil || options.namesServer
        guard practice != hasServer || dryRun && !practice else {
            throw ValidationError(
                practice
                    ? "--practice and a host cannot be used together."
                    : "Missing host: expected HOST[:PORT], --mx, --unix, --pipe or --practice.")
        }
        if options.names.dns != nil, options.names.mx == nil, !options.names.dnsChecks {
            throw ValidationError("--dns works only with --mx or --dns-checks.")
        }
        guard (1...RunSeries.most).contains(count) else {
            throw ValidationError("--repeat must be between 1 and \(RunSeries.most).")
        }
        guard every.map({ (0...RunSeries.longestPause).contains($0) }) ?? true else {
            throw ValidationError("--every must be between 0 and \(Int(RunSeries.longestPause)) seconds.")
        }
        if dryRun, count > 1 { throw ValidationError("--dry-run prints the script once; leave out --repeat.") }
        if dryRun, !format.isText {
            throw ValidationError("--dry-run prints a script, which has no other format; leave out --format.")
        }
        if every != nil, count == 1 { throw ValidationError("--every works only with --repeat.") }
        if quiet, format.isReport { throw ValidationError("--quiet and a report cannot be used together.") }
        if Set(define.map(\.name)).count < define.count { throw ValidationError("-D defines a name twice.") }
    }

    mutating func run() throws {
        let configuration = try Configuration.read()
        let source = try takeSource(configuration)
        // What comes through a pipe or is typed is run line by line, as it comes.
        let feed = try isStreamed && !dryRun ? makeFeed(hasPassword: source != nil) : nil
        let octets = try feed == nil ? FileReader.read(script, most: Self.largestRecording) : []
        if Replay.isRecording(octets) { return try replay(octets, source, configuration) }
        if dryRun { return try list(octets) }
        let parsed = try feed == nil ? parsedScript(octets, hasPassword: source != nil) : nil
        if let parsed, parsed.steps.isEmpty, parsed.greeting.isEmpty { throw nothing }
        // A password command may prompt on the terminal, so it runs only if the script needs the password, or may.
        let password = parsed?.needsPassword ?? true ? try source?.read() : nil
        if let warning = password?.warning { Console.complain(warning) }
        let profile = try options.profile(of: host, port, configuration)
        try options.trust.check(profile, startsTLS: parsed?.hasStartTLS)
        let destination = try Destination(
            profile, group: MultiThreadedEventLoopGroup(numberOfThreads: 1),
            passphrase: options.trust.passphrase(for: profile))
        let series = RunSeries(
            self, parsed ?? Script(), feed: feed, secret: password?.text ?? "", profile, destination)
        PlainLoop(try series.first(), readsScript: feed != nil) { series.next(after: $0) }.run()
    }

    /// The source of the password, and with `--netrc` the user. A script that is only listed may have no server.
    private mutating func takeSource(_ configuration: Configuration) throws -> PasswordSource? {
        let hasServer =
            (host != nil || practice || options.namesServer) && options.login.mayUseNetrc(configuration.preferences)
        let server = hasServer ? try options.profile(of: host, port, configuration).server : nil
        let source = options.login.takeSource(on: server, configuration.preferences)
        if let remark = source.remark { Console.complain(remark) }
        return source.password
    }

    /// In bytes.
    private static let largestRecording = 256 << 20

    func complainOfNothing() {
        Console.complain("\(Printable.text(script)) has no C: line; nothing is sent.")
    }

    /// A script with neither a command nor an expectation would only open a connection.
    var nothing: Failure {
        Failure(.usage, "\(Printable.text(script)) has no C: line and expects no greeting; nothing was sent.")
    }
}

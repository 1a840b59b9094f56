import ArgumentParser
import NIOPosix
import SessionModel

/// `smtptui run SCRIPT HOST[:PORT]`: plays a script without a screen and prints the transcript.
struct Run: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Play a script against a server, without a screen, and print the transcript.",
        discussion: """
            A script is a transcript in text form: C: lines are sent, S: lines are
            expected. C: AUTH PLAIN {user} {password} logs in, by the mechanisms of :auth,
            with --user and a password from outside.

            The exit status tells how it went:
            0 as expected, 1 refused, 75 refused for now, 77 login refused or kept back,
            76 no TLS, or the server broke the protocol, 69 no connection,
            64 bad arguments, or a name or password missing, 65 bad script,
            66 unreadable file or password, 74 unwritable recording, 130 interrupted.
            """)

    @Argument(help: ArgumentHelp("The script; - for standard input.", valueName: "script"))
    var script: String

    @Argument(
        help: ArgumentHelp(
            "The server, with a port if it is not 25, 465 with --tls, 587 with --submission.", valueName: "host"))
    var host: String?

    @Flag(help: "Play it on the practice server inside the program.")
    var practice = false

    @Option(help: "Print the transcript as text or as jsonl.")
    var format = TranscriptFormat.text

    @Flag(help: "Go on after an expectation that was not met.")
    var keepGoing = false

    @Flag(help: "Let {password} go out without TLS where the mechanism only encodes it.")
    var allowCleartext = false

    @OptionGroup var options: ConnectionOptions

    func validate() throws {
        guard practice == (host == nil) else {
            throw ValidationError(
                practice ? "--practice and a host exclude each other." : "A host, or --practice, is missing.")
        }
    }

    func run() throws {
        let source = options.login.takePasswordSource()
        let parsed = try parsedScript(hasPassword: source != nil)
        // A command that gives it may ask on the terminal; what is not needed is not asked for.
        let password = parsed.needsPassword ? try source?.read() : nil
        if let warning = password?.warning { Program.complain(warning) }
        let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        let server = practice ? try PracticeHost(group: group, isSubmission: options.submission) : nil
        let place = try server.map { options.endpoint(of: $0) } ?? endpoint()
        let target = practice ? "practice server" : place.description
        let tls = try options.tlsSettings(host: place.host, server)
        let file = try options.recordingFile(host: practice ? "practice" : place.host)
        let logins = ScriptLogins(
            secret: password?.text ?? "", host: place.host, port: place.port, mayGoInClear: allowCleartext)
        var runner = try ScriptRunner(
            ScriptPlayer(parsed, keepsGoing: keepGoing, opening: options.opening, logins: logins), to: place,
            group: group,
            recorder: Recorder(file, target: target),
            output: TranscriptOutput(format, target: target), options,
            tls: tls)
        let status = try runner.run()
        for complaint in runner.complaints {
            let line = complaint.lineNumber > 0 ? "\(Printable.text(script)), line \(complaint.lineNumber): " : ""
            Program.complain(line + complaint.text)
        }
        if status != .done { throw status }
    }

    private func endpoint() throws(Failure) -> Endpoint {
        guard let host, let endpoint = Endpoint(host, defaultPort: options.defaultPort) else {
            throw Failure(.usage, "\(Printable.text(host ?? "")) is no HOST or HOST:PORT.")
        }
        return endpoint
    }

    private func parsedScript(hasPassword: Bool) throws(Failure) -> Script {
        let text = String(decoding: try FileReader.read(script), as: UTF8.self)
        do throws(ScriptProblem) {
            return try Script(text, user: options.login.user, hasPassword: hasPassword)
        } catch {
            throw Failure(
                error.isMissing ? .usage : .badData,
                "\(Printable.text(script)), line \(error.lineNumber): \(error.text).")
        }
    }
}

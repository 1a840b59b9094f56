import ArgumentParser
import Imports
import NIOPosix
import SMTPSyntax
import ScreenModel
import SessionModel

/// `smtptui run SCRIPT HOST[:PORT]`: runs a script without the explorer and prints the transcript.
struct Run: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run", abstract: "Run a script against a server and print the transcript.",
        discussion: """
            A script is a transcript in text form: C: lines are sent, S: lines are expected. C: AUTH PLAIN {user} {password} \
            logs in, by PLAIN or another mechanism of :auth, with --user and the password from --password-file, \
            --password-command or SMTPTUI_PASSWORD.

            Exit status:
            \(ProgramHelp.statuses.split(separator: "\n").map { "  \($0)" }.joined(separator: "\n"))
            """)

    @Argument(help: ArgumentHelp("The script file; - for standard input.", valueName: "script"))
    var script: String

    @Argument(
        help: ArgumentHelp(
            "The server: HOST or HOST:PORT. The default port is 25; 465 with --tls, 587 with --submission.",
            valueName: "host"))
    var host: String?

    @Argument(help: ArgumentHelp("The port, if it is not written after the host.", valueName: "port"))
    var port: ServerPort?

    @Flag(help: "Run the script against the built-in practice server.")
    var practice = false

    @Option(help: "Format of the transcript.")
    var format = TranscriptFormat.text

    @Flag(help: "Continue after an expectation that is not met.")
    var keepGoing = false

    @Flag(help: "Send commands in groups without waiting for each reply, if the server offers PIPELINING (RFC 2920).")
    var pipeline = false

    @Flag(help: "Allow {password} to be sent without TLS by mechanisms that do not protect it.")
    var allowCleartext = false

    @OptionGroup var options: ConnectionOptions

    func validate() throws {
        guard practice == (host == nil) else {
            throw ValidationError(
                practice
                    ? "--practice and a host cannot be used together."
                    : "Missing host: expected HOST[:PORT] or --practice.")
        }
    }

    func run() throws {
        let source = options.login.takePasswordSource()
        // What comes through a pipe or is typed is run line by line, as it comes.
        let feed = try isStreamed ? makeFeed(hasPassword: source != nil) : nil
        let parsed = try feed == nil ? parsedScript(hasPassword: source != nil) : nil
        if parsed?.steps.isEmpty == true { complainOfNothing() }
        // A password command may prompt on the terminal, so it runs only if the script needs the password, or may.
        let password = parsed?.needsPassword ?? true ? try source?.read() : nil
        if let warning = password?.warning { Console.complain(warning) }
        let profile = try options.profile(of: host, port, Configuration.read())
        let destination = try Destination(profile, group: MultiThreadedEventLoopGroup(numberOfThreads: 1))
        let place = destination.route.endpoint
        let file = try RecordingPlace.open(profile.recording, name: destination.recordingName)
        let means = ScriptMeans(
            secret: password?.text ?? "", host: place.host, port: place.port, mayGoInClear: allowCleartext,
            consent: "--insecure", cryptography: LoginHashes.all)
        let opening = profile.tls == .startTLS ? StartTLSOpening(helloName: profile.helloName) : nil
        let session = DrivenSession(
            ScriptDriver(
                parsed ?? Script(), feed: feed, keepsGoing: keepGoing, pipelines: pipeline, isSafe: profile.isSafe,
                opening: opening,
                means: means),
            startsWithTLS: profile.tls == .implicit, replyTimeout: profile.preferences.replyTimeout)
        let runner = SessionRunner(
            PlainFace(session, TranscriptOutput(format, target: destination.target)),
            recorder: Recorder(file, target: destination.target), destination: destination,
            connectTimeout: profile.preferences.connectTimeout)
        PlainLoop(runner, readsScript: feed != nil) { runner in
            Program.finish(Run.self) { try end(runner, destination.tls.keyLog?.failure) }
        }.run()
    }

    /// Prints what went wrong.
    private func end(_ runner: borrowing SessionRunner<PlainFace<ScriptDriver>>, _ keyFailure: String?) throws {
        if let failure = runner.face.session.failure { throw Failure(.noConnection, failure.sentence) }
        if let keyFailure { Console.complain(keyFailure) }
        if runner.face.session.driver.hasNothing { complainOfNothing() }
        try end(runner.face.session.driver.complaints, runner.hasRecordingFailed || keyFailure != nil)
    }

    /// Prints the complaints; the most serious one decides the status.
    private func end(_ complaints: [ScriptComplaint], _ hasFileFailed: Bool) throws {
        for complaint in complaints {
            let line = complaint.lineNumber > 0 ? "\(Printable.text(script)), line \(complaint.lineNumber): " : ""
            Console.complain(line + Remedy.words(complaint.text, complaint.remedy))
        }
        let status = ExitStatus.gravest(
            complaints.map { ExitStatus($0.kind) } + (hasFileFailed ? [.unwritableRecording] : []))
        if status != .done { throw status }
    }

    private func complainOfNothing() {
        Console.complain("\(Printable.text(script)) has no C: line; nothing is sent.")
    }

    /// A file is read before anything is sent, also where it is standard input.
    private var isStreamed: Bool {
        get throws(Failure) {
            guard script == "-" else { return false }
            return try FilePieces(at: script).size == nil
        }
    }

    private func makeFeed(hasPassword: Bool) -> ScriptFeed {
        ScriptFeed(user: options.login.user, hasPassword: hasPassword, files: MessageFile.ofScript(at: script))
    }

    /// Where the script is what another program printed.
    private func notScript(_ paste: ImportedPaste) -> Failure {
        let file = Printable.text(script)
        return Failure(
            .badData,
            "\(file) is \(paste.name), not a script. Make it one with "
                + "`smtptui show \(file) --format text > script.txt`, and delete what should not be sent again.")
    }

    private func parsedScript(hasPassword: Bool) throws(Failure) -> Script {
        let octets = try FileReader.read(script)
        do throws(ScriptProblem) {
            return try Script(
                octets, user: options.login.user, hasPassword: hasPassword, files: MessageFile.ofScript(at: script))
        } catch {
            if let paste = ImportedPaste(octets), !paste.isScript { throw notScript(paste) }
            throw Failure(
                error.missing == nil ? .badData : .usage,
                "\(Printable.text(script)), line \(error.lineNumber): \(Remedy.words(error.text, error.missing)).")
        }
    }
}

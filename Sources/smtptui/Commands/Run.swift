import ArgumentParser
import NIOPosix
import SMTPSyntax
import ScreenModel
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
        if let warning = password?.warning { Console.complain(warning) }
        let profile = try options.profile(of: host)
        let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        let destination = try Destination(profile, group: group)
        let place = destination.route.endpoint
        let target = destination.target
        let file = try RecordingPlace.open(profile.recording, host: destination.host)
        let logins = ScriptLogins(
            secret: password?.text ?? "", host: place.host, port: place.port, mayGoInClear: allowCleartext)
        let opening = profile.tls == .startTLS ? StartTLSOpening(helloName: profile.helloName) : nil
        var runner = try ScriptRunner(
            ScriptPlayer(parsed, keepsGoing: keepGoing, opening: opening, logins: logins), to: destination,
            group: group, recorder: Recorder(file, target: target),
            output: TranscriptOutput(format, target: target), profile)
        let status = try runner.run()
        for complaint in runner.complaints {
            let line = complaint.lineNumber > 0 ? "\(Printable.text(script)), line \(complaint.lineNumber): " : ""
            Console.complain(line + complaint.text)
        }
        if status != .done { throw status }
    }

    private func parsedScript(hasPassword: Bool) throws(Failure) -> Script {
        let text = String(decoding: try FileReader.read(script), as: UTF8.self)
        do throws(ScriptProblem) {
            return try Script(text, user: options.login.user, hasPassword: hasPassword)
        } catch {
            throw Failure(
                error.missing == nil ? .badData : .usage,
                "\(Printable.text(script)), line \(error.lineNumber): \(Remedy.words(error.text, error.missing)).")
        }
    }
}

extension TranscriptFormat: ExpressibleByArgument {}

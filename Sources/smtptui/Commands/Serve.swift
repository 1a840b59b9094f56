import ArgumentParser
import NIOPosix
import PracticeServer
import SessionModel

/// `smtptui serve`: the practice server for the clients of others.
struct Serve: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Run the practice server for other mail clients, and say what they do wrong.",
        discussion: """
            Prints each session with explanations; finding lines name what the client did wrong, with the section of the \
            standard. Ctrl-C ends it.
            """)

    @OptionGroup var practiceServer: ScenarioOptions

    @Option(
        help: ArgumentHelp(
            "Where to listen: ADDRESS:PORT, PORT or ADDRESS (default: 127.0.0.1:2525; port 0: a free one).",
            valueName: "address:port"))
    var listen: String?

    @Option(
        help: ArgumentHelp(
            "The same with TLS from the first byte (default: none; without a port: 4465).", valueName: "address:port"))
    var tlsListen: String?

    @Flag(help: "Speak LMTP instead of SMTP.")
    var lmtp = false

    @Option(help: ArgumentHelp("End after so many accepted messages.", valueName: "n"))
    var maxMessages: Int?

    @Option(
        help: ArgumentHelp(
            "Store the messages in this maildir; 250 is sent when they are on the disk.", valueName: "folder"))
    var maildir: String?

    @Option(
        help: ArgumentHelp(
            "Compare a session with this script, and end with status 0 if it is as expected. May be repeated, for the "
                + "sessions after it.", valueName: "file"))
    var expect: [String] = []

    @Flag(help: "End with status 1 if a client did something wrong.")
    var strict = false

    @Option(help: ArgumentHelp("End with status 69 after so many seconds.", valueName: "seconds"))
    var timeout: Double?

    @Option(help: "What is printed: text, or jsonl, which is a recording with the number of the session.")
    var format = TranscriptFormat.text

    @Option(
        help: ArgumentHelp(
            "Write the server's certificate to this new file, for clients to trust (PEM).", valueName: "file"))
    var saveCertificate: String?

    func validate() throws {
        for (name, value) in [("--listen", listen), ("--tls-listen", tlsListen)] {
            if let value, PracticePort(value, defaultPort: 2525, isUnderTLS: false) == nil {
                throw ValidationError(
                    "Invalid \(name): expected ADDRESS:PORT, PORT or ADDRESS, for example 127.0.0.1:2525.")
            }
        }
        if let maxMessages, maxMessages < 1 { throw ValidationError("--max-messages must be at least 1.") }
        if let timeout, !(0.001...1e6).contains(timeout) { throw ValidationError("--timeout must be positive.") }
    }

    func run() throws {
        OpenFiles.allow(4096)
        let server = try Running(self)
        let status = server.wait()
        if status != .done { throw status }
    }

    /// What is served.
    func served() throws(Failure) -> Scenario {
        let named = try practiceServer.scenario(usual: Scenario.standard.name)
        return lmtp && !named.isLMTP ? named.inLMTP : named
    }

    /// Where it listens: with TLS alone only there.
    var ports: [PracticePort] {
        let plain = listen ?? (tlsListen == nil ? "127.0.0.1:2525" : nil)
        return [(plain, false), (tlsListen, true)].compactMap { text, isUnderTLS in
            text.flatMap { PracticePort($0, defaultPort: isUnderTLS ? 4465 : 2525, isUnderTLS: isUnderTLS) }
        }
    }

    /// The scripts of the sessions. Everything that is wrong with them is said, with the file and the line.
    func scripts() throws(Failure) -> [ClientScript] {
        var scripts: [ClientScript] = []
        var problems: [String] = []
        for path in expect {
            guard let text = String(validating: try FileReader.read(path), as: UTF8.self) else {
                throw Failure(.badData, "\(Printable.text(path)) is not UTF-8.")
            }
            do throws(ClientScriptProblems) {
                scripts.append(try ClientScript(text))
            } catch {
                problems += error.all.map { "\(Printable.text(path)), line \($0.lineNumber): \($0.text)." }
            }
        }
        guard let last = problems.last else { return scripts }
        for problem in problems.dropLast() { Console.complain(problem) }
        throw Failure(.badData, last)
    }
}

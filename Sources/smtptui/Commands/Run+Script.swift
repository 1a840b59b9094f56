import Imports
import SMTPSyntax
import ScreenModel
import SessionModel

// The script of `run`: read, checked, or only listed.
extension Run {
    private func variables(hasPassword: Bool) -> ScriptVariables {
        ScriptVariables(
            user: options.login.user, hasPassword: hasPassword,
            defined: Dictionary(define.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first }),
            environment: { Environment[$0] })
    }

    /// A file is read before anything is sent, also where it is standard input.
    var isStreamed: Bool {
        get throws(Failure) {
            guard script == "-", try FilePieces(at: script).size == nil else { return false }
            guard count == 1 else { throw Failure(.usage, "--repeat needs a script in a file.") }
            return true
        }
    }

    func makeFeed(hasPassword: Bool) -> ScriptFeed {
        ScriptFeed(variables: variables(hasPassword: hasPassword), files: MessageFile.ofScript(at: script))
    }

    func parsedScript(_ octets: [UInt8], hasPassword: Bool) throws -> Script {
        guard octets.count <= FileReader.most else { throw FileReader.tooLarge(script, FileReader.most) }
        let reading = ScriptReading(
            octets, variables: variables(hasPassword: hasPassword),
            files: MessageFile.ofScript(at: script))
        guard !reading.problems.isEmpty else { return reading.script }
        if let paste = ImportedPaste(octets), !paste.isScript { throw notScript(paste) }
        for problem in reading.problems {
            let words = Remedy.words(problem.text, problem.missing)
            let end = words.hasSuffix(".") ? "" : "."
            Console.complain("\(name(of: reading.script.sources.place(of: problem.lineNumber))): \(words)\(end)")
        }
        if reading.problems.count == ScriptReading.most { Console.complain("Further errors are not shown.") }
        throw ExitStatus.gravest(reading.problems.map { $0.missing == nil ? .badData : .usage })
    }

    /// Where the script is what another program printed.
    private func notScript(_ paste: ImportedPaste) -> Failure {
        let file = Printable.text(script)
        return Failure(
            .badData,
            "\(file) is \(paste.name), not a script. Make it one with "
                + "`smtptui show \(file) --format text > script.txt`, and delete what should not be sent again.")
    }

    /// `--dry-run`: what would be sent. The password is not read.
    func list(_ octets: [UInt8]) throws {
        let parsed = try parsedScript(octets, hasPassword: true)
        if parsed.steps.isEmpty, parsed.greeting.isEmpty { throw nothing }
        if !quiet { Console.say(bytes: ScriptListing.text(of: parsed)) }
    }

    /// The file and the line, as people look for them.
    func name(of place: ScriptSources.Place) -> String {
        "\(Printable.text(place.file ?? script)), line \(place.line)"
    }
}

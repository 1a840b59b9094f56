import ArgumentParser
import Exports
import SessionModel

/// How a recording is written for others.
struct ExportOptions: ParsableArguments {
    @Flag(help: "Say in text how much time passed between the lines.")
    var times = false

    @Flag(help: "Replace addresses, names, IP addresses, ids and the text of messages.")
    var pseudonymise = false

    @Flag(help: "Fail, and write nothing, if it would contain a secret.")
    var check = false

    @Option(
        help: ArgumentHelp(
            "With --check: search also for the first line of this file. The environment variable SMTPTUI_PASSWORD is "
                + "searched for, too.", valueName: "file"))
    var passwordFile: String?

    @Flag(help: "Do not remove the secrets of a recording that was made with --keep-secrets.")
    var keepSecrets = false

    @Option(help: ArgumentHelp("Write to this new file, which only you can read.", valueName: "file"))
    var output: String?

    @Flag(help: "With --output: replace the file if it exists.")
    var force = false

    func validate() throws {
        if force && output == nil { throw ValidationError("--force is used with --output.") }
        if passwordFile != nil && !check { throw ValidationError("--password-file is used with --check.") }
        if keepSecrets && (check || pseudonymise) {
            throw ValidationError(
                "--keep-secrets cannot be used with --check or --pseudonymise: they leave secrets out.")
        }
    }

    /// Whether anything but the lines themselves is asked for.
    var isPlain: Bool { !times && !pseudonymise && !check && output == nil }

    /// Writes a session.
    func write(_ header: RecordingHeader, _ dialogue: Dialogue, as format: ExportFormat) throws(Failure) {
        let export = SessionExport(format, isPseudonymous: pseudonymise, hasTimes: times)
        // What is written is what was checked.
        let given = check ? try passwords() : nil
        if check, given?.contains(where: { $0.count >= KeptSecrets.shortest }) == false, !dialogue.knowsSecrets {
            Console.complain("--check knows no secret to search for; give the password with --password-file.")
        }
        let (header, dialogue, places) = export.session(
            header, dialogue, searchingFor: given)
        if let place = places.first {
            throw Failure(
                .refused,
                "The check failed: a secret is in \(place.kind.words), event \(place.entry + 1). Nothing was written.")
        }
        let bytes = SessionExport(format, hasTimes: times).document(header, dialogue)
        guard let output else {
            Console.say(bytes: bytes)
            return
        }
        try ExportFile.write(bytes, to: output, replaces: force, consent: "--force")
    }

    /// The secrets to search for beside those of the session.
    private func passwords() throws(Failure) -> [[UInt8]] {
        let variable = Environment.take(PasswordSource.variable)
        let source = passwordFile.map(PasswordSource.file) ?? variable.flatMap { $0.isEmpty ? nil : .environment($0) }
        guard let source else { return [] }
        return [Array(try source.read().text.utf8)]
    }
}

// The options by their names, for `PlainCommand`.
extension ExportOptions {
    static var none: ExportOptions {
        var options = ExportOptions()
        (options.times, options.pseudonymise, options.check, options.force) = (false, false, false, false)
        (options.passwordFile, options.output, options.keepSecrets) = (nil, nil, false)
        return options
    }

    mutating func take(flag: String) -> Bool {
        switch flag {
        case "--times": times = true
        case "--pseudonymise": pseudonymise = true
        case "--check": check = true
        case "--keep-secrets": keepSecrets = true
        case "--force": force = true
        default: return false
        }
        return true
    }

    mutating func take(option: String, _ value: String) -> Bool {
        switch option {
        case "--password-file": passwordFile = value
        case "--output": output = value
        default: return false
        }
        return true
    }
}

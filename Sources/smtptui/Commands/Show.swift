import ArgumentParser
import Exports
import ScreenModel
import SessionModel

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// `smtptui show [FILE]`: shows a recording in the explorer, plays it, or prints it.
struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Browse a recording, play it, or print it.",
        discussion: """
            Without a file, it is the newest recording. Prints the recording if --format is given, or if standard input or
            output is not a terminal.
            """)

    @Argument(
        help: ArgumentHelp(
            "The recording file; - for standard input. Default: the newest recording.", valueName: "file"))
    var file: String?

    @Option(help: "Print the recording in this format.")
    var format: ExportFormat?

    @OptionGroup var exporting: ExportOptions

    @Flag(help: "Play the recording at its original pace; pauses of more than 2 s are shortened to 2 s.")
    var play = false

    @Option(help: ArgumentHelp("With --play: how many times as fast, from 0.25 to 64.", valueName: "n"))
    var speed: Double?

    func validate() throws {
        if let speed, !(Playback.slowest...Playback.fastest).contains(speed) {
            throw ValidationError("Invalid --speed: expected a number from 0.25 to 64.")
        }
        if speed != nil && !play { throw ValidationError("--speed is for --play.") }
        if format != nil && play {
            throw ValidationError("--play shows the recording on the screen; --format prints it.")
        }
    }

    func run() throws {
        let isPrinted = format != nil || !exporting.isPlain
        let isScreen = !isPrinted && isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
        guard isScreen || !play else {
            throw Failure(.usage, "--play needs a terminal.")
        }
        let path = if let file { file } else { try RecordingFolder.newest() }
        var shown = try ShownFile(at: path)
        let keepsSecrets = exporting.keepSecrets && shown.header.keepsSecrets
        if isScreen {
            return try Explorer.open(shown, speed: play ? speed ?? 1 : nil, keepsSecrets: keepsSecrets)
        }
        if shown.header.keepsSecrets && !keepsSecrets {
            Console.complain("\(Printable.text(path)) contains secrets; they are left out. --keep-secrets keeps them.")
        }
        if keepsSecrets { Console.complain("What is written contains the secrets of the session.") }
        guard exporting.isPlain, let streamed = (format ?? .text).streamed else {
            return try export(&shown, keepsSecrets: keepsSecrets)
        }
        if streamed.name == TranscriptFormat.jsonl.name, let head = shown.head {
            return try copy(head, shown.takeRest(), named: path, keepsSecrets: keepsSecrets)
        }
        try write(&shown, as: streamed, keepsSecrets: keepsSecrets)
    }

    /// Writes the session as a whole; of a file with a bad line, what comes before it.
    private func export(_ shown: inout ShownFile, keepsSecrets: Bool) throws(Failure) {
        var dialogue = Dialogue(
            Transcript(.unbounded), hasTimes: shown.hasTimes, keepsSecrets: keepsSecrets)
        for event in shown.events { dialogue.replay(event) }
        var failure: Failure?
        if var rest = shown.takeRest() {
            do throws(Failure) {
                try rest.readToEnd({ dialogue.replay($0) }, took: { true })
            } catch {
                failure = error
            }
        }
        try exporting.write(keepsSecrets ? shown.header : shown.header.withoutSecrets, dialogue, as: format ?? .text)
        if let failure { throw failure }
    }

    /// Prints a recording as it is.
    private func copy(
        _ head: [UInt8], _ rest: consuming RestOfRecording?, named path: String, keepsSecrets: Bool
    ) throws(Failure) {
        var copy = RecordingCopy(keepsSecrets: keepsSecrets)
        var piece = head
        while true {
            var output: [UInt8] = []
            do throws(RecordingProblem) {
                if piece.isEmpty { try copy.finish(to: &output) } else { try copy.push(piece, to: &output) }
            } catch {
                Console.say(bytes: output)
                throw ShownFile.failure(error, in: path)
            }
            guard output.isEmpty || Console.say(bytes: output) else { return }
            guard !piece.isEmpty else { break }
            piece = try rest?.next() ?? []
        }
        if let cut = copy.rest.cut {
            Console.complain("\(Printable.text(path)), line \(cut.number): \(Self.words(cut)).")
        }
    }

    private static func words(_ cut: RecordingRest.CutLine) -> String {
        "cut off after \(cut.octets == 1 ? "1 byte" : "\(cut.octets) bytes"), and left out"
    }

    /// Prints the events as they are read, and keeps none that nothing refers to any more.
    private func write(
        _ shown: inout ShownFile, as format: TranscriptFormat, keepsSecrets: Bool
    ) throws(Failure) {
        var output = TranscriptOutput(
            format, target: shown.header.target, route: shown.header.route, started: shown.header.started)
        var dialogue = Dialogue(
            Transcript(.unbounded), hasTimes: shown.hasTimes, keepsSecrets: keepsSecrets)
        let address = shown.header.address
        func show() -> Bool {
            let isOpen = output.show(dialogue, address: address)
            dialogue.forget(before: dialogue.transcript.count)
            return isOpen
        }
        for event in shown.events { dialogue.replay(event) }
        guard show(), var rest = shown.takeRest() else { return }
        try rest.readToEnd({ dialogue.replay($0) }, took: show)
    }
}

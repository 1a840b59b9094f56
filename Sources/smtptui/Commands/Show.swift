import ArgumentParser
import SessionModel

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// `smtptui show FILE`: shows a recording in the explorer, or prints it.
struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Browse a recording, or print it.",
        discussion: "Prints the recording if --format is given, or if standard input or output is not a terminal.")

    @Argument(help: ArgumentHelp("The recording file; - for standard input.", valueName: "file"))
    var file: String

    @Option(help: "Print the recording in this format.")
    var format: TranscriptFormat?

    func run() throws {
        let recording = try RecordedDialogue(at: file)
        if format == nil && isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 {
            return try Explorer.open(recording)
        }
        var dialogue = Dialogue()
        for event in recording.events { dialogue.replay(event) }
        var output = TranscriptOutput(
            format ?? .text, target: recording.header.target, started: recording.header.started)
        output.show(dialogue.transcript, address: recording.header.address)
    }
}

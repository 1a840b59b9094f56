import ArgumentParser
import SessionModel

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// `smtptui show FILE`: a recording in the explorer, or printed.
struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Browse a recording, or print it.",
        discussion: "With --format, or when standard output is not a terminal, it is printed.")

    @Argument(help: ArgumentHelp("The recording; - for standard input.", valueName: "file"))
    var file: String

    @Option(help: "Print it as text or as jsonl.")
    var format: TranscriptFormat?

    func run() throws {
        let recording = try Recording(at: file)
        if format == nil && isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 {
            return try Explorer.open(recording)
        }
        var dialogue = Dialogue()
        for event in recording.events { dialogue.replay(event) }
        var output = TranscriptOutput(format ?? .text, target: recording.target, started: recording.started)
        output.show(dialogue.transcript, address: recording.address)
    }
}

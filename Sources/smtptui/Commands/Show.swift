import ArgumentParser
import Exports
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
    var format: ExportFormat?

    @OptionGroup var exporting: ExportOptions

    func run() throws {
        var shown = try ShownFile(at: file)
        if format == nil && exporting.isPlain && isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 {
            return try Explorer.open(shown)
        }
        guard exporting.isPlain, let streamed = (format ?? .text).streamed else { return try export(&shown) }
        try write(&shown, as: streamed)
    }

    /// Writes the session as a whole; of a file with a bad line, what comes before it.
    private func export(_ shown: inout ShownFile) throws(Failure) {
        var dialogue = Dialogue(Transcript(.unbounded), hasTimes: shown.hasTimes)
        for event in shown.events { dialogue.replay(event) }
        var failure: Failure?
        if var rest = shown.takeRest() {
            do throws(Failure) {
                try rest.readToEnd({ dialogue.replay($0) }, took: { true })
            } catch {
                failure = error
            }
        }
        try exporting.write(shown.header, dialogue, as: format ?? .text)
        if let failure { throw failure }
    }

    /// Prints the events as they are read, and keeps none that nothing refers to any more.
    private func write(_ shown: inout ShownFile, as format: TranscriptFormat) throws(Failure) {
        var output = TranscriptOutput(format, target: shown.header.target, started: shown.header.started)
        var dialogue = Dialogue(Transcript(.unbounded), hasTimes: shown.hasTimes)
        let address = shown.header.address
        func show() -> Bool {
            let isOpen = output.show(dialogue.transcript, address: address)
            dialogue.forget(before: dialogue.transcript.count)
            return isOpen
        }
        for event in shown.events { dialogue.replay(event) }
        guard show(), var rest = shown.takeRest() else { return }
        try rest.readToEnd({ dialogue.replay($0) }, took: show)
    }
}

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
    var format: ShowFormat?

    func run() throws {
        var shown = try ShownFile(at: file)
        if format == nil && isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 {
            return try Explorer.open(shown)
        }
        try write(&shown)
    }

    /// Prints the events as they are read, and keeps none that nothing refers to any more.
    private func write(_ shown: inout ShownFile) throws(Failure) {
        if case .elsewhere(let form) = format { return try write(&shown, as: form) }
        var output = TranscriptOutput(
            format?.transcript ?? .text, target: shown.header.target, started: shown.header.started)
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

    /// Prints the session for another program, which needs all of it.
    private func write(_ shown: inout ShownFile, as form: ElsewhereForm) throws(Failure) {
        var dialogue = Dialogue(Transcript(.unbounded), hasTimes: shown.hasTimes)
        for event in shown.events { dialogue.replay(event) }
        if var rest = shown.takeRest() { try rest.readToEnd({ dialogue.replay($0) }, took: { true }) }
        let header = shown.header
        let endpoint = Endpoint(header.target) ?? header.address.flatMap { Endpoint($0) }
        Console.say(form.text(dialogue, endpoint ?? .tcp(host: "SERVER", port: 25)))
    }
}

import ArgumentParser
import Comparison
import SMTPSyntax
import ScreenModel
import SessionModel

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// `smtptui diff A B`: compares two sessions step by step, on the screen or as text.
struct Diff: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff", abstract: "Compare two recordings, step by step.",
        discussion: """
            Compared are commands, codes, enhanced codes, what EHLO offers, the words of replies without queue ids, dates, \
            durations and addresses, the class of response times, TLS, and who ended the connection. A session in text \
            form can be compared as well. On a terminal the steps are side by side on the screen; the comparison is \
            printed if --format is given, or if standard input or output is not a terminal.

            Exit status: 0 if the sessions are the same, 1 if they differ, 66 if a file cannot be read.
            """)

    @Argument(help: ArgumentHelp("The first recording; - for standard input.", valueName: "a"))
    var before: String

    @Argument(help: ArgumentHelp("The second recording; - for standard input.", valueName: "b"))
    var after: String

    @Option(
        help: ArgumentHelp(
            "Print the comparison: as text, in columns, or as one JSON object per step.",
            valueName: DiffFormat.allCases.map(\.rawValue).joined(separator: "|")))
    var format: DiffFormat?

    @Flag(help: "The same as --format json.")
    var json = false

    @Option(
        help: ArgumentHelp(
            "Kinds of differences to ignore, separated by commas: "
                + DifferenceKind.allCases.map(\.rawValue).joined(separator: ", ") + ".",
            valueName: "kinds"))
    var ignore: IgnoredKinds?

    func validate() throws {
        if before == "-" && after == "-" { throw ValidationError("Only one of the recordings can be standard input.") }
        if json, let format, format != .json {
            throw ValidationError("--json and --format \(format.rawValue) cannot be used together.")
        }
    }

    func run() throws {
        let (old, new) = (try ComparedFile(at: before), try ComparedFile(at: after))
        let comparison = Comparison(old.session, new.session, ignoring: ignore?.kinds ?? [])
        let isOnTerminal = isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
        if format == nil && !json && isOnTerminal && Environment["TERM"] != "dumb" {
            try Explorer.open(
                comparison, .letters, target: "A \(Printable.text(before))  B \(Printable.text(after))")
        } else {
            write(comparison, old.header, new.header)
        }
        if !comparison.isSame { throw ExitStatus.different }
    }

    private func write(_ comparison: Comparison, _ old: RecordingHeader, _ new: RecordingHeader) {
        var output = LineOutput()
        let format = json ? .json : format ?? (TerminalWidth.columns.map { $0 >= 100 } == true ? .columns : .text)
        if format != .json {
            output.say("--- A: \(title(before, old))")
            output.say("+++ B: \(title(after, new))")
        }
        switch format {
        case .text: UnifiedText.write(comparison, .letters) { output.say($0) }
        case .columns:
            ComparisonRows.write(comparison, .letters, width: TerminalWidth.columns ?? 120) { output.say($0) }
        case .json: ComparisonJSON.write(comparison, .letters) { output.say($0) }
        }
        output.flush()
    }

    private func title(_ path: String, _ header: RecordingHeader) -> String {
        let time = header.started.isEmpty ? "" : ", \(header.started)"
        return Printable.text("\(path), \(header.target)\(time)")
    }
}

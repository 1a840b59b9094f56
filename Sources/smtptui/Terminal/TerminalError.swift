import CNcurses

/// Why the terminal cannot be used.
enum TerminalError: Error, Hashable {
    case notATerminal
    /// The value of TERM.
    case unknownTerminal(String)
    case failed
}

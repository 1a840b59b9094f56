#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// How wide standard output is.
enum TerminalWidth {
    /// In columns; nil where it is not a terminal, or does not say.
    static var columns: Int? {
        var size = winsize()
        guard isatty(STDOUT_FILENO) == 1, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
            return nil
        }
        return Int(size.ws_col)
    }
}

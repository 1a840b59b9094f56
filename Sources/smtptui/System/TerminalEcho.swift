#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Whether the terminal shows what is typed: it does not while a password is typed.
///
/// A signal that ends the program shows it again first.
enum TerminalEcho {
    /// The settings at the start. They are set before the handlers are, and never again.
    nonisolated(unsafe) private static var usual = termios()
    nonisolated(unsafe) private static var isPrepared = false

    static func hide() {
        if !isPrepared { prepare() }
        var hidden = usual
        hidden.c_lflag &= ~tcflag_t(ECHO)
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden)
    }

    static func show() {
        if isPrepared { tcsetattr(STDIN_FILENO, TCSADRAIN, &usual) }
    }

    private static func prepare() {
        guard tcgetattr(STDIN_FILENO, &usual) == 0 else { return }
        isPrepared = true
        for number in [SIGHUP, SIGINT, SIGQUIT, SIGTERM] {
            signal(number) { number in
                tcsetattr(STDIN_FILENO, TCSANOW, &TerminalEcho.usual)
                signal(number, SIG_DFL)
                raise(number)
            }
        }
    }
}

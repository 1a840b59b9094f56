import CNcurses
import ScreenModel

/// Input from the terminal.
enum TerminalInput: Hashable {
    case key(Key)
    case paste(String)
    /// A paste of more than so many bytes, of which nothing is kept.
    case pasteTooLong(Int)
    case resized(Size)
}

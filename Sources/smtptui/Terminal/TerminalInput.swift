import CNcurses
import ScreenModel

/// What came from the terminal.
enum TerminalInput: Hashable {
    case key(Key)
    case paste(String)
    case resized(Size)
}

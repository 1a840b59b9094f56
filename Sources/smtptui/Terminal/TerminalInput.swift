import CNcurses
import ScreenModel

/// Input from the terminal.
enum TerminalInput: Hashable {
    case key(Key)
    case paste(String)
    case resized(Size)
}

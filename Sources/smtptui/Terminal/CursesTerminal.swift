import CNcurses
import SMTPSyntax
import ScreenModel

/// The terminal, through curses. It belongs to the main thread and restores the terminal at the end of the value.
struct CursesTerminal: ~Copyable {
    /// The most inputs that are read at once, so that neither a signal nor the network waits for a long paste.
    private static let mostAtOnce = 4096

    private var shown: Screen
    private var decoder = InputDecoder()
    /// Whether there may be more to read, which curses may have read ahead.
    private var hasMore = false

    /// Opens the terminal; a signal writes a byte to `wake`.
    init(wake: Int32) throws(TerminalError) {
        switch cnc_start(wake) {
        case .ok: break
        case .notATerminal: throw .notATerminal
        case .unknownTerminal: throw .unknownTerminal(Environment["TERM"] ?? "")
        case .failed: throw .failed
        }
        shown = Screen(size: Self.currentSize)
        defineStyles()
    }

    deinit { cnc_stop() }

    var size: Size { Self.currentSize }
    var isUTF8: Bool { cnc_is_utf8() }
    /// 0 if the terminal has no colours or the user wants none.
    var colours: Int { Int(cnc_colours()) }

    /// The signal that asks the program to end.
    static var pendingSignal: Int32? {
        let signal = cnc_pending_signal()
        return signal == 0 ? nil : signal
    }

    /// Draws a screen; only the cells that changed are passed to curses.
    mutating func show(_ screen: Screen) {
        let isNew = screen.size != shown.size
        for y in 0..<screen.size.height {
            for x in 0..<screen.size.width where isNew || screen[x, y] != shown[x, y] {
                put(screen[x, y], x: x, y: y)
            }
        }
        shown = screen
        cnc_mouse(screen.wantsMouse)
        cnc_show(Int32(clamping: screen.cursor?.x ?? -1), Int32(clamping: screen.cursor?.y ?? -1))
    }

    /// When `read` must be called although the terminal has sent nothing more; nil for never.
    var wakeTime: Double? { hasMore ? 0 : decoder.deadline }

    /// The available input, without waiting: as much of it as is read at once. `time` is in seconds.
    mutating func read(at time: Double) -> [TerminalInput] {
        var inputs: [TerminalInput] = []
        if cnc_resize() {
            forgetShown()
            inputs.append(.resized(Self.currentSize))
        }
        var count = 0
        hasMore = true
        while hasMore && count < Self.mostAtOnce {
            let input = cnc_read()
            hasMore = input.kind != .none
            if hasMore { inputs += decoder.take(input, at: time) }
            count += 1
        }
        return hasMore ? inputs : inputs + decoder.pause(at: time)
    }

    mutating func suspend() { cnc_suspend() }

    /// Reopens the terminal. If its size has changed, `wake` receives a byte and `read` reports the new size.
    mutating func resume() {
        cnc_resume()
        forgetShown()
    }

    mutating func redraw() {
        cnc_redraw()
        forgetShown()
    }

    /// Makes the next `show` draw every cell.
    private mutating func forgetShown() { shown = Screen(size: Size(width: 0, height: 0)) }

    private static var currentSize: Size { Size(width: Int(cnc_width()), height: Int(cnc_height())) }

    private func put(_ cell: Cell, x: Int, y: Int) {
        guard cell.width > 0 else { return }
        let text = isUTF8 ? cell.text : Self.plain[cell.text] ?? cell.text
        let scalars = text.unicodeScalars.map(\.value)
        cnc_put(
            Int32(x), Int32(y), scalars, Int32(scalars.count), Int32(cell.width), Int32(cell.style.role.rawValue),
            cell.style.isSelected)
    }

    /// Replacements for the non-ASCII characters of the program's own texts, for terminals that cannot show them.
    private static let plain = ["\u{A7}": "s", "\u{B7}": ".", "\u{2026}": "~"]

    private func defineStyles() {
        for role in Role.allCases {
            let look = Theme.appearance(of: role, colours: colours)
            cnc_define_style(
                Int32(role.rawValue), look.colour ?? -1, look.isBold, look.isDim, look.isUnderlined, look.isReverse)
        }
    }
}

@available(*, unavailable)
extension CursesTerminal: Sendable {}

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

    /// Draws a screen; of each row only the part that changed is passed to curses.
    mutating func show(_ screen: Screen) {
        let isNew = screen.size != shown.size
        for y in 0..<screen.size.height {
            let columns = isNew ? 0..<screen.size.width : screen.changes(inRow: y, since: shown)
            if !columns.isEmpty { put(screen, columns, y: y) }
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
            if decoder.isInPaste {
                inputs += readPasted(at: time, &count)
                continue
            }
            let input = cnc_read()
            hasMore = input.kind != .none
            if hasMore { inputs += decoder.take(input, at: time) }
            count += 1
        }
        if inputs.isEmpty && !hasMore { cnc_note_hang_up() }
        return hasMore ? inputs : inputs + decoder.pause(at: time)
    }

    /// Reads a piece of a pasted text, and adds its length to `count`.
    private mutating func readPasted(at time: Double, _ count: inout Int) -> [TerminalInput] {
        var hasEnded = false
        let scalars = [UInt32](unsafeUninitializedCapacity: Self.mostAtOnce) { room, read in
            read = Int(cnc_read_pasted(room.baseAddress, Int32(room.count), &hasEnded))
        }
        count += scalars.count
        hasMore = hasEnded || !scalars.isEmpty
        // When nothing has come, the wait for the rest of it goes on.
        return hasMore ? decoder.take(pasted: scalars, hasEnded: hasEnded, at: time) : []
    }

    func suspend() { cnc_suspend() }

    /// Reopens the terminal. If its size has changed, `wake` receives a byte and `read` reports the new size.
    mutating func resume() {
        cnc_resume()
        forgetShown()
    }

    /// Makes the next `show` draw the whole terminal again; curses has all cells.
    func redraw() { cnc_redraw() }

    /// Makes the next `show` draw every cell.
    private mutating func forgetShown() { shown = Screen(size: Size(width: 0, height: 0)) }

    private static var currentSize: Size { Size(width: Int(cnc_width()), height: Int(cnc_height())) }

    private func put(_ screen: Screen, _ columns: Range<Int>, y: Int) {
        let isUTF8 = isUTF8
        let cells = columns.map { x in
            let cell = screen[x, y]
            let scalar = cell.scalar.map { isUTF8 || !cell.marks.isEmpty ? $0 : Self.plain($0) }
            return CNCCell(
                scalar: scalar?.value ?? 0, marks: cell.marks.values, width: UInt8(cell.width),
                style: cell.style.role.rawValue, selected: cell.style.isSelected)
        }
        cnc_put(Int32(columns.lowerBound), Int32(y), cells, Int32(cells.count))
    }

    /// Replaces the non-ASCII characters of the program's own texts, for terminals that cannot show them.
    private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar {
        case "\u{A7}": "s"
        case "\u{B7}": "."
        case "\u{2026}": "~"
        default: scalar
        }
    }

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

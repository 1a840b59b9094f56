import CNcurses
import SMTPSyntax
import ScreenModel

/// The terminal, through curses. It belongs to the main thread and restores the terminal at the end of the value.
struct CursesTerminal: ~Copyable {
    /// The maximum size of one paste, in bytes.
    private static let mostPasted = 1 << 20

    private var shown: Screen
    private var keys = KeyDecoder()
    private var pasted: String?

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

    /// All available input, without waiting.
    mutating func readAll() -> [TerminalInput] {
        var inputs: [TerminalInput] = []
        if cnc_resize() {
            forgetShown()
            inputs.append(.resized(Self.currentSize))
        }
        while true {
            let input = cnc_read()
            if input.kind == .none { break }
            take(input, &inputs)
        }
        if let key = keys.finish() { inputs.append(.key(key)) }
        return inputs
    }

    mutating func suspend() { cnc_suspend() }

    /// Reopens the terminal. If its size has changed, `wake` receives a byte and `readAll` reports the new size.
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

    private mutating func take(_ input: CNCInput, _ inputs: inout [TerminalInput]) {
        // A complete key ends a pending sequence; it arrived later and is reported later.
        if input.kind != .scalar, let key = keys.finish() { inputs.append(.key(key)) }
        switch input.kind {
        case .pasteBegin: pasted = ""
        case .pasteEnd:
            if let text = pasted { inputs.append(.paste(Self.withLineFeeds(text))) }
            pasted = nil
        case .scalar:
            guard let scalar = Unicode.Scalar(input.value) else { return }
            if pasted != nil {
                keep(scalar)
            } else if let key = keys.take(scalar: scalar) {
                inputs.append(.key(key))
            }
        case .key: if pasted == nil, let key = Self.key(input.key) { inputs.append(.key(key)) }
        case .functionKey: if pasted == nil { inputs.append(.key(.function(Int(input.value)))) }
        case .mouse: if let mouse = Self.mouse(input) { inputs.append(.key(.mouse(mouse))) }
        case .none: break
        }
    }

    private mutating func keep(_ scalar: Unicode.Scalar) {
        guard let count = pasted?.utf8.count, count < Self.mostPasted else { return }
        pasted?.unicodeScalars.append(scalar)
    }

    /// Terminals send pasted line ends as CR, LF or both.
    private static func withLineFeeds(_ text: String) -> String {
        var out = String.UnicodeScalarView()
        var wasReturn = false
        for scalar in text.unicodeScalars {
            if !(scalar == "\n" && wasReturn) { out.append(scalar == "\r" ? "\n" : scalar) }
            wasReturn = scalar == "\r"
        }
        return String(out)
    }

    private static func mouse(_ input: CNCInput) -> Mouse? {
        let point = Point(x: Int(input.x), y: Int(input.y))
        switch input.mouse {
        case .press: return Mouse(.press, at: point)
        case .wheelUp: return Mouse(.wheelUp, at: point)
        case .wheelDown: return Mouse(.wheelDown, at: point)
        case .other: return nil
        }
    }

    private static func key(_ key: CNCKey) -> Key? {
        switch key {
        case .up: .up
        case .down: .down
        case .left: .left
        case .right: .right
        case .home: .home
        case .end: .end
        case .pageUp: .pageUp
        case .pageDown: .pageDown
        case .backspace: .backspace
        case .delete: .delete
        case .insert: .insert
        case .enter: .enter
        case .backTab: .backtab
        case .other: nil
        }
    }
}

@available(*, unavailable)
extension CursesTerminal: Sendable {}

import CNcurses
import ScreenModel

/// Turns what curses reads into input: keys, and pasted text as a whole. Pure: time comes from outside.
struct InputDecoder {
    /// How long the rest of a key may take to arrive, in seconds.
    private static let patience = 0.05
    /// The same for a string of the terminal, and for all of it.
    private static let patienceInString = 0.5
    private static let longestString = 2.0
    /// The same for a paste; the rest would be typed.
    private static let patienceInPaste = 5.0

    private var keys = KeyDecoder()
    private var pasted: PastedText?
    /// When the newest input came.
    private var heard = 0.0
    /// When the string of the terminal began that has not ended.
    private var stringBegan: Double?

    /// When what is pending counts as complete; nil where nothing is.
    var deadline: Double? {
        if pasted != nil { return heard + Self.patienceInPaste }
        if let stringBegan { return min(heard + Self.patienceInString, stringBegan + Self.longestString) }
        return keys.isPending ? heard + Self.patience : nil
    }

    mutating func take(_ input: CNCInput, at time: Double) -> [TerminalInput] {
        // What began long ago has nothing to do with what comes now.
        let overdue = pause(at: time)
        heard = time
        let inputs = overdue + inputs(of: input)
        stringBegan = keys.isInString ? stringBegan ?? time : nil
        return inputs
    }

    /// Whether what comes is part of a pasted text.
    var isInPaste: Bool { pasted != nil }

    /// Characters of a pasted text, and whether its end comes after them.
    mutating func take(pasted scalars: [UInt32], hasEnded: Bool, at time: Double) -> [TerminalInput] {
        let overdue = pause(at: time)
        heard = time
        guard isInPaste else { return overdue + scalars.flatMap { inputs(of: $0) } }
        for scalar in scalars { pasted?.take(Unicode.Scalar(scalar) ?? "\u{FFFD}") }
        return hasEnded ? finishedPaste() : []
    }

    /// There is no more input at this time.
    mutating func pause(at time: Double) -> [TerminalInput] {
        guard let deadline, time >= deadline else { return [] }
        stringBegan = nil
        return pasted == nil ? finishedKey() : finishedPaste()
    }

    private mutating func finishedKey() -> [TerminalInput] { keys.finish().map { [.key($0)] } ?? [] }

    private mutating func finishedPaste() -> [TerminalInput] {
        defer { pasted = nil }
        return pasted.map { [$0.input] } ?? []
    }

    private mutating func inputs(of input: CNCInput) -> [TerminalInput] {
        if input.kind == .scalar { return inputs(of: input.value) }
        // A complete key ends a pending sequence; it arrived later and is reported later.
        var inputs = finishedKey()
        switch input.kind {
        case .pasteBegin: pasted = PastedText()
        case .pasteEnd: inputs += finishedPaste()
        case .key: if pasted == nil, let key = Self.key(input.key) { inputs.append(.key(key)) }
        case .functionKey: if pasted == nil { inputs.append(.key(.function(Int(input.value)))) }
        case .scalar, .none: break
        }
        return inputs
    }

    private mutating func inputs(of value: UInt32) -> [TerminalInput] {
        guard let scalar = Unicode.Scalar(value) else { return [] }
        guard pasted == nil else {
            pasted?.take(scalar)
            return []
        }
        return keys.take(scalar: scalar).map { [.key($0)] } ?? []
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

import SessionModel

/// A line of text whose pieces have roles, before it is drawn.
public struct StyledLine: Hashable, Sendable {
    struct Piece: Hashable, Sendable {
        var text: VisibleText
        var role: Role
    }

    var pieces: [Piece] = []

    init(_ text: String = "", _ role: Role = .plain) {
        add(text, role)
    }

    init(_ text: VisibleText, _ role: Role) {
        add(text, role)
    }

    mutating func add(_ text: String, _ role: Role = .plain) {
        add(VisibleText(text), role)
    }

    mutating func add(_ text: VisibleText, _ role: Role) {
        if !text.glyphs.isEmpty { pieces.append(Piece(text: text, role: role)) }
    }

    func adding(_ text: String, _ role: Role = .plain) -> StyledLine {
        var line = self
        line.add(text, role)
        return line
    }

    var width: Int { pieces.reduce(0) { $0 + $1.text.columns } }
}

extension VisibleText {
    /// The columns it takes on a terminal.
    var columns: Int { glyphs.reduce(0) { $0 + CharacterWidth.of($1) } }
}

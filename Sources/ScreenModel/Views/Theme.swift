/// How a role looks. Colours are the terminal's own, so that they fit light and dark grounds; nothing is told by
/// colour alone.
public struct Appearance: Hashable, Sendable {
    /// The number of a terminal colour; nil for the terminal's own foreground.
    public let colour: Int16?
    public let isBold: Bool
    public let isDim: Bool
    public let isReverse: Bool

    init(_ colour: Int16? = nil, bold: Bool = false, dim: Bool = false, reverse: Bool = false) {
        self.colour = colour
        isBold = bold
        isDim = dim
        isReverse = reverse
    }
}

public enum Theme {
    private static let red: Int16 = 1, green: Int16 = 2, blue: Int16 = 4, magenta: Int16 = 5, cyan: Int16 = 6

    /// The appearance of a role on a terminal with so many colours; below 8 only bold, dim and reverse are used.
    public static func appearance(of role: Role, colours: Int) -> Appearance {
        let full = appearance(of: role)
        guard colours < 8 else { return full }
        return Appearance(nil, bold: full.isBold, dim: full.isDim, reverse: full.isReverse)
    }

    private static func appearance(of role: Role) -> Appearance {
        switch role {
        case .plain, .note: Appearance()
        case .dim, .border: Appearance(dim: true)
        case .title, .key: Appearance(bold: true)
        case .header: Appearance(reverse: true)
        case .client: Appearance(blue, bold: true)
        case .positive: Appearance(green)
        case .intermediate: Appearance(cyan)
        case .transient: Appearance(magenta)
        case .permanent: Appearance(red)
        case .finding, .warning: Appearance(magenta, bold: true)
        case .prompt: Appearance(bold: true)
        case .messagePrompt: Appearance(cyan, bold: true, reverse: true)
        case .escape: Appearance(magenta, reverse: true)
        }
    }
}

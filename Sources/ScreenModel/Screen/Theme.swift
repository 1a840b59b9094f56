/// What every role looks like. Nothing is shown by colour alone.
package enum Theme {
    /// The appearance of a role on a terminal with so many colours.
    ///
    /// The colours are the terminal's own first eight, so that its theme decides about their shades, and the ground is
    /// always the default one. Below eight there are attributes only.
    package static func appearance(of role: Role, colours: Int) -> Appearance {
        colours >= 8 ? coloured(role) : attributes(role)
    }

    private static let red: Int16 = 1, green: Int16 = 2, yellow: Int16 = 3, magenta: Int16 = 5, cyan: Int16 = 6

    private static func coloured(_ role: Role) -> Appearance {
        switch role {
        case .plain, .note, .client, .header: Appearance()
        case .dim, .border: Appearance(dim: true)
        case .title, .key, .prompt, .refusal, .phase: Appearance(bold: true)
        case .positive, .gutter: Appearance(green)
        case .intermediate: Appearance(cyan)
        case .transient: Appearance(yellow, bold: true)
        case .permanent: Appearance(red, bold: true)
        case .warning: Appearance(yellow)
        case .finding: Appearance(magenta, bold: true)
        case .messagePrompt: Appearance(cyan, bold: true, reverse: true)
        case .escape: Appearance(magenta, reverse: true)
        case .match: Appearance(cyan, bold: true, underlined: true)
        }
    }

    private static func attributes(_ role: Role) -> Appearance {
        switch role {
        case .plain, .note, .dim, .border, .positive, .intermediate, .client, .header, .gutter: Appearance()
        case .title, .key, .prompt, .warning, .refusal, .phase: Appearance(bold: true)
        case .transient: Appearance(underlined: true)
        case .permanent, .finding, .match: Appearance(bold: true, underlined: true)
        case .escape: Appearance(reverse: true)
        case .messagePrompt: Appearance(bold: true, reverse: true)
        }
    }
}

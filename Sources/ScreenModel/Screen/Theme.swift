/// What every role looks like. Nothing is shown by colour alone, and no colour needs a dark or a light ground.
package enum Theme {
    /// The appearance of a role on a terminal with so many colours.
    ///
    /// With 256 the shades are chosen; with 8 or 16 they are the terminal's own, without those that vanish on one of
    /// the grounds (black, white, yellow) or are too dark on one (blue). Below 8 there are attributes only.
    package static func appearance(of role: Role, colours: Int) -> Appearance {
        switch colours {
        case 256...: shades(role)
        case 8...: basic(role)
        default: attributes(role)
        }
    }

    private static func shades(_ role: Role) -> Appearance {
        let red: Int16 = 160, green: Int16 = 28, amber: Int16 = 130, blue: Int16 = 27
        let magenta: Int16 = 163, cyan: Int16 = 30, grey: Int16 = 243
        return switch role {
        case .plain, .note: Appearance()
        case .dim, .border: Appearance(grey)
        case .title, .key, .prompt: Appearance(bold: true)
        case .header: Appearance(reverse: true)
        case .client: Appearance(blue, bold: true)
        case .positive: Appearance(green)
        case .intermediate: Appearance(cyan)
        case .transient: Appearance(amber)
        case .permanent: Appearance(red)
        case .finding, .warning: Appearance(magenta, bold: true)
        case .messagePrompt: Appearance(cyan, bold: true, reverse: true)
        case .escape: Appearance(magenta, reverse: true)
        case .match: Appearance(amber, bold: true, reverse: true)
        }
    }

    private static func basic(_ role: Role) -> Appearance {
        let red: Int16 = 1, green: Int16 = 2, magenta: Int16 = 5, cyan: Int16 = 6
        return switch role {
        case .plain, .note: Appearance()
        case .dim, .border: Appearance(dim: true)
        case .title, .key, .prompt, .client: Appearance(bold: true)
        case .header: Appearance(reverse: true)
        case .positive: Appearance(green)
        case .intermediate: Appearance(cyan)
        case .transient: Appearance(magenta)
        case .permanent: Appearance(red)
        case .finding, .warning: Appearance(magenta, bold: true)
        case .messagePrompt: Appearance(cyan, bold: true, reverse: true)
        case .escape: Appearance(magenta, reverse: true)
        case .match: Appearance(cyan, bold: true, underlined: true)
        }
    }

    private static func attributes(_ role: Role) -> Appearance {
        switch role {
        case .plain, .note, .dim, .border, .positive, .intermediate: Appearance()
        case .title, .key, .prompt, .client, .warning: Appearance(bold: true)
        case .transient: Appearance(underlined: true)
        case .permanent, .finding, .match: Appearance(bold: true, underlined: true)
        case .header, .escape: Appearance(reverse: true)
        case .messagePrompt: Appearance(bold: true, reverse: true)
        }
    }
}

import SMTPSyntax
import SessionModel

extension Page {
    /// What `:set` lists.
    static let settings = Page(name: "settings", title: { _ in "Settings" }, lines: SettingsPage.lines)
}

/// The settings with their values, one row each.
enum SettingsPage {
    static func lines(_ model: AppModel, width: Int) -> [StyledLine] {
        let rows = Setting.all.flatMap { row($0, model.settings.preferences, width) }
        return ReplyPane.paragraph(
            ":set NAME VALUE changes a setting until you leave; :set NAME default resets it. The configuration file has "
                + "the same names.", .plain, width) + [StyledLine()] + rows
    }

    /// The name with the value, and what it is for; where that does not fit beside them it goes below, indented.
    private static func row(_ setting: Setting, _ preferences: Preferences, _ width: Int) -> [StyledLine] {
        let value = setting.value(preferences)
        let name = StyledLine("  " + padded(setting.name, column), .key)
        // A value that is longer than a row, such as a pin, goes on below.
        var values = VisibleText(padded(value ?? "default", column)).folded(max(column, width - name.width))
            .map { StyledLine($0, value == nil ? .dim : .plain) }
        let head = name.adding(values.removeFirst())
        let help = "\(setting.form): \(setting.help)" + (setting.effect == .start ? "; only in the file" : "")
        let indent = String(repeating: " ", count: 2 * column + 2)
        var rest = VisibleText(help).wrapped(max(20, width - indent.count))
        guard head.width <= indent.count, values.isEmpty, !rest.isEmpty else {
            return [head] + values.map { StyledLine(String(repeating: " ", count: name.width), .plain).adding($0) }
                + rest.map { StyledLine(indent, .plain).adding($0.string, .dim) }
        }
        return [head.adding(rest.removeFirst().string, .dim)]
            + rest.map { StyledLine(indent, .plain).adding($0.string, .dim) }
    }

    private static let column = 10

    private static func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(1, width - text.count))
    }
}

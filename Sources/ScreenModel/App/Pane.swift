/// What the side pane can show: each row is beside what says its lines.
package struct Pane: Sendable {
    let name: String
    let title: String
    /// The title on the whole screen.
    let wholeTitle: String
    /// The key that shows it, and brings back the first pane.
    let key: Key?
    /// What the help and the last row of the screen say of the key.
    let help: String
    let hint: String
    /// All that it says, for the whole screen.
    let lines: @Sendable (AppModel, Int) -> [StyledLine]
    /// What draws it beside the conversation; nil for as many of its lines as fit.
    let draw: (@Sendable (AppModel, Rect, inout Painter) -> Void)?

    init(
        name: String, title: String, wholeTitle: String? = nil, key: Key? = nil, help: String = "", hint: String = "",
        lines: @escaping @Sendable (AppModel, Int) -> [StyledLine],
        draw: (@Sendable (AppModel, Rect, inout Painter) -> Void)? = nil
    ) {
        self.name = name
        self.title = title
        self.wholeTitle = wholeTitle ?? title
        self.key = key
        self.help = help
        self.hint = hint
        self.lines = lines
        self.draw = draw
    }

    /// The panes; the first one is there until another is asked for.
    static let all: [Pane] = [.reply, .server, .tls, .timing]

    /// What its key does.
    var action: Action? {
        key.map { key in
            Action("\(name)Pane", help, [KeyBinding(key, [.input, .browse, .found, .recordedMatch], hint: hint)]) {
                $0.show(self)
            }
        }
    }
}

extension Pane: Hashable {
    package static func == (left: Pane, right: Pane) -> Bool { left.name == right.name }

    package func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

/// What the side pane can show: each row is beside what says its lines.
package struct Pane: Sendable {
    /// Also the name of its action, and of its local command.
    let name: String
    let title: String
    /// The key that shows it, and brings back the first pane.
    let key: Key?
    /// What the help and the last row of the screen say of the key.
    let help: String
    let hint: String
    /// What it says.
    let parts: @Sendable (AppModel, SideRequest) -> SideParts

    init(
        name: String, title: String, key: Key? = nil, help: String = "", hint: String = "",
        parts: @escaping @Sendable (AppModel, SideRequest) -> SideParts
    ) {
        self.name = name
        self.title = title
        self.key = key
        self.help = help
        self.hint = hint
        self.parts = parts
    }

    /// A pane that a key shows and brings back.
    init(
        name: String, title: String, key: Key, help: String, hint: String,
        lines: @escaping @Sendable (AppModel, SideRequest) -> [StyledLine]
    ) {
        self.init(name: name, title: title, key: key, help: help, hint: hint) { model, request in
            SideParts(
                title: StyledLine(title, .title), remark: StyledLine("\(key.name) goes back", .dim),
                lines: lines(model, request))
        }
    }

    /// The panes; the first one is there until another is asked for.
    static let all: [Pane] = [.reply, .server, .caps, .certificate, .timing, .map]

    /// What its key and its local command do.
    var action: Action? {
        key.map { key in
            let contexts: [KeyContext] = [.input, .browse, .found, .recording, .recordedMatch]
            var keys = [KeyBinding(key, contexts, hint: hint)]
            // Some terminals and phones have no function keys.
            if case .function(let number) = key { keys.append(.untold(.alt(Character("\(number)")), contexts)) }
            return Action(name, help, keys, argument: "") { model, _ in model.show(self) }
        }
    }
}

extension Pane: Hashable {
    package static func == (left: Pane, right: Pane) -> Bool { left.name == right.name }

    package func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

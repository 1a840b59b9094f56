/// All that can be done, one row each, in the order in which the help tells it.
package enum Actions {
    /// With the keys that the user has chosen.
    package static var all: [Action] { KeyMap.current.actions }

    /// With the usual keys.
    package static let usual: [Action] =
        line + Pane.all.compactMap(\.action) + session + sessions + sending + message + practice + lessons + lookup
        + exporting
        + leaving + browsing + playing + search + comparison + reading + reference + list + editing

    /// The key with this name that does something there.
    static func key(named name: String, in context: KeyContext) -> Key? {
        KeyMap.current.byKey[context]?.keys.first { $0.name == name }
    }

    /// Those that can be typed after a colon.
    package static let commands = usual.filter { $0.argument != nil }

    static func action(of key: Key, in context: KeyContext) -> Action? { KeyMap.current.byKey[context]?[key] }

    /// A typed line read as a local command: the action and the argument; nil for an unknown name.
    static func read(_ line: String) -> (action: Action, argument: String)? {
        let words = line.dropFirst().split(separator: " ", maxSplits: 1)
        guard let name = words.first, let action = commands.first(where: { $0.name == name }) else { return nil }
        return (action, words.count > 1 ? String(words[1]) : "")
    }

    /// The keys of some actions that belong together, and what the first one says of itself there.
    static func hint(
        _ names: String..., in context: KeyContext = .input, words: String? = nil, short: String? = nil,
        need: Hint.Need = .less
    ) -> Hint {
        let keys = names.compactMap { name in
            all.first { $0.name == name }?.keys.first { $0.contexts.contains(context) }
        }
        return Hint(keys.map(\.key.name).joined(separator: " "), words ?? keys.first?.hint ?? "", short: short, need)
    }
}

/// All that can be done, one row each, in the order in which the help tells it.
package enum Actions {
    package static let all: [Action] =
        line + Pane.all.compactMap(\.action) + session + message + lookup + leaving + browsing + search + reading
        + reference
        + editing

    /// Those that can be typed after a colon.
    package static let commands = all.filter { $0.argument != nil }

    private static let byKey: [KeyContext: [Key: Action]] = {
        var table: [KeyContext: [Key: Action]] = [:]
        for action in all {
            for binding in action.keys {
                for context in binding.contexts { table[context, default: [:]][binding.key] = action }
            }
        }
        return table
    }()

    static func action(of key: Key, in context: KeyContext) -> Action? { byKey[context]?[key] }

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

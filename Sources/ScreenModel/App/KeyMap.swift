import SMTPSyntax
import SessionModel

/// The actions with the keys that they have: the usual ones, or those of the configuration file.
///
/// Everything that names a key asks this table, so that help, hints and sentences show the keys that work. It is set once
/// around the whole session; a test sets it around what it plays.
///
///     try KeyMap(["quit": [.function(10)]]).use { … }
package struct KeyMap: Sendable {
    /// Why keys cannot be used as asked.
    package enum Problem: Error, Hashable, Sendable {
        /// There is no such action; the name that was probably meant.
        case noAction(String, meant: String?)
        /// Two actions have the key in the same place.
        case conflict(Key, String, String)
        /// A character that is typed there.
        case typed(Key, String)
    }

    package let actions: [Action]
    let byKey: [KeyContext: [Key: Action]]

    /// The usual keys.
    package static let usual = KeyMap(Actions.usual)

    @TaskLocal static var current = KeyMap.usual

    private init(_ actions: [Action]) {
        self.actions = actions
        var table: [KeyContext: [Key: Action]] = [:]
        for action in actions {
            for binding in action.keys {
                for context in binding.contexts { table[context, default: [:]][binding.key] = action }
            }
        }
        byKey = table
    }

    /// The usual keys, with others for the named actions.
    package init(_ chosen: [String: [Key]]) throws(Problem) {
        let chosen = Dictionary(chosen.map { (Self.formerNames[$0.key] ?? $0.key, $0.value) }) { $1 }
        for name in chosen.keys.sorted() where !Actions.usual.contains(where: { $0.name == name }) {
            throw .noAction(name, meant: NearestName.of(name, among: Actions.usual.map(\.name)))
        }
        let actions = Actions.usual.map { action in
            chosen[action.name].map { action.with(KeyBinding.moving(action.keys, to: $0)) } ?? action
        }
        for action in actions where chosen[action.name] != nil { try Self.check(action, against: actions) }
        self.init(actions)
    }

    /// Actions that had another name, which files may still have.
    private static let formerNames = ["serverPane": "server", "tlsPane": "certificate", "timingPane": "timing"]

    private static func check(_ action: Action, against actions: [Action]) throws(Problem) {
        for binding in action.keys {
            if case .character = binding.key, binding.contexts.contains(where: KeyContext.typed.contains) {
                throw .typed(binding.key, action.name)
            }
            for other in actions where other.name != action.name {
                let isTaken = other.keys.contains {
                    $0.key == binding.key && !Set($0.contexts).isDisjoint(with: binding.contexts)
                }
                if isTaken { throw .conflict(binding.key, action.name, other.name) }
            }
        }
    }

    /// Does something with these keys.
    package func use<Result>(_ body: () throws -> Result) rethrows -> Result {
        try Self.$current.withValue(self, operation: body)
    }
}

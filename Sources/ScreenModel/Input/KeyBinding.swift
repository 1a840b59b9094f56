/// A key, and the places where it has the action in whose row it is.
package struct KeyBinding: Hashable, Sendable {
    package let key: Key
    package let contexts: [KeyContext]
    /// What the help says of it; nil for the sentence of the action.
    package let help: String?
    /// What the last row of the screen says of it.
    package let hint: String
    /// Whether the help leaves it out: a second way to the same, or a key that explains itself.
    package let isUntold: Bool

    init(
        _ key: Key, _ contexts: [KeyContext], _ help: String? = nil, hint: String = "", isUntold: Bool = false
    ) {
        self.key = key
        self.contexts = contexts
        self.help = help
        self.hint = hint
        self.isUntold = isUntold
    }

    /// A key that the help leaves out.
    static func untold(_ key: Key, _ contexts: [KeyContext], hint: String = "") -> KeyBinding {
        KeyBinding(key, contexts, hint: hint, isUntold: true)
    }
}

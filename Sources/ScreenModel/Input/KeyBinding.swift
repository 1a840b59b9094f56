/// One row: a key, what it means there, and what the help says about it.
package struct KeyBinding: Hashable, Sendable {
    package let contexts: [KeyContext]
    package let key: Key
    package let intent: Intent
    /// Empty for keys that are a second way to the same thing.
    package let help: String

    init(_ contexts: [KeyContext], _ key: Key, _ intent: Intent, _ help: String = "") {
        self.contexts = contexts
        self.key = key
        self.intent = intent
        self.help = help
    }
}

extension KeyBinding {
    /// The same bindings by other keys: the first of them where help and hints name a key, the others beside it.
    ///
    /// An action without keys gets them in the input line.
    static func moving(_ bindings: [KeyBinding], to keys: [Key]) -> [KeyBinding] {
        guard let first = keys.first else { return [] }
        var places: [KeyContext] = []
        for context in bindings.flatMap(\.contexts) where !places.contains(context) { places.append(context) }
        if places.isEmpty { places = [.input] }
        var covered: Set<KeyContext> = []
        var moved: [KeyBinding] = []
        // What is told comes first, so that a second key of the same place does not replace it.
        for binding in bindings.filter({ !$0.isUntold }) + bindings.filter(\.isUntold) {
            let contexts = binding.contexts.filter { covered.insert($0).inserted }
            guard !contexts.isEmpty else { continue }
            moved.append(
                KeyBinding(first, contexts, binding.help, hint: binding.hint, isUntold: binding.isUntold))
        }
        if moved.isEmpty { moved = [KeyBinding(first, places)] }
        return moved + keys.dropFirst().map { .untold($0, places) }
    }
}

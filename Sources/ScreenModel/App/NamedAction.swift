/// The actions whose keys are named in sentences: a sentence asks for the key, and never writes it down.
enum NamedAction: String, CaseIterable {
    case changeAnswerForm, drop, flush, interrupt, quit, swapPane, takeAdvice, certificate, palette, help

    /// The key as the help names it: `F8`, `^Q`.
    var key: String {
        let bindings = Actions.all.first { $0.name == rawValue }?.keys ?? []
        return bindings.first { $0.contexts.contains(.input) }?.key.name ?? ""
    }
}

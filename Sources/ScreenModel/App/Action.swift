/// Something that the user can have done, by keys or by a line that begins with a colon: a row of `Actions`.
///
/// In a message every line is message text, so there the keys have to do.
package struct Action: Sendable {
    /// How the program itself calls it; the word after the colon.
    package let name: String
    /// What it does, in a few words.
    package let help: String
    package let keys: [KeyBinding]
    /// The form of its argument as a local command, empty for none; nil where it is not one.
    package let argument: String?
    /// What that argument is, for Tab.
    let argumentKind: ArgumentKind
    /// Carries it out; the text is what was typed after the name.
    let run: @Sendable (inout AppModel, String) -> [Effect]

    /// An action by keys alone.
    init(
        _ name: String, _ help: String, _ keys: [KeyBinding],
        run: @escaping @Sendable (inout AppModel) -> [Effect]
    ) {
        self.init(name, help, keys, argument: nil) { model, _ in run(&model) }
    }

    /// A local command, which may have keys.
    init(
        _ name: String, _ help: String, _ keys: [KeyBinding] = [], argument: String?, kind: ArgumentKind = .text,
        run: @escaping @Sendable (inout AppModel, String) -> [Effect]
    ) {
        self.name = name
        self.help = help
        self.keys = keys
        self.argument = argument
        argumentKind = kind
        self.run = run
    }

    /// The same action by other keys.
    func with(_ keys: [KeyBinding]) -> Action {
        Action(name, help, keys, argument: argument, kind: argumentKind, run: run)
    }

    /// How it is typed: `:explain [VERB] CODE [TEXT]`.
    package var form: String { ":\(name)" + (argument.map { $0.isEmpty ? "" : " \($0)" } ?? "") }

    /// The key that does it while a line is typed; nil where none does.
    var inputKey: String? {
        let own = Actions.all.first { $0.name == name }?.keys ?? []
        return own.first { $0.contexts.contains(.input) && !$0.isUntold }?.key.name
    }

    /// As much of it as Tab puts into the line.
    var beginning: String { ":\(name)" + (argument?.isEmpty == false ? " " : "") }
}

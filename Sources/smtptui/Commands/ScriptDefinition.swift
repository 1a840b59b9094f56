import ArgumentParser
import SessionModel

/// A variable of a script, as it is written on the command line: `NAME=VALUE`.
struct ScriptDefinition: ExpressibleByArgument {
    let name: String
    let value: String

    init?(argument: String) {
        guard let equals = argument.firstIndex(of: "=") else { return nil }
        name = String(argument[..<equals])
        value = String(argument[argument.index(after: equals)...])
        guard ScriptVariables.isName(name), !ScriptVariables.reserved.contains(name) else { return nil }
    }
}

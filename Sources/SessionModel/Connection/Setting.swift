/// A setting by its name: a row of `Setting.all`, by which `:set`, the configuration file and the options read a value.
package struct Setting: Sendable {
    /// When a new value has an effect.
    package enum Effect: Hashable, Sendable {
        case now
        /// With the next TLS handshake.
        case handshake
        /// When the program starts, so that only the configuration file has it.
        case start
    }

    /// A value that is none of this setting.
    package struct Invalid: Error, Hashable, Sendable {
        /// What to write instead, after a colon: `expected on or off`.
        package let advice: String
    }

    /// Where a value is kept.
    typealias Place<Value> = any WritableKeyPath<Preferences, Value?> & Sendable

    package let name: String
    /// The form of its value: `FILE`.
    package let form: String
    /// The values that it can have; none where they cannot be listed.
    package let choices: [String]
    /// What it does, in a few words.
    package let help: String
    package let effect: Effect
    /// Whether each session has its own value: it is about the server. Else it is the user's, in all sessions.
    package var isOfSession: Bool { effect == .handshake }
    /// Whether the value is the name of a file.
    package let isFile: Bool
    /// The value as it is written; nil for the default.
    package let value: @Sendable (Preferences) -> String?
    private let change: @Sendable (inout Preferences, String?) -> Invalid?

    init<Value>(
        _ name: String, _ form: String, _ place: Place<Value>, _ help: String,
        _ effect: Effect, isFile: Bool = false, choices: [String] = [], write: @escaping @Sendable (Value) -> String,
        read: @escaping @Sendable (String) throws(Invalid) -> Value
    ) {
        self.name = name
        self.form = form
        self.help = help
        self.effect = effect
        self.isFile = isFile
        self.choices = choices
        value = { preferences in preferences[keyPath: place].map(write) }
        change = { preferences, text in
            do throws(Invalid) {
                preferences[keyPath: place] = if let text { try read(text) } else { nil }
                return nil
            } catch {
                return error
            }
        }
    }

    /// Reads a value; nil is the default.
    package func set(_ text: String?, in preferences: inout Preferences) throws(Invalid) {
        if let invalid = change(&preferences, text) { throw invalid }
    }

    /// What is wrong with a value; nil for nothing.
    package func problem(with text: String) -> Invalid? {
        var tried = Preferences()
        return change(&tried, text)
    }

    package static func named(_ name: some StringProtocol) -> Setting? { all.first { $0.name == name } }
}

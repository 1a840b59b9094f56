import SMTPSyntax

/// What `:xclient` and `:xforward` ask for: a value for each attribute that the server offers.
///
///     XCLIENT NAME ADDR      NAME: host.example.org   ADDR: (empty)   →   XCLIENT NAME=host.example.org
struct ClientForm: Hashable, Sendable {
    let verb: Verb
    /// The names that are offered, those that smtptui does not know among them.
    let names: [String]
    /// What was entered so far; empty for what is left out.
    private(set) var values: [String] = []

    /// The attribute that is asked for now; nil when all were.
    var name: String? { values.count < names.count ? names[values.count] : nil }

    var attribute: ClientAttribute? { name.flatMap(ClientAttribute.named) }

    /// The command with the values; nil where none was entered.
    var command: String? {
        let words = zip(names, values).filter { !$1.isEmpty }.map { "\($0)=\(Xtext.encoded($1))" }
        return words.isEmpty ? nil : "\(verb) \(words.joined(separator: " "))"
    }

    /// Takes the value of the attribute that is asked for; returns what is wrong with it, and then takes nothing.
    mutating func enter(_ value: String) -> String? {
        if !value.isEmpty, let problem = attribute?.problem(with: value, of: verb) { return problem }
        values.append(value)
        return nil
    }
}

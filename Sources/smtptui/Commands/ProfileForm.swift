import SMTPSyntax
import SessionModel

/// A profile as text and as JSON.
///
///     work  mail.example.org:587  --starttls --user alice
enum ProfileForm {
    /// One line per profile: its name, its server, its options.
    static func table(_ profiles: [NamedProfile]) -> [String] {
        let names = profiles.map(\.name.count).max() ?? 0
        let servers = profiles.map { server(of: $0).count }.max() ?? 0
        return profiles.map { profile in
            let server = server(of: profile)
            let columns = [padded(profile.name, names), padded(server, servers), words(profile.arguments)]
            let line = columns.joined(separator: "  ")
            return String(line.reversed().drop { $0 == " " }.reversed())
        }
    }

    /// Where it is, what it says, and the same as a command line.
    static func lines(of profile: NamedProfile) -> [String] {
        let place = "# \(Printable.text(Configuration.path ?? "")), line \(profile.line)"
        let server = profile.server.map { ["server: \(Printable.text($0))"] } ?? []
        return [place] + server + profile.options.map(line) + ["", commandLine(of: profile)]
    }

    static func json(_ profile: NamedProfile) -> String {
        let options = profile.options.map { option -> JSONText.Member in
            let values = option.values.map { JSONText.text($0) }
            let value = values.count > 1 ? JSONText.list(values) : values.first ?? .bool(option.isOn)
            return JSONText.Member(option.name, value)
        }
        return JSONText.object([
            ("name", .text(profile.name)), ("file", .text(Configuration.path ?? "")), ("line", .number(profile.line)),
            ("server", profile.server.map { .text($0) } ?? .null), ("options", .record(options)),
            ("command", .list((["smtptui"] + operands(of: profile) + profile.arguments).map { .text($0) })),
        ])
    }

    private static func line(_ option: ProfileOption) -> String {
        let values = option.values.map { Printable.text($0) }
        let value =
            values.isEmpty
            ? (option.isOn ? "yes" : "no")
            : values.count == 1 ? values[0] : "[\(values.joined(separator: ", "))]"
        return "\(option.name): \(value)"
    }

    private static func commandLine(of profile: NamedProfile) -> String {
        words(["smtptui"] + operands(of: profile) + profile.arguments)
    }

    private static func operands(of profile: NamedProfile) -> [String] { profile.server.map { [$0] } ?? [] }

    /// Its server in a few words; `-` where it has none.
    static func server(of profile: NamedProfile) -> String {
        profile.server.map { Printable.text($0) }
            ?? (profile.connection.practiceServer.given == nil ? "-" : "practice server")
    }

    /// The words as a shell reads them.
    private static func words(_ arguments: [String]) -> String {
        Printable.text(arguments.map { $0.hasPrefix("-") ? $0 : ShellWord.quoted($0) }.joined(separator: " "))
    }

    private static func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }
}

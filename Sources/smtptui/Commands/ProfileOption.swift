import ArgumentParser
import SMTPSyntax
import SessionModel
import YAML

/// An option of the command line in a profile, by its own name.
///
///     starttls: yes                  --starttls
///     password-command: pass work    --password-command 'pass work'
///     fault: [close@3, delay@EHLO]   --fault close@3 --fault delay@EHLO
struct ProfileOption: Hashable, Sendable {
    /// Its name in the file: `starttls`.
    let name: String
    /// Its values as they are written; none for a flag.
    let values: [String]
    /// Whether a flag is set; true for an option with values.
    let isOn: Bool
    /// From 1.
    let line: Int

    init(_ entry: SettingsFile.Entry) throws(YAMLProblem) {
        func problem(_ words: String) -> YAMLProblem { YAMLProblem(line: entry.line, words: words) }
        (name, line) = (entry.name, entry.line)
        if let problem = Self.secret(entry.name) { throw YAMLProblem(line: entry.line, words: problem) }
        var tried = ConnectionOptions.none
        if tried.take(flag: Self.word(entry.name)) {
            guard !entry.isList, let value = entry.values.first, let isOn = Self.truth(value) else {
                throw problem("\(entry.name) cannot be \(Self.written(entry)); expected yes or no")
            }
            (values, self.isOn) = ([], isOn)
        } else {
            (values, isOn) = (entry.values, true)
            guard !values.isEmpty, !values.contains("") else { throw problem("\(entry.name) cannot be empty") }
            if let words = Self.problem(with: entry) { throw problem(words) }
        }
    }

    /// The same on the command line; nothing for a flag that is not set.
    var arguments: [String] {
        guard isOn else { return [] }
        let word = Self.word(name)
        guard !values.isEmpty else { return [word] }
        return wholeValues.flatMap { $0.hasPrefix("-") ? ["\(word)=\($0)"] : [word, $0] }
    }

    /// The values, with the home of the user in the names of files.
    private var wholeValues: [String] { isFile ? values.map(HomePath.whole) : values }

    /// Sets the option among those of a connection.
    func set(in options: inout ConnectionOptions) {
        guard isOn else { return }
        let word = Self.word(name)
        if values.isEmpty { _ = options.take(flag: word) }
        for value in wholeValues { _ = options.take(option: word, value) }
    }

    /// Turns the setting of the same name off, which no option does: `insecure: no`, `no-record: no`.
    func unset(in preferences: inout Preferences) {
        guard !isOn else { return }
        if let setting = Setting.named(name) {
            try? setting.set("off", in: &preferences)
        } else if name.hasPrefix("no-"), let setting = Setting.named(name.dropFirst(3)) {
            try? setting.set("on", in: &preferences)
        }
    }

    private var isFile: Bool { Self.files.contains(name) }
}

// What is wrong with an entry
extension ProfileOption {
    /// The options whose value is the name of a file or a folder.
    static let files: Set<String> = [
        "ca", "cert", "key", "key-passphrase-file", "password-file", "proxy-password-file", "record", "scenarios",
        "tls-keylog", "unix",
    ]

    /// The names of all options of a connection. ArgumentParser makes the help for it, so only mistakes ask for them.
    static var names: [String] {
        let rows = ConnectionOptions.helpMessage().split(separator: "\n").filter { $0.hasPrefix("  -") }
        let words = rows.flatMap { $0.split(separator: " ").prefix { $0.hasPrefix("-") } }
        let names = words.map { String($0.last == "," ? $0.dropLast() : $0) }
        return names.map { $0.hasPrefix("--") ? String($0.dropFirst(2)) : $0 }.filter { $0 != "help" && $0 != "-h" }
    }

    /// The name as the command line has it.
    private static func word(_ name: String) -> String { name.hasPrefix("-") ? name : "--\(name)" }

    private static func truth(_ value: String) -> Bool? {
        switch value.lowercased() {
        case "yes", "true", "on": true
        case "no", "false", "off": false
        default: nil
        }
    }

    private static func written(_ entry: SettingsFile.Entry) -> String {
        entry.isList ? "a list" : entry.values.first.flatMap { $0.isEmpty ? nil : $0 } ?? "empty"
    }

    private static func problem(with entry: SettingsFile.Entry) -> String? {
        var whole = ConnectionOptions.none
        let word = word(entry.name)
        guard entry.values.allSatisfy({ whole.take(option: word, $0) }) else { return refusal(of: entry) }
        if entry.isList, let value = entry.values.last {
            var twice = whole
            _ = twice.take(option: word, value)
            // Where a value replaces those before, there can be only one.
            if "\(twice)" == "\(whole)" { return "\(entry.name) has one value, not a list" }
        }
        // A relative name would mean another file in each folder.
        guard files.contains(entry.name),
            let value = entry.values.first(where: { !$0.hasPrefix("/") && !$0.hasPrefix("~/") })
        else { return nil }
        return "\(entry.name) cannot be \(value); expected a name that begins with / or ~/"
    }

    /// Why the command line does not accept it, in the words in which it says so there.
    private static func refusal(of entry: SettingsFile.Entry) -> String {
        let names = names
        guard !names.contains(entry.name) else {
            do {
                _ = try ConnectionOptions.parse(entry.values.map { "\(word(entry.name))=\($0)" })
                return "\(entry.name) cannot be \(written(entry))"
            } catch {
                return Program.firstSentence(ConnectionOptions.message(for: error)) ?? ""
            }
        }
        if Setting.named(entry.name) != nil || entry.name == "keys" {
            return "\(entry.name) is not an option; it belongs outside the profiles"
        }
        if let near = NearestName.of(entry.name, among: names + ["server"]) {
            return "there is no option \(entry.name); did you mean \(near)?"
        }
        return mayBeSecret(entry.name) ? keepOut(entry.name) : "there is no option \(entry.name)"
    }

    private static func secret(_ name: String) -> String? {
        ["password", "pass", "passwd", "passphrase", "secret", "token"].contains(name.lowercased())
            ? keepOut(name) : nil
    }

    private static func mayBeSecret(_ name: String) -> Bool {
        ["password", "passwd", "passphrase", "secret", "token"].contains { name.lowercased().contains($0) }
    }

    private static func keepOut(_ name: String) -> String {
        "\(name) cannot be in this file, because a secret in it would be copied with it; "
            + "use password-command, password-file or netrc"
    }
}

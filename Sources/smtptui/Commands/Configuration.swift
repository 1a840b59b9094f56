import SMTPSyntax
import ScreenModel
import SessionModel
import YAML

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The configuration file, `$XDG_CONFIG_HOME/smtptui/config.yaml` or `~/.config/smtptui/config.yaml`: settings by the
/// names of `:set`, keys by the names of actions, and profiles with options by the names of the command line.
struct Configuration: Sendable {
    var preferences = Preferences()
    /// The keys that the file names; nil for the usual ones, which not every command needs.
    private(set) var keys: KeyMap?
    private(set) var profiles: [NamedProfile] = []

    /// What was read when a profile was chosen, with what that turns off.
    @TaskLocal static var chosen: Configuration?

    /// What the file says; the usual settings where there is none.
    static func read() throws(Failure) -> Configuration {
        if let chosen { return chosen }
        return try readFile()
    }

    /// What the file says now, whatever was chosen when the program started.
    static func readFile() throws(Failure) -> Configuration {
        guard let path, access(path, F_OK) == 0 else { return Configuration() }
        let text = try FileReader.read(path, most: YAMLReader.mostBytes)
        do throws(YAMLProblem) {
            return try Configuration(text)
        } catch {
            throw Failure(.usage, in: path, line: error.line, error.words)
        }
    }

    /// Where the file is, or would be.
    static var path: String? {
        if let folder = Environment["XDG_CONFIG_HOME"], folder.hasPrefix("/") { return "\(folder)/smtptui/config.yaml" }
        guard let home = Environment["HOME"], !home.isEmpty else { return nil }
        return "\(home)/.config/smtptui/config.yaml"
    }

    init() {}

    init(_ text: [UInt8]) throws(YAMLProblem) {
        var chosen: [String: [Key]] = [:]
        var lines: [String: Int] = [:]
        let file = try SettingsFile(text)
        for entry in file.entries {
            switch entry.section {
            case nil: try set(entry)
            case "keys":
                chosen[entry.name] = try Self.keys(entry)
                lines[entry.name] = entry.line
            case "profiles":
                throw YAMLProblem(
                    line: entry.line, words: "the profile \(entry.name) has no options; expected NAME: VALUE below it")
            case let section?: throw Self.noSection(section, line: entry.line)
            }
        }
        for group in file.groups { try add(group) }
        guard !chosen.isEmpty else { return }
        do throws(KeyMap.Problem) {
            keys = try KeyMap(chosen)
        } catch {
            throw YAMLProblem(line: lines[error.action] ?? 0, words: error.words)
        }
    }

    private mutating func add(_ group: SettingsFile.Group) throws(YAMLProblem) {
        switch group.section {
        case "profiles": profiles.append(try NamedProfile(group))
        case "keys":
            throw YAMLProblem(
                line: group.entries.first?.line ?? group.line, words: "\(group.name) cannot have this kind of value")
        default: throw Self.noSection(group.section, line: group.line)
        }
    }

    private static let sections = ["keys", "profiles"]

    private static func noSection(_ name: String, line: Int) -> YAMLProblem {
        let near = NearestName.of(name, among: sections).map { "; did you mean \($0)?" } ?? ""
        return YAMLProblem(line: line, words: "there is no section \(name)\(near)")
    }

    private mutating func set(_ entry: SettingsFile.Entry) throws(YAMLProblem) {
        func problem(_ words: String) -> YAMLProblem { YAMLProblem(line: entry.line, words: words) }
        guard let setting = Setting.named(entry.name) else {
            // A section in which everything is a remark.
            if Self.sections.contains(entry.name) {
                guard entry.values == [""] else { throw problem("\(entry.name) has names with values below it") }
                return
            }
            let names = Setting.all.map(\.name) + Self.sections
            let near = NearestName.of(entry.name, among: names).map { "; did you mean \($0)?" } ?? ""
            throw problem("there is no setting \(entry.name)\(near)")
        }
        guard !entry.isList, let value = entry.values.first else { throw problem("\(entry.name) has one value") }
        // A relative name would mean another file in each folder.
        guard !setting.isFile || value.hasPrefix("/") || value.hasPrefix("~/") else {
            throw problem("\(entry.name) cannot be \(value); expected a name that begins with / or ~/")
        }
        do throws(Setting.Invalid) {
            try setting.set(value, in: &preferences)
        } catch {
            throw problem("\(entry.name) cannot be \(value.isEmpty ? "empty" : value); \(error.advice)")
        }
    }

    /// The profile of that name, which is without the @.
    func profile(named name: some StringProtocol) throws(Failure) -> NamedProfile {
        if let profile = profiles.first(where: { $0.name == name }) { return profile }
        guard NamedProfile.isName(name) else {
            throw Failure(.usage, "Invalid profile: expected @NAME. smtptui profile list lists them.")
        }
        let file = Printable.text(Self.path ?? "config.yaml")
        guard !profiles.isEmpty else {
            throw Failure(.usage, "There is no profile \(name): \(file) has no profiles, or does not exist.")
        }
        let near = NearestName.of(String(name), among: profiles.map(\.name)).map { " Did you mean \($0)?" } ?? ""
        throw Failure(.usage, "There is no profile \(name) in \(file).\(near) smtptui profile list lists them.")
    }

    private static func keys(_ entry: SettingsFile.Entry) throws(YAMLProblem) -> [Key] {
        var keys: [Key] = []
        for value in entry.values {
            guard let parsed = KeyNotation.parse(value), parsed.count == 1 else {
                throw YAMLProblem(
                    line: entry.line, words: "\(value) is not a key; expected one such as <C-q>, <A-x>, <F10> or <Tab>")
            }
            keys += parsed
        }
        return keys
    }
}

extension KeyMap.Problem {
    /// The action that was to get the key.
    fileprivate var action: String {
        switch self {
        case .noAction(let name, _), .conflict(_, let name, _), .typed(_, let name): name
        }
    }

    fileprivate var words: String {
        switch self {
        case .noAction(let name, let meant):
            "there is no action \(name)" + (meant.map { "; did you mean \($0)?" } ?? "")
        case .conflict(let key, let one, let other): "\(one) and \(other) both have \(KeyNotation.text([key]))"
        case .typed(let key, let name): "\(name) cannot have \(KeyNotation.text([key])), a character that is typed"
        }
    }
}

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
/// names of `:set`, and keys by the names of actions.
struct Configuration {
    private(set) var preferences = Preferences()
    /// The keys that the file names; nil for the usual ones, which not every command needs.
    private(set) var keys: KeyMap?

    /// What the file says; the usual settings where there is none.
    static func read() throws(Failure) -> Configuration {
        guard let path, access(path, F_OK) == 0 else { return Configuration() }
        let text = try FileReader.read(path, most: YAMLReader.mostBytes)
        do throws(YAMLProblem) {
            return try Configuration(text)
        } catch {
            throw Failure(.usage, in: path, line: error.line, error.words)
        }
    }

    private static var path: String? {
        if let folder = Environment["XDG_CONFIG_HOME"], folder.hasPrefix("/") { return "\(folder)/smtptui/config.yaml" }
        guard let home = Environment["HOME"], !home.isEmpty else { return nil }
        return "\(home)/.config/smtptui/config.yaml"
    }

    private init() {}

    init(_ text: [UInt8]) throws(YAMLProblem) {
        var chosen: [String: [Key]] = [:]
        var lines: [String: Int] = [:]
        for entry in try SettingsFile(text).entries {
            switch entry.section {
            case nil: try set(entry)
            case "keys":
                chosen[entry.name] = try Self.keys(entry)
                lines[entry.name] = entry.line
            default: throw YAMLProblem(line: entry.line, words: "there is no section \(entry.section ?? "")")
            }
        }
        guard !chosen.isEmpty else { return }
        do throws(KeyMap.Problem) {
            keys = try KeyMap(chosen)
        } catch {
            throw YAMLProblem(line: lines[error.action] ?? 0, words: error.words)
        }
    }

    private mutating func set(_ entry: SettingsFile.Entry) throws(YAMLProblem) {
        func problem(_ words: String) -> YAMLProblem { YAMLProblem(line: entry.line, words: words) }
        guard let setting = Setting.named(entry.name) else {
            let names = Setting.all.map(\.name) + ["keys"]
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

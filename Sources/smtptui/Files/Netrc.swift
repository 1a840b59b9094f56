import SMTPSyntax

/// The entries of a netrc file: who logs in on which host.
///
///     # remark
///     machine mail.example.org login alice password "correct horse"
///     default login guest
///
/// Words are separated by spaces and line ends. A word that begins with `"` ends at the next one; in it `\"`, `\\`, `\n`,
/// `\r` and `\t` are escapes, as in curl. What is wrong in an entry matters only to the host that it is for.
struct Netrc {
    /// What is said of a host.
    struct Entry {
        /// Nil for `default`.
        let host: String?
        /// From 1.
        let line: Int
        fileprivate(set) var user: String?
        fileprivate(set) var password: String?
        /// The port that it is for, a number or a service; nil for any.
        fileprivate(set) var port: String?
        fileprivate(set) var problem: Problem?
    }

    /// What is wrong in an entry, and where. It names no word, because that could be a part of the password.
    struct Problem: Error, Hashable {
        enum Kind: Hashable {
            case missingValue
            case openQuote
            case unknownWord
            case notText
        }

        let kind: Kind
        /// From 1.
        let line: Int
    }

    private(set) var entries: [Entry] = []

    init(_ bytes: [UInt8]) {
        var words = NetrcWords(bytes)
        while let word = words.nextKeyword() { read(word, &words) }
    }

    /// The first entry for a host that fits the port and the user; the first `default` if there is none.
    func entry(for host: String, port: Int?, user: String?) -> Entry? {
        let fitting = entries.filter { entry in
            (entry.user == nil || user == nil || entry.user == user) && Self.fits(entry.port, port)
        }
        return fitting.first { $0.host?.lowercased() == host.lowercased() } ?? fitting.first { $0.host == nil }
    }

    private static func fits(_ written: String?, _ port: Int?) -> Bool {
        guard let written, let port else { return true }
        let services = ["smtp": 25, "smtps": 465, "submissions": 465, "submission": 587]
        return services[written.lowercased()] ?? Int(written) == port
    }

    private mutating func read(_ word: NetrcWords.Word, _ words: inout NetrcWords) {
        switch word.text?.lowercased() {
        case "default": entries.append(Entry(host: nil, line: word.line))
        case "machine":
            // Without a name it is for no host, and must not be one for all.
            guard let name = words.nextValue() else { return }
            entries.append(Entry(host: name.text ?? "", line: word.line, problem: name.problem))
        case "login", "user": value(of: word, &words) { $0.user = $1 }
        case "password", "passwd": value(of: word, &words) { $0.password = $1 }
        case "port": value(of: word, &words) { $0.port = $1 }
        case "account", "protocol", "force": value(of: word, &words) { _, _ in }
        case "macdef": words.skipMacro()
        default: note(word.problem ?? Problem(kind: .unknownWord, line: word.line))
        }
    }

    private mutating func value(
        of word: NetrcWords.Word, _ words: inout NetrcWords, _ keep: (inout Entry, String?) -> Void
    ) {
        guard let value = words.nextValue() else { return note(Problem(kind: .missingValue, line: word.line)) }
        if let problem = value.problem { note(problem) }
        guard !entries.isEmpty else { return }
        keep(&entries[entries.count - 1], value.text)
    }

    private mutating func note(_ problem: Problem) {
        guard !entries.isEmpty, entries[entries.count - 1].problem == nil else { return }
        entries[entries.count - 1].problem = problem
    }
}

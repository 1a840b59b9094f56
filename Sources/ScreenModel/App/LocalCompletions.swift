import Explainer
import SMTPStandard
import SMTPSyntax
import SessionModel

/// The ways to go on with a local command, by what its action says of its argument.
struct LocalCompletions {
    let session: Session
    /// The names in the folder that was listed last.
    let listing: FolderListing?
    /// The scenarios of the practice server, as far as they have been asked for.
    var scenarios: [PracticeScenario] = []
    /// The profiles of the configuration file, as far as they have been asked for.
    var profiles: [ProfileName] = []
    /// The names of the lessons.
    var lessons: [String] = []

    /// What `:lesson` knows besides names.
    private static let lessonWords = [
        ("next", "the next lesson"), ("again", "the open lesson from its beginning"),
        ("text", "the text of the open lesson"), ("off", "close the lesson, or hide the offer of the course"),
    ]

    func candidates(_ before: String) -> [Candidate] {
        guard let space = before.firstIndex(of: " ") else {
            return Actions.commands.filter { Self.begins($0.beginning, before) }.map {
                Candidate($0.beginning, name: $0.form, $0.help)
            }
        }
        guard let (action, _) = Actions.read(before) else { return [] }
        let typed = before[space...].dropFirst()
        return candidates(action.argumentKind, before[...space], typed)
    }

    /// The path that is typed, where one is.
    static func path(in before: String) -> Substring? {
        guard before.first == ":", let space = before.firstIndex(of: " "), let action = Actions.read(before)?.action
        else { return nil }
        return path(of: action.argumentKind, before[space...].dropFirst())
    }

    /// Whether the name of a scenario is typed.
    static func isScenario(_ before: String) -> Bool {
        if case .scenario? = kind(before) { true } else { false }
    }

    /// Whether the name of a profile is typed: `:connect @wo`.
    static func isProfile(_ before: String) -> Bool {
        guard case .server? = kind(before), let space = before.firstIndex(of: " ") else { return false }
        return before[space...].dropFirst().first == "@"
    }

    /// What the argument is that is typed; nil where none is.
    private static func kind(_ before: String) -> ArgumentKind? {
        before.first == ":" && before.contains(" ") ? Actions.read(before)?.action.argumentKind : nil
    }

    private static func path(of kind: ArgumentKind, _ typed: Substring) -> Substring? {
        switch kind {
        case .file: return typed
        case .choices(let choices):
            guard let space = typed.firstIndex(of: " "),
                let next = choices.first(where: { $0.word == typed[..<space] })?.next
            else { return nil }
            return path(of: next, typed[space...].dropFirst())
        case .text, .verb, .mechanism, .topic, .scenario, .server, .lesson: return nil
        }
    }

    private func candidates(_ kind: ArgumentKind, _ head: Substring, _ typed: Substring) -> [Candidate] {
        switch kind {
        case .text: return []
        case .file: return files(head, typed)
        case .verb: return words(CommandFacts.usual.map { ($0.verb.name, $0.purpose) }, head, typed)
        case .mechanism: return words(mechanisms, head, typed)
        case .topic: return words(ReferenceTopic.allCases.map { ($0.rawValue, $0.title) }, head, typed)
        case .scenario: return words(scenarios.map { ($0.name, $0.summary) }, head, typed)
        case .server: return words(profiles.map { ("@\($0.name)", $0.server) }, head, typed)
        case .lesson: return words(Self.lessonWords + lessons.map { ($0, "a lesson") }, head, typed)
        case .choices(let choices):
            guard let space = typed.firstIndex(of: " ") else {
                return choices.filter { Self.begins($0.word, typed) }.map {
                    Candidate(head + $0.word + ($0.next == nil ? "" : " "), name: $0.word, $0.help)
                }
            }
            guard let next = choices.first(where: { $0.word == typed[..<space] })?.next else { return [] }
            return candidates(next, head + typed[...space], typed[space...].dropFirst())
        }
    }

    private func words(_ words: [(String, String)], _ head: Substring, _ typed: Substring) -> [Candidate] {
        words.filter { Self.begins($0.0, typed) }.map { Candidate(head + $0.0, name: $0.0, $0.1) }
    }

    /// Those that `:auth` can carry out, the offered ones first.
    private var mechanisms: [(String, String)] {
        MechanismFacts.all.filter { SASLLogin.isWalked($0.name) }.map { ($0.name, $0.words) }
            .sorted { session.offersMechanism($0.0) && !session.offersMechanism($1.0) }
    }

    private func files(_ head: Substring, _ typed: Substring) -> [Candidate] {
        let folder = FolderListing.folder(in: typed)
        guard let listing, listing.folder == folder else { return [] }
        let name = typed.dropFirst(folder.count)
        // Hidden files are for those who ask for them.
        return listing.names.filter { $0.hasPrefix(name) && $0 != name && ($0.first != "." || name.first == ".") }.map {
            Candidate("\(head)\(folder)\($0)", name: $0, $0.last == "/" ? "a folder" : "a file")
        }
    }

    private static func begins(_ text: String, _ typed: some StringProtocol) -> Bool {
        text.count > typed.count && text.lowercased().hasPrefix(typed.lowercased())
    }
}

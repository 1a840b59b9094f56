import Testing

/// Folders are floors: a file names only types of its own folder and of those below it (docs/architecture.md).
@Suite("Floors of the house")
struct FloorTests {
    /// The folders of each module from the ground up.
    static let floors: [String: [String]] = [
        "SMTPSyntax": ["Wire", "Citations", "Grammar", "Terms"],
        "SMTPStandard": ["Commands", "Parameters", "Extensions", "Mechanisms", "Phases"],
        "Explainer": [
            "Terms", "Text", "Servers", "Details", "Replies", "Causes", "Judgement", "Offers", "Explanation",
            "Reference",
        ],
        "SessionModel": [
            "Servers", "Secrets", "SASL", "TLS", "Routes", "Connection", "Session", "Judging", "Dialogue", "Message",
            "Watching", "Forms", "Drivers", "Scripts", "Elsewhere",
        ],
        "DNS": ["Names", "Records", "Messages", "Routes", "Checks"],
        "Exports": ["Pseudonyms", "Report", "Markdown", "HTML", "Cast", "Objects", "Formats"],
        "Comparison": ["Text", "Alignment", "Steps", "Differences", "Words"],
        "MailLogs": ["Text", "Refusals", "Formats", "Bounces", "Reports", "Errors"],
        "Imports": ["Text", "Secrets", "Dialects", "TLS", "Reading", "Explained"],
        "Lessons": ["Checks", "Format", "Course", "Run", "Progress", "Reports"],
        "PracticeServer": ["Replies", "Scenarios", "Server", "Expected", "Sessions", "Clients"],
        "ScreenModel": ["Screen", "Input", "Layout", "App", "Panes", "Pages"],
        "smtptui": ["System", "Files", "Terminal", "Resolver", "Transport", "Runtime", "Commands"],
    ]

    /// The arrows that still run back up, from where to where; none may come.
    static let stillBackwards: Set<String> = []

    struct Arrow {
        let from: SourceFile
        let to: String
        let type: String

        var floors: String { "\(from.module): \(from.folder) to \(to)" }
    }

    private static let arrows: [Arrow] = floors.keys.flatMap { module -> [Arrow] in
        let files = SourceFile.all.filter { $0.module == module }
        let homes = Dictionary(
            files.flatMap { file in file.types.map { ($0, file.folder) } }, uniquingKeysWith: { first, _ in first })
        return files.flatMap { file in
            let own = Set(file.privateTypes)
            return file.names.map(String.init).filter { !own.contains($0) }.compactMap { name in
                homes[name].map { Arrow(from: file, to: $0, type: name) }
            }
        }
    }

    @Test("no arrow runs back up inside a module", arguments: floors.keys.sorted())
    func arrows(_ module: String) {
        let order = Self.floors[module] ?? []
        for arrow in Self.arrows where arrow.from.module == module && arrow.to != arrow.from.folder {
            guard let from = order.firstIndex(of: arrow.from.folder), let to = order.firstIndex(of: arrow.to) else {
                continue
            }
            #expect(
                to < from || Self.stillBackwards.contains(arrow.floors),
                "\(arrow.from.path) names \(arrow.type), which lives upstairs in \(arrow.to)")
        }
    }

    @Test("every folder is a floor", arguments: floors.keys.sorted())
    func complete(_ module: String) {
        let folders = Set(SourceFile.all.filter { $0.module == module }.map(\.folder)).subtracting([""])
        #expect(folders == Set(Self.floors[module] ?? []))
    }

    @Test("an exception that is no longer needed goes")
    func exceptions() {
        let seen = Set(Self.arrows.map(\.floors))
        for exception in Self.stillBackwards { #expect(seen.contains(exception), "\(exception) has gone") }
    }
}

import Testing

/// The import lines of the sources, held to the map of the modules (docs/architecture.md).
@Suite("Who may import what")
struct ImportRulesTests {
    private static let system: Set<String> = ["Glibc", "Darwin"]
    private static let foundation: Set<String> = ["FoundationEssentials", "Foundation"]
    private static let standard: Set<String> = ["SMTPSyntax", "SMTPStandard"]
    private static let forOthers: Set<String> = ["Exports", "Comparison"]
    private static let model = standard.union(["Explainer", "SessionModel"])

    /// A module, or a folder of the program, and what its files may import.
    static let rules: [String: Set<String>] = [
        "SMTPSyntax": [],
        "YAML": ["CYAML", "SMTPSyntax"],
        "DNS": ["SMTPSyntax"],
        "SMTPStandard": ["SMTPSyntax"],
        "Explainer": standard,
        "SessionModel": standard.union(["Explainer"]),
        "Exports": model,
        "Comparison": model,
        "ScreenModel": model.union(forOthers).union(["Lessons"]),
        "MailLogs": standard.union(["Explainer"]),
        "PracticeServer": model.union(["YAML"]),
        "Imports": model,
        "Lessons": model.union(["Exports", "PracticeServer", "YAML"]),
        "smtptui/System": model.union(system).union(["CBuild", "Crypto", "Synchronization"]),
        "smtptui/Files": model.union(system).union(foundation).union([
            "YAML", "Imports", "MailLogs", "Lessons", "Synchronization",
        ]),
        "smtptui/Terminal": model.union(system).union(["CNcurses", "ScreenModel"]),
        "smtptui/Resolver": model.union(system).union(["CResolver", "DNS", "NIOCore", "NIOPosix", "Synchronization"]),
        "smtptui/Transport": model.union(system).union(foundation).union([
            "CTLSDetails", "DNS", "NIOCore", "NIOPosix", "NIOSSL", "NIOTLS", "X509", "SwiftASN1", "Crypto",
            "PracticeServer",
            "Synchronization",
        ]),
        "smtptui/Runtime": model.union(system).union([
            "Lessons", "NIOPosix", "PracticeServer", "ScreenModel", "Synchronization",
        ]).union(forOthers),
        "smtptui/Commands": model.union(system).union(forOthers).union([
            "ArgumentParser", "Imports", "Lessons", "MailLogs", "NIOPosix", "PracticeServer", "ScreenModel", "YAML",
        ]),
    ]

    private func rule(for file: SourceFile) -> Set<String>? {
        Self.rules[file.module] ?? Self.rules["\(file.module)/\(file.folder)"]
    }

    private func imports(of file: SourceFile) -> [String] {
        file.code.split(separator: "\n").compactMap { line in
            let words = line.split(separator: " ")
            return words.first == "import" ? words.last.map(String.init) : nil
        }
    }

    @Test("the files keep to the rules", arguments: rules.keys.sorted())
    func kept(_ place: String) throws {
        let allowed = try #require(Self.rules[place])
        let files = SourceFile.all.filter { $0.path.hasPrefix("\(place)/") }
        #expect(!files.isEmpty)
        for file in files {
            for module in imports(of: file) { #expect(allowed.contains(module), "\(file.path) imports \(module)") }
        }
    }

    @Test("every file of the program stands under a rule")
    func complete() {
        for file in SourceFile.all where file.path != "smtptui/Smtptui.swift" {
            #expect(rule(for: file) != nil, "\(file.path)")
        }
    }

    @Test("nothing is printed but by `Console`, and nothing traps")
    func noPrint() {
        for file in SourceFile.all {
            for word in ["print(", "fatalError", "precondition", "try!"] {
                #expect(!file.code.contains(word), "\(file.path) has \(word)")
            }
        }
    }

    @Test("files stay small: nine in ten under 300 lines, none above 400")
    func small() {
        let lengths = SourceFile.all.map {
            $0.text.split(separator: "\n", omittingEmptySubsequences: false).count
        }.sorted()
        #expect(lengths[lengths.count * 9 / 10] < 300)
        #expect((lengths.last ?? 0) <= 400)
    }
}

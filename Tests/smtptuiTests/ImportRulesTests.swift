import Foundation
import Testing

/// The import lines of the sources, held to the map of the modules (docs/architecture.md).
@Suite("Who may import what")
struct ImportRulesTests {
    /// A folder, and the modules that its files may import; `*` in `Sources/smtptui` subfolders adds to the parent's.
    static let rules: [(folder: String, allowed: Set<String>)] = [
        ("Sources/SessionModel", []),
        ("Sources/ScreenModel", ["SessionModel"]),
        ("Sources/PracticeServer", ["SessionModel"]),
        ("Sources/smtptui/Commands", ["ArgumentParser", "NIOPosix", "ScreenModel", "SessionModel", "Glibc", "Darwin"]),
        (
            "Sources/smtptui/Runtime",
            ["Crypto", "NIOPosix", "ScreenModel", "SessionModel", "Synchronization", "Glibc", "Darwin"]
        ),
        ("Sources/smtptui/Terminal", ["CNcurses", "ScreenModel", "Glibc", "Darwin"]),
        (
            "Sources/smtptui/Transport",
            [
                "NIOCore", "NIOPosix", "NIOSSL", "NIOTLS", "X509", "SwiftASN1", "Crypto", "PracticeServer",
                "SessionModel", "Synchronization", "FoundationEssentials", "Foundation", "Glibc", "Darwin",
            ]
        ),
        ("Sources/smtptui/Headless", ["NIOPosix", "SessionModel", "Glibc", "Darwin"]),
        ("Sources/smtptui/Files", ["SessionModel", "FoundationEssentials", "Foundation", "Glibc", "Darwin"]),
    ]

    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    static func files(below folder: String) -> [URL] {
        let walker = FileManager.default.enumerator(at: root.appending(path: folder), includingPropertiesForKeys: nil)
        return (walker?.allObjects as? [URL] ?? []).filter { $0.pathExtension == "swift" }
    }

    private func imports(of file: URL) throws -> [String] {
        try String(contentsOf: file, encoding: .utf8).split(separator: "\n").compactMap { line in
            let words = line.split(separator: " ").drop { ["public", "internal", "private", "@testable"].contains($0) }
            return words.first == "import" ? words.last.map(String.init) : nil
        }
    }

    @Test("the folders keep to the rules", arguments: rules.map(\.folder))
    func kept(_ folder: String) throws {
        let allowed = try #require(Self.rules.first { $0.folder == folder }).allowed
        let files = Self.files(below: folder)
        #expect(!files.isEmpty)
        for file in files {
            for module in try imports(of: file) {
                #expect(allowed.contains(module), "\(file.lastPathComponent) imports \(module)")
            }
        }
    }

    @Test("every file of the program stands under a rule")
    func complete() {
        for file in Self.files(below: "Sources") where file.lastPathComponent != "Main.swift" {
            #expect(Self.rules.contains { file.path.contains("/\($0.folder)/") }, "\(file.path)")
        }
    }

    @Test("nothing is printed but by `Program`, and nothing traps in the pure modules")
    func noPrint() throws {
        for file in Self.files(below: "Sources") {
            let text = try String(contentsOf: file, encoding: .utf8)
            #expect(!text.contains("print("), "\(file.lastPathComponent)")
            #expect(!text.contains("fatalError") && !text.contains("precondition"), "\(file.lastPathComponent)")
            #expect(!text.contains("try!"), "\(file.lastPathComponent)")
        }
    }

    @Test("files stay small: nine in ten under 300 lines, none above 400")
    func small() throws {
        let lengths = try Self.files(below: "Sources").map {
            try String(contentsOf: $0, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false).count
        }.sorted()
        #expect(lengths[lengths.count * 9 / 10] < 300)
        #expect((lengths.last ?? 0) <= 400)
    }
}

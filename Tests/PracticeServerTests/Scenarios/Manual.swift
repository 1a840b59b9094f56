import Foundation

/// The manual, which is held to what the practice server knows.
enum Manual {
    static var text: String {
        get throws {
            let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
                .deletingLastPathComponent().deletingLastPathComponent()
            return try String(contentsOf: root.appending(path: "docs/manual.md"), encoding: .utf8)
        }
    }

    /// The blocks of YAML in it.
    static var examples: [String] {
        get throws {
            try text.components(separatedBy: "```yaml\n").dropFirst().compactMap {
                $0.components(separatedBy: "```").first
            }
        }
    }
}

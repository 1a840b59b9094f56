import Foundation

/// A file of the sources, read for what it declares and what it names.
struct SourceFile {
    /// Below `Sources`: `SMTPSyntax/Wire/LineSplitter.swift`.
    let path: String
    let text: String
    /// The text without comments and without what is in quotation marks.
    let code: String
    /// What is in quotation marks, without what is interpolated.
    let literals: [String]

    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// All files below `Sources`.
    static let all: [SourceFile] = {
        let folder = root.appending(path: "Sources")
        let names = FileManager.default.enumerator(atPath: folder.path)?.allObjects as? [String] ?? []
        return names.filter { $0.hasSuffix(".swift") }.sorted().compactMap { name in
            let text = try? String(contentsOf: folder.appending(path: name), encoding: .utf8)
            return text.map { SourceFile(path: name, text: $0) }
        }
    }()

    init(path: String, text: String) {
        self.path = path
        self.text = text
        var reader = QuoteReader()
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) { reader.take(line) }
        code = reader.code
        literals = reader.literals
    }

    var module: String { String(path.prefix { $0 != "/" }) }

    /// The folder within the module; empty for a file that lies in the module itself.
    var folder: String {
        let parts = path.split(separator: "/")
        return parts.count > 2 ? String(parts[1]) : ""
    }

    /// The name of the file up to a plus sign: `Session` for `Session+TLS.swift`.
    var subject: String {
        String((path.split(separator: "/").last ?? "").prefix { $0 != "+" && $0 != "." })
    }

    /// The types declared at the outermost level that other files can see.
    var types: [String] { declarations(private: false) }

    /// Those that only this file can see.
    var privateTypes: [String] { declarations(private: true) }

    /// The types that are extended at the outermost level.
    var extended: [String] {
        outermost.compactMap { words in
            words.firstIndex(of: "extension").map { at in String(words[at + 1].prefix { $0 != "." && $0 != "," }) }
        }
    }

    /// The functions declared at the outermost level, with a capital letter: `Update`.
    var functions: [String] {
        outermost.compactMap { words in
            words.firstIndex(of: "func").map { at in words[at + 1].capitalized }
        }
    }

    /// Words that begin with a capital letter.
    var names: Set<Substring> {
        Set(code.split { !($0.isLetter || $0.isNumber || $0 == "_") }.filter { $0.first?.isUppercase == true })
    }

    private static let kinds: Set<Substring> = ["struct", "enum", "class", "protocol", "typealias", "actor"]

    /// The words of the lines that begin a declaration at the outermost level.
    private var outermost: [[Substring]] {
        code.split(separator: "\n").filter { $0.first?.isLetter == true || $0.first == "@" }
            .map { $0.split { " :<{(=".contains($0) } }.filter { $0.count > 1 }
    }

    private func declarations(private isPrivate: Bool) -> [String] {
        outermost.compactMap { words in
            guard let at = words.firstIndex(where: Self.kinds.contains), at + 1 < words.count,
                words[..<at].allSatisfy({ $0.first?.isLowercase == true || $0.first == "@" }),
                words[..<at].contains(where: { $0 == "private" || $0 == "fileprivate" }) == isPrivate
            else { return nil }
            return String(words[at + 1])
        }
    }
}

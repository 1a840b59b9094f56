import Foundation
import Testing

/// How the program speaks: phrases of another century do not come back (CONTRIBUTING.md, "Words").
@Suite("Wording")
struct WordingTests {
    /// What is not written, in any case, and what to write instead.
    static let avoided: [(pattern: String, better: String)] = [
        (#"\bbehind\b"#, "after; \u{201C}the argument of MAIL\u{201D}"),
        (#"\b(stands?|stood)\b"#, "is, appears"),
        (#"\ball the same\b"#, "anyway"),
        (#"\b(take|takes|taken|took)\b"#, "accept, accepts, accepted"),
        (#"\b(is|are|was|were) told\b"#, "is reported, is identified"),
        (#"\bblanks?\b"#, "space"),
        (#"\bin clear\b"#, "unencrypted, in cleartext"),
        (#"\bfor good\b"#, "permanently"),
        (#"\bfor now\b"#, "temporarily"),
        (#"\bunasked\b"#, "unsolicited"),
        (#"\bmend(s|ed|ing)?\b"#, "fix"),
        (#"\b(nobody|somebody|whoever|everybody)\b(?!@)"#, "no one, another host, anyone on the network path"),
        (#"(?<!\bthere )\b(is|are|was|were) no\b(?! longer)"#, "is not a"),
        (#"\banew\b"#, "again"),
        // LOGIN in capitals is a mechanism, `login` in a document a name in the recording, a web login a phrase of servers,
        // and `login.mechanism` in an interpolation code; `login alice password` is what a netrc file says.
        (
            #"(?<!`)(?<!web )\b(?-i:[Ll]ogins?)\b(?!\.[a-z]| \w+ password)"#,
            "authentication; \u{201C}log in\u{201D} is the verb"
        ),
        (#"\bone (\w+ )?(row|word|line|reply|result|file|page|type|login|message|command|recipient) an? \w+"#, "per"),
        (#"\bwhose move\b"#, "Who can fix it"),
        (#"\btold by\b"#, "recognized by"),
        (#"\bholds? (something|it|the message|the certificate) (for|against)\b"#, "considers, verifies"),
        (#"\b(does|do|did) not hold\b"#, "is not valid"),
        (#"\b(gives?|gave) up the\b"#, "aborts"),
        (#"\b(from|of|on) this side\b"#, "by smtptui, of the client"),
        (#"\blook(s|ed|ing)? into\b"#, "diagnose"),
    ]

    /// The phrases of servers and of other programs, which are quoted as they are.
    private static let quoting = [
        "Explainer/Causes/Rules/", "Explainer/Servers/SoftwareClues", "Explainer/Text/",
        "Imports/Explained/ErrorPhrase",
    ]

    private static let documents =
        ["README.md", "CHANGELOG.md", "CONTRIBUTING.md"] + files(in: "docs") + files(in: "docs/decisions")

    private static func files(in folder: String) -> [String] {
        let names = try? FileManager.default.contentsOfDirectory(atPath: SourceFile.root.appending(path: folder).path)
        return (names ?? []).filter { $0.hasSuffix(".md") }.sorted().map { "\(folder)/\($0)" }
    }

    /// A place and what is written there: literals that are more than a word, and documents.
    private static let texts: [(place: String, text: String)] = {
        let spoken = SourceFile.all.filter { file in !quoting.contains { file.path.hasPrefix($0) } }
            .flatMap { file in
                file.literals.filter { $0.contains(" ") }.map { (place: file.path, text: $0) }
            }
        let written = documents.map { name in
            let text = try? String(contentsOf: SourceFile.root.appending(path: name), encoding: .utf8)
            return (place: name, text: text ?? "")
        }
        return spoken + written
    }()

    /// How many are left; the number only goes down.
    static let left = 0

    @Test("no avoided phrase is in what users read")
    func phrases() throws {
        var found: [String] = []
        for (pattern, better) in Self.avoided {
            let expression = try NSRegularExpression(pattern: "(?i)" + pattern)
            for (place, text) in Self.texts {
                let whole = NSRange(text.startIndex..., in: text)
                for match in expression.matches(in: text, range: whole) {
                    guard let range = Range(match.range, in: text) else { continue }
                    let line = text[text.lineRange(for: range)].prefix(120)
                    found.append("\(place): \"\(text[range])\", better: \(better), in: \(line)")
                }
            }
        }
        let list = found.prefix(200).joined(separator: "\n")
        #expect(found.count <= Self.left, "\(found.count) phrases, \(Self.left) at most:\n\(list)")
    }
}

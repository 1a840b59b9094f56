import Testing

@testable import Explainer
@testable import SMTPSyntax
@testable import TestSupport

@Suite("The rows that tell causes, their order and what they rest on")
struct CauseRowTests {
    static let rows = CauseStages.all.flatMap(\.rows)

    @Test("every row has a name of its own, and every stage a reason")
    func names() {
        #expect(Set(Self.rows.map(\.name)).count == Self.rows.count)
        #expect(Set(Self.rows.map(\.rule)).count == Self.rows.count, "a row belongs to one stage")
        #expect(Set(CauseStages.all.map(\.name)).count == CauseStages.all.count)
        for stage in CauseStages.all {
            #expect(stage.reason.hasSuffix(".") && stage.reason.count <= 120, "\(stage.name)")
            #expect(!stage.rules.isEmpty, "\(stage.name)")
        }
    }

    @Test("every row decides the reply that it was seen in")
    func decide() throws {
        for row in Self.rows {
            let seen = try #require(row.rule.seen, "\(row.name) has no evidence")
            let written = try #require(WrittenReply(seen.reply), "\(seen.reply)")
            let found = written.findings?.row?.name
            #expect(found == row.name, "\(seen.reply): decided by \(found ?? "none"), not by \(row.name)")
        }
    }

    @Test("what a row was seen in is in the corpus, or has a source; few rows are kept for words not yet seen")
    func evidence() throws {
        let corpus = try CauseCorpus.texts()
        var wordings: [String] = []
        for row in Self.rows {
            switch row.rule.seen?.origin {
            case .corpus:
                let text = row.rule.seen.map { WrittenReply.withoutContext($0.reply) } ?? ""
                #expect(corpus.contains { $0.hasPrefix(text) }, "no reply of the corpus begins so: \(text)")
            case .source(let source): #expect(source.isWellPlaced, "\(row.name)")
            case .wording: wordings.append(row.name)
            case nil: Issue.record("\(row.name) has no evidence")
            }
        }
        #expect(wordings.count <= 12, "\(wordings)")
    }

    @Test("no phrase of a list holds another one of it")
    func phrases() {
        for rule in Self.rows.map(\.rule) {
            for list in [rule.phrases, rule.others, rule.near, rule.excluded].map({ $0.map(Phrase.init) }) {
                #expect(Set(list).count == list.count, "\(rule.label): twice in \(list.map(\.text))")
                for phrase in list {
                    let shorter = list.first { $0 != phrase && $0.stands(whenever: phrase) }
                    #expect(shorter == nil, "\(rule.label): “\(phrase.text)” holds “\(shorter?.text ?? "")”")
                }
            }
        }
    }

    @Test("no phrase is one that an earlier row decides, whatever else is said")
    func reachable() {
        var decided: [Phrase] = []
        for row in CauseStages.text.flatMap(\.rows) {
            for phrase in row.rule.phrases.map(Phrase.init) {
                let earlier = decided.first { $0.stands(whenever: phrase) }
                #expect(earlier == nil, "\(row.name): “\(phrase.text)” never decides")
            }
            if row.rule.isUnconditional { decided += row.rule.phrases.map(Phrase.init) }
        }
    }

    @Test("what words alone decide is told from what a code says with them")
    func weights() {
        #expect(CauseStages.text.allSatisfy { $0.weight != .codes })
        #expect(CauseStages.enhanced.weight == .codes && CauseStages.code.weight == .codes)
        #expect(CauseStages.text.last?.weight == .general)
        for rule in CauseStages.all.filter({ $0.weight == .codes }).flatMap(\.rules) {
            #expect(rule.phrases.isEmpty && rule.others.isEmpty && rule.near.isEmpty && rule.excluded.isEmpty)
        }
    }
}

/// A phrase as `PhraseIndex` reads it.
private struct Phrase: Hashable {
    let text: String
    let parts: [String]
    let isWhole: Bool
    let isLink: Bool
    /// For each part, what is left of it from each place where a word may begin.
    private let beginnings: [[Substring]]

    init(_ text: String) {
        self.text = text
        isLink = text.hasPrefix("~")
        isWhole = text.hasSuffix("$")
        parts = text.dropFirst(isLink ? 1 : 0).dropLast(isWhole ? 1 : 0).split(separator: " * ").map(String.init)
        beginnings = parts.map { part in
            part.indices.filter { $0 == part.startIndex || !Self.isWord(part[part.index(before: $0)]) }.map {
                part[$0...]
            }
        }
    }

    /// Whether this stands in every text in which the other stands.
    func stands(whenever other: Phrase) -> Bool {
        guard isLink == other.isLink, parts.count == 1, let part = parts.first, part.first != " " else { return false }
        return other.beginnings.enumerated().contains { number, beginnings in
            let isLast = number == other.parts.count - 1
            return beginnings.contains { beginning in
                guard beginning.hasPrefix(part) else { return false }
                guard isWhole else { return true }
                let rest = beginning.dropFirst(part.count)
                return rest.first.map { !Self.isWord($0) } ?? (isLast && other.isWhole)
            }
        }
    }

    private static func isWord(_ character: Character) -> Bool {
        character.isASCII && (character.isLetter || character.isNumber)
    }
}

extension CauseRule {
    /// Whether a phrase of it decides by itself.
    fileprivate var isUnconditional: Bool {
        others.isEmpty && near.isEmpty && excluded.isEmpty && stages.isEmpty && codes == nil && enhanced.isEmpty
    }
}

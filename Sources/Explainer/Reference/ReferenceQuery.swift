import SMTPSyntax

/// A search: a topic, if the first word names one, and words that must all occur.
///
///     ReferenceQuery("context RCPT 550")     the rows of RCPT with that code
///     ReferenceQuery("5.1.1")                X.1.1, and every entry that names it
///
/// The comparison ignores case. A word that is exactly the key of some entry (or its code, command or
/// parameter) means these entries, and not those that only mention it.
package struct ReferenceQuery: Hashable, Sendable {
    /// The requested topic; nil for all of them.
    package let topic: ReferenceTopic?
    /// In upper case.
    package let words: [String]

    package init(_ text: some StringProtocol) {
        self.init(words: text.split(separator: " ").map { String($0) })
    }

    package init(words: [String]) {
        let first = words.first.map { $0.lowercased() }
        topic = first.flatMap(ReferenceTopic.init(rawValue:))
        self.words = words.dropFirst(topic == nil ? 0 : 1).map { ASCII.uppercased($0.utf8) }
    }

    /// The matches in one topic.
    package struct Result: Hashable, Sendable {
        package let topic: ReferenceTopic
        package let entries: [ReferenceEntry]
        /// How many of the words are exactly keys in it.
        package let exactWords: Int
    }

    /// The topics in search order: the longest, which repeats the keys of others, is last.
    private static let order = ReferenceTopic.allCases.filter { $0 != .context } + [.context]

    /// The matches, by topic; topics where words are exactly keys come first.
    package var results: [Result] {
        let found = (topic.map { [$0] } ?? Self.order).map(result(in:)).filter { !$0.entries.isEmpty }
        let ranks = Set(found.map(\.exactWords)).sorted(by: >)
        return ranks.flatMap { rank in found.filter { $0.exactWords == rank } }
    }

    /// The best matches: where a word is exactly a key somewhere, the topics that only mention it are omitted.
    package var bestResults: [Result] {
        let results = results
        return results.filter { $0.exactWords == results.first?.exactWords }
    }

    private func result(in topic: ReferenceTopic) -> Result {
        var entries = topic.entries
        var exactWords = 0
        for word in words {
            let names = Self.names(meantBy: word)
            if topic.entries.contains(where: { $0.isNamed(names) }) {
                exactWords += 1
                entries = entries.filter { $0.isNamed(names) }
            } else {
                let bytes = Array(word.utf8)
                entries = entries.filter { $0.mentions(bytes) }
            }
        }
        return Result(topic: topic, entries: entries, exactWords: exactWords)
    }

    /// The table may list `5.1.1` itself, or for every class as `X.1.1`.
    private static func names(meantBy word: String) -> Set<String> {
        guard let code = EnhancedStatusCode(word) else { return [word] }
        return [word, "X.\(code.subject).\(code.detail)"]
    }
}

extension ReferenceEntry {
    fileprivate func isNamed(_ wanted: Set<String>) -> Bool { names.contains(where: wanted.contains) }

    /// Whether the octets occur in it. Both are in upper case.
    fileprivate func mentions(_ word: [UInt8]) -> Bool { OctetSearch.firstRange(of: word, in: searched) != nil }
}

/// Rows with their rules, in the order in which they are tried.
///
/// A rule is tried only where the text has one of its phrases: of a thousand these are some twenty.
struct RuleList<Row: Sendable>: Sendable {
    let rules: [CompiledRule]
    let rows: [Row]
    /// The rules that ask for each phrase first, by the number of the phrase.
    private let byPhrase: [[Int32]]
    /// A bit for each rule that asks for no phrase.
    private let always: [UInt64]

    init(_ rules: [CompiledRule], _ rows: [Row], phraseCount: Int) {
        var byPhrase = [[Int32]](repeating: [], count: phraseCount)
        var always = [UInt64](repeating: 0, count: rules.count / 64 + 1)
        for (number, rule) in rules.enumerated() {
            for phrase in rule.phrases { byPhrase[phrase].append(Int32(clamping: number)) }
            if rule.phrases.isEmpty { always[number / 64] |= 1 << UInt64(number % 64) }
        }
        self.rules = rules
        self.rows = rows
        self.byPhrase = byPhrase
        self.always = always
    }

    /// The first row from a place on whose rule is met; nil for none.
    func first(_ question: CompiledRule.Question, from start: Int = 0) -> Int? {
        candidates(question.found).first(from: start) { rules[$0].isMet(question) }
    }

    /// All rows whose rules are met.
    func all(_ question: CompiledRule.Question) -> [Row] {
        let candidates = candidates(question.found)
        var met: [Row] = []
        var start = 0
        while let place = candidates.first(from: start, where: { rules[$0].isMet(question) }) {
            met.append(rows[place])
            start = place + 1
        }
        return met
    }

    private func candidates(_ found: FoundPhrases) -> Candidates {
        var bits = always
        for phrase in found.ids where phrase < byPhrase.count {
            for number in byPhrase[phrase] { bits[Int(number) / 64] |= 1 << UInt64(number % 64) }
        }
        return Candidates(bits: bits)
    }
}

/// The rules that may be met.
private struct Candidates {
    let bits: [UInt64]

    func first(from start: Int, where isMet: (Int) -> Bool) -> Int? {
        var word = start / 64
        guard word < bits.count else { return nil }
        var rest = bits[word] & (~0 << UInt64(start % 64))
        while true {
            while rest != 0 {
                let number = word * 64 + rest.trailingZeroBitCount
                if isMet(number) { return number }
                rest &= rest - 1
            }
            word += 1
            guard word < bits.count else { return nil }
            rest = bits[word]
        }
    }
}

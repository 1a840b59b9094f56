import SMTPStandard
import SMTPSyntax
import SessionModel

/// The parameters of MAIL and RCPT that a server offers, and their values.
struct ParameterCompletions {
    let judge: Judge
    let verb: Verb
    /// The address in front of the parameters.
    let address: String
    /// Addresses that were used before.
    let addresses: [String]

    func candidates(_ before: String, _ after: String) -> [Candidate] {
        guard after.isEmpty || after.first == " " else { return [] }
        let isNext = before.last == ">"
        let head =
            isNext ? before + " " : String(before.prefix(through: before.lastIndex(of: " ") ?? before.startIndex))
        let word = isNext ? "" : String(before.dropFirst(head.count))
        let line = Line(head: head, tail: after)
        guard let equals = word.firstIndex(of: "=") else { return keywords(word, in: line) }
        let keyword = word[..<equals].uppercased()
        guard let fact = ParameterFacts.fact(for: verb, keyword) else { return [] }
        return values(String(word[word.index(after: equals)...]), of: fact, word[...equals], in: line)
    }

    /// The line around the parameter.
    private struct Line {
        let head: String
        let tail: String

        func candidate(_ word: String, name: String, _ words: String, example: String? = nil) -> Candidate {
            Candidate(
                head + word + tail, cursor: tail.count, name: name, words, example: example.map { head + $0 + tail })
        }

        /// The keywords that are in it.
        var keywords: Set<String> {
            Set((head + tail).split(separator: " ").map { $0.prefix { $0 != "=" }.uppercased() })
        }
    }

    private func keywords(_ typed: String, in line: Line) -> [Candidate] {
        let used = line.keywords
        return ParameterFacts.all.filter { fact in
            fact.verb == verb && !used.contains(fact.keyword) && fact.requires.contains(where: judge.session.offers)
                && CommandCompletions.begins(fact.keyword, with: typed)
        }.map { fact in
            guard let form = ParameterValues.forms[fact.keyword], !form.isOptional else {
                return line.candidate(fact.keyword, name: fact.keyword, fact.meaning)
            }
            return line.candidate(
                fact.keyword + "=", name: fact.keyword + "=", fact.meaning,
                example: "\(fact.keyword)=\(plausible(fact))")
        }
    }

    /// A value that this server can be expected to accept.
    private func plausible(_ fact: ParameterFact) -> String {
        let limits = limits(of: fact)
        if let span = ParameterSpans.values(of: fact.keyword, limits: limits).first { return span.value }
        switch fact.keyword {
        case "SIZE": return "1"
        case "HOLDUNTIL": return limits.dropFirst().first ?? Self.value(in: fact.example)
        default: return Self.value(in: fact.example)
        }
    }

    /// What the server says with the offer of a parameter.
    private func limits(of fact: ParameterFact) -> [String] {
        judge.session.offer(fact.requires.first ?? "")?.parameters ?? []
    }

    private static func value(in example: String) -> String {
        example.firstIndex(of: "=").map { String(example[example.index(after: $0)...]) } ?? ""
    }

    private func values(_ typed: String, of fact: ParameterFact, _ key: Substring, in line: Line) -> [Candidate] {
        func candidate(_ value: String, _ words: String) -> Candidate {
            line.candidate(key + value, name: value, words)
        }
        let words = words(typed, of: fact.keyword).map { candidate($0.value, $0.meaning) }
        guard words.isEmpty, ParameterWords.words(of: fact.keyword).isEmpty else { return words }
        let written = addressValues(of: fact.keyword).filter { CommandCompletions.begins($0.value, with: typed) }
        if let encoded = encoded(typed, of: fact.keyword) { return [candidate(encoded, "the same in xtext")] }
        let spans = ParameterSpans.values(of: fact.keyword, limits: limits(of: fact))
            .filter { CommandCompletions.begins($0.value, with: typed) }
        guard spans.isEmpty else { return spans.map { candidate($0.value, $0.meaning) } }
        guard written.isEmpty, typed.isEmpty, fact.keyword != "SIZE" else {
            return written.map { candidate($0.value, $0.meaning) }
        }
        return [candidate(plausible(fact), "an example")]
    }

    private typealias Value = (value: String, meaning: String)

    /// The words that the value can be; of a list, those that can come next.
    private func words(_ typed: String, of keyword: String) -> [Value] {
        let rows = ParameterWords.words(of: keyword)
        guard ParameterWords.lists.contains(keyword), let comma = typed.lastIndex(of: ",") else {
            return rows.filter { CommandCompletions.begins($0.word, with: typed) }.map { ($0.word, $0.meaning) }
        }
        let used = typed[..<comma].uppercased().split(separator: ",")
        return rows.filter { row in
            !used.contains { $0 == row.word } && CommandCompletions.begins(row.word, with: typed[comma...].dropFirst())
        }.map { (typed[...comma] + $0.word, $0.meaning) }
    }

    /// Addresses in the form that the value of a parameter has.
    private func addressValues(of keyword: String) -> [Value] {
        switch keyword {
        case "ORCPT": [("rfc822;" + Xtext.encoded(address), "the address of this command")]
        case "AUTH":
            [("<>", "the submitter is unknown")]
                + (Self.isASCII(address) && !address.isEmpty
                    ? [(Xtext.encoded(address), "the sender")] : []) + others(than: address)
        case "SUBMITTER", "ALT-ADDRESS": others(than: "")
        default: []
        }
    }

    private func others(than address: String) -> [Value] {
        addresses.filter { $0 != address && Self.isASCII($0) }.map { (Xtext.encoded($0), "used before") }
    }

    /// The value in xtext, where it is not yet: `a+b` becomes `a+2Bb`. Nil where it is, or the parameter has no xtext.
    private func encoded(_ value: String, of keyword: String) -> String? {
        guard Self.inXtext.contains(keyword), !value.isEmpty, Self.isASCII(value),
            let form = ParameterValues.forms[keyword], form.mistake(value) != nil
        else { return nil }
        guard keyword == "ORCPT" else { return Xtext.encoded(value) }
        let semicolon = value.firstIndex(of: ";")
        let type = semicolon.map { value[...$0] } ?? "rfc822;"
        return type + Xtext.encoded(String(semicolon.map { value[$0...].dropFirst() } ?? value[...]))
    }

    private static let inXtext: Set<String> = ["ENVID", "ORCPT", "AUTH", "SUBMITTER", "ALT-ADDRESS", "XRDST"]

    private static func isASCII(_ text: String) -> Bool { text.utf8.allSatisfy { $0 < 0x80 } }
}

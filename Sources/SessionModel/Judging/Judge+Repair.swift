import SMTPStandard
import SMTPSyntax

// Parameters whose values have mistakes: fixed where it is clear what was meant, emptied elsewhere.
extension Judge {
    /// What becomes of a parameter.
    enum Repaired: Hashable {
        /// Nothing is wrong with its value, or the parameter itself is wrong.
        case same
        case fixed(String)
        /// The keyword with its equals sign; the value is to be written.
        case emptied(String)
        /// It was there before.
        case omitted
    }

    /// A parameter that this server accepts, with a value that is well formed.
    func repaired(_ word: ArraySlice<UInt8>, of verb: Verb) -> Repaired {
        let parameter = PathParameter(word)
        guard let fact = ParameterFacts.fact(for: verb, parameter.keyword),
            fact.requires.isEmpty || fact.requires.contains(where: session.offers),
            (parameter.problem ?? Self.problem(in: parameter, of: fact)) != nil
        else { return .same }
        guard ParameterValues.forms[fact.keyword] != nil else { return .fixed(fact.keyword) }
        if let value = ParameterRepairs.value(of: parameter) { return .fixed("\(fact.keyword)=\(value)") }
        // What was sent without a value is not put back so.
        return parameter.value?.isEmpty == true ? .same : .emptied("\(fact.keyword)=")
    }

    /// The words after an address, put together again; the cursor is at the first value that is missing.
    func line(_ head: String, _ words: [Repaired], of written: [ArraySlice<UInt8>]) -> CorrectedLine {
        var text = head
        var cursor: Int?
        for (repaired, word) in zip(words, written) {
            switch repaired {
            case .same: text += " " + String(decoding: word, as: UTF8.self)
            case .fixed(let fixed): text += " " + fixed
            case .omitted: break
            case .emptied(let keyword):
                text += " " + keyword
                cursor = cursor ?? text.count
            }
        }
        return CorrectedLine(text, after: cursor.map { text.count - $0 } ?? 0, isIncomplete: cursor != nil)
    }

    /// A command with its values repaired; nil where nothing is to be repaired.
    func withRepairedValues(_ command: Command) -> CorrectedLine? {
        guard let path = command.path, !path.head.isEmpty else { return nil }
        let words = ASCII.words((command.argument ?? [])[path.head.endIndex...])
        let repaired = Self.withoutRepetition(words, words.map { self.repaired($0, of: command.verb) })
        guard repaired.contains(where: { $0 != .same }) else { return nil }
        return line("\(command.verb) \(String(decoding: path.head, as: UTF8.self))", repaired, of: words)
    }

    /// A parameter that is there twice is left once: with its value where both have the same, without one elsewhere.
    static func withoutRepetition(_ words: [ArraySlice<UInt8>], _ repaired: [Repaired]) -> [Repaired] {
        var once = repaired
        for (place, word) in words.enumerated() {
            let parameter = PathParameter(word)
            guard let first = words[..<place].firstIndex(where: { PathParameter($0).keyword == parameter.keyword })
            else { continue }
            once[place] = .omitted
            if PathParameter(words[first]).value != parameter.value { once[first] = .emptied("\(parameter.keyword)=") }
        }
        return once
    }
}

import DNS

extension TagProblem {
    /// What is wrong, in a few words.
    private var words: String {
        switch self {
        case .malformed(let text): "\"\(CheckWords.shown(text))\" is not a tag with a value"
        case .unknownTag(let tag): "\(CheckWords.shown(tag)) is not a known tag and is ignored"
        case .wrongValue(let tag, let value): "\(CheckWords.shown(tag)) cannot be \"\(CheckWords.shown(value))\""
        case .missing(let tag): "\(CheckWords.shown(tag)) is missing"
        case .repeated(let tag): "\(CheckWords.shown(tag)) occurs twice"
        case .dated(let tag):
            "\(CheckWords.shown(tag)) is of another version of the standard, and other software ignores it"
        }
    }

    /// The problems of a record in a sentence; nil where there is none.
    static func words(_ problems: [TagProblem]) -> String? {
        guard !problems.isEmpty else { return nil }
        let rest = problems.count > 5 ? "; and \(problems.count - 5) more" : ""
        return "Wrong in the record: " + problems.prefix(5).map(\.words).joined(separator: "; ") + "\(rest)."
    }
}

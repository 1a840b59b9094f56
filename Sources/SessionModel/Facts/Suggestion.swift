extension Explanation {
    /// The verb that the advice names first, to be put into the line for the user; nil when it names none.
    ///
    ///     "Send RSET, then MAIL again."   →   RSET
    public var suggestedVerb: Verb? {
        let words = advice.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
        return words.lazy.filter { $0.allSatisfy(\.isUppercase) }.map { Verb($0) }
            .first { CommandFacts.fact(for: $0) != nil }
    }
}

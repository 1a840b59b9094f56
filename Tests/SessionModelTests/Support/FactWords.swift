@testable import SessionModel

extension String {
    /// Whether it is a sentence as the tables want it.
    var isSentence: Bool { hasSuffix(".") && !contains("!") && !contains("  ") }

    /// Whether it is a few words, and no sentence.
    var isFewWords: Bool { !isEmpty && !hasSuffix(".") && !contains("!") && count <= 50 }
}

extension SpecReference {
    /// A document, and for an RFC a section that is numbers or an appendix; empty where the whole is meant.
    var isWellPlaced: Bool {
        let parts = section.split(separator: ".", omittingEmptySubsequences: false)
        let isNumbered = parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { ("0"..."9").contains($0) } }
        let isAppendix = section.count == 1 && section.allSatisfy { ("A"..."Z").contains($0) }
        return !document.isEmpty
            && (section.isEmpty || document.hasPrefix("RFC ") && (isNumbered || isAppendix))
    }
}

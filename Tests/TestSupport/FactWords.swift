@testable import SMTPSyntax

extension String {
    /// Whether it is a sentence as the tables want it.
    var isSentence: Bool { hasSuffix(".") && !contains("!") && !contains("  ") }

    /// Whether it is a few words, and no sentence.
    var isFewWords: Bool { !isEmpty && !hasSuffix(".") && !contains("!") && count <= 50 }
}

extension SpecReference {
    /// A document, and for an RFC a section that is numbers or an appendix; empty where the whole is meant.
    var isWellPlaced: Bool {
        !document.isEmpty && (section.isEmpty || kind == .rfc && isNumbered)
    }

    /// Numbers with dots between, `4.2.3`; in an appendix a letter stands in place of the first, `F` or `F.6`.
    var isNumbered: Bool {
        let parts = section.split(separator: ".", omittingEmptySubsequences: false)
        let isAppendix = parts[0].count == 1 && parts[0].allSatisfy { ("A"..."Z").contains($0) }
        return (isAppendix ? parts.dropFirst() : parts[...]).allSatisfy { part in
            !part.isEmpty && part.allSatisfy { ("0"..."9").contains($0) }
        }
    }
}

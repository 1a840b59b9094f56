import SMTPSyntax

/// Cuts what may be a secret from the text of a reply: some servers repeat what a client sent to AUTH.
enum LogSecrets {
    static let mark = "<redacted>"

    /// In a reply to AUTH each word that may be base64 is cut; in others only what follows AUTH and its mechanism.
    static func cut(_ text: String, isOfLogin: Bool) -> String {
        var words = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        for index in words.indices {
            let isAnswer = index >= 2 && ASCII.equal(Array(bare(words[index - 2]).utf8)[...], "AUTH".utf8)
            if mayBeBase64(bare(words[index])), isOfLogin || isAnswer { words[index] = mark }
        }
        return words.joined(separator: " ")
    }

    private static let login = OctetPattern("AUTH ")

    /// Whether a command may be in a text that a secret follows.
    static func namesLogin(_ text: [UInt8]) -> Bool { login?.firstPlace(in: text.span, from: 0) != nil }

    private static func bare(_ word: String) -> Substring {
        let marks = "\"'`<>()[],;:"
        return word.drop(while: marks.contains).prefix { !marks.contains($0) }
    }

    /// Long enough, of whole groups, and not a word of a language: those have letters of one case after the first.
    private static func mayBeBase64(_ word: Substring) -> Bool {
        guard word.utf8.count >= 8, Base64.isWellFormed(Array(word.utf8)) else { return false }
        return word.hasSuffix("=") || word.dropFirst().contains { $0.isUppercase || $0.isNumber }
    }
}

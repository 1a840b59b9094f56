import SMTPSyntax

/// Recognizes the ids of messages and sessions by their letters and digits.
///
///     4F2A1C0B3D, 1abcde-000XYZ-AB, h5sm23980368wjn.20     yes
///     Postfix-3.7.11, ISO-8859-1, 2026-11-23T10            no
enum IdentifierShape {
    private static let shortest = 8
    private static let fewestDigits = 3
    /// How often letters and digits have to alternate.
    private static let fewestChanges = 2

    /// Names of mechanisms and the like, which have letters and digits, too.
    private static let names = ["SCRAM-", "CRAM-", "DIGEST-", "SHA", "ISO-", "TLS", "RFC", "UTF", "AES", "X25519"]

    static func isIdentifier(_ word: ArraySlice<UInt8>) -> Bool {
        if isCase(word) { return true }
        guard word.count >= shortest, !isDate(word), !isName(word) else { return false }
        var digits = 0
        var changes = 0
        var wasDigit: Bool?
        for octet in word {
            guard ASCII.isAlphanumeric(octet) else {
                guard octet == UInt8(ascii: "-") || octet == UInt8(ascii: ".") else { return false }
                continue
            }
            let isDigit = ASCII.isDigit(octet)
            digits += isDigit ? 1 : 0
            changes += wasDigit.map { $0 != isDigit } == true ? 1 : 0
            wasDigit = isDigit
        }
        return digits >= fewestDigits && changes >= fewestChanges
    }

    /// Whether a word is the number of a case: letters, a hyphen, and a long number, as in `INC-0042371`.
    static func isCase(_ word: ArraySlice<UInt8>) -> Bool {
        let letters = word.prefix(while: ASCII.isLetter)
        guard (1...8).contains(letters.count), "-_".utf8.contains(word.dropFirst(letters.count).first ?? 0) else {
            return false
        }
        let digits = word.dropFirst(letters.count + 1)
        return digits.count >= 5 && digits.allSatisfy(ASCII.isDigit) && !isName(word)
    }

    private static func isName(_ word: ArraySlice<UInt8>) -> Bool {
        names.contains { ASCII.equal($0.utf8, word.prefix($0.utf8.count)) }
    }

    private static let shortestBase64 = 20

    /// Whether a word is an id in base64: `MAn2ccjsT8/dGXHYYcKAYpVkzXag==`.
    static func isBase64(_ word: ArraySlice<UInt8>) -> Bool {
        word.count >= shortestBase64 && word.allSatisfy { ASCII.isAlphanumeric($0) || "+/=".utf8.contains($0) }
            && word.contains { "+/=".utf8.contains($0) } && word.contains(where: ASCII.isDigit)
            && word.contains { (0x41...0x5A).contains($0) } && word.contains { (0x61...0x7A).contains($0) }
    }

    /// `2026-11-23`, perhaps with a time after it.
    private static func isDate(_ word: ArraySlice<UInt8>) -> Bool {
        let parts = word.prefix(10).split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        return parts.map(\.count) == [4, 2, 2] && parts.allSatisfy { $0.allSatisfy(ASCII.isDigit) }
    }
}

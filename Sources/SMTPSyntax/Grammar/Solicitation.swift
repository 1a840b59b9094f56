/// The value of SOLICIT: classes of advertising (RFC 3865 §2.3).
///
///     org.example:NEWS,org.example:ADS
enum Solicitation {
    static func mistake(in value: String) -> String? {
        guard value.utf8.count <= 1000 else { return "SOLICIT has \(value.utf8.count) characters; the limit is 1000." }
        let words = value.utf8.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
        let areWords = words.allSatisfy { word in
            word.first.map(ASCII.isLetter) == true
                && word.allSatisfy { ASCII.isAlphanumeric($0) || ".-_:".utf8.contains($0) }
        }
        return areWords ? nil : "SOLICIT needs classes separated by commas: SOLICIT=org.example:NEWS."
    }
}

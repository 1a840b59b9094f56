/// A parameter after the path, `SIZE=2048` (RFC 5321 §4.1.2, Mail-parameters and Rcpt-parameters).
package struct PathParameter: Hashable, Sendable {
    /// In upper case.
    package let keyword: String
    package let value: String?

    package init(_ word: ArraySlice<UInt8>) {
        let equals = word.firstIndex(of: UInt8(ascii: "="))
        keyword = ASCII.uppercased(word[..<(equals ?? word.endIndex)])
        value = equals.map { String(decoding: word[($0 + 1)...], as: UTF8.self) }
    }

    /// The syntax error in the parameter; nil when there is none.
    ///
    ///     esmtp-keyword = (ALPHA / DIGIT) *(ALPHA / DIGIT / "-")
    ///     esmtp-value   = 1*(%d33-60 / %d62-126)
    package var problem: SyntaxProblem? {
        guard let first = keyword.utf8.first else {
            return SyntaxProblem("The keyword before = is missing: KEYWORD=value.", .rfc(5321, "4.1.2"))
        }
        guard ASCII.isAlphanumeric(first),
            keyword.utf8.allSatisfy({ ASCII.isAlphanumeric($0) || $0 == UInt8(ascii: "-") })
        else {
            return SyntaxProblem(
                "\(keyword) is not a keyword: use letters, digits and inner hyphens, as in SIZE=2048.",
                .rfc(5321, "4.1.2"))
        }
        guard let value else { return nil }
        guard !value.isEmpty else {
            return SyntaxProblem(
                "The value of \(keyword) is missing; a parameter without a value has no \"=\".", .rfc(5321, "4.1.2"))
        }
        let isRight = !value.utf8.contains(UInt8(ascii: "=")) || Self.withEquals.contains(keyword)
        return isRight
            ? nil
            : SyntaxProblem(
                "The value of \(keyword) cannot contain \"=\"; write it as +3D (xtext).", .rfc(5321, "4.1.2"))
    }

    /// The parameters whose specifications allow "=" in the value (RFC 3885 §3: base64).
    private static let withEquals: Set<String> = ["MTRK", "XVERP"]
}

extension [PathParameter] {
    /// Whether the parameters announce raw octets, `BODY=BINARYMIME`, which only BDAT can carry (RFC 3030 §3).
    package var announceRawOctets: Bool { contains { $0.keyword == "BODY" && $0.value?.uppercased() == "BINARYMIME" } }
}

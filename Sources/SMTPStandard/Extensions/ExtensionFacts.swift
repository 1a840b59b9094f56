/// The keywords, one row each.
package enum ExtensionFacts {
    package static let all: [ExtensionFact] =
        CurrentExtensions.all + RareExtensions.rare + RareExtensions.obsolete + PrivateExtensions.all
        + VendorExtensions.vendors + VendorExtensions.quirks

    private static let byKeyword = Dictionary(all.map { ($0.keyword, $0) }, uniquingKeysWith: { first, _ in first })

    /// Other spellings of keywords in the table, offered by Courier and by older versions of Exim.
    private static let spellings = ["XSECURITY": "SECURITY", "PIPE_CONNECT": "PIPECONNECT"]

    /// The row of a keyword in upper case; nil when it is not in the table.
    package static func fact(for keyword: String) -> ExtensionFact? {
        if let fact = byKeyword[spellings[keyword] ?? keyword] { return fact }
        // A firewall that inspects SMTP overwrites the keywords that it blocks with X.
        let isMasked = keyword.utf8.count >= 3 && keyword.utf8.dropLast().allSatisfy { $0 == UInt8(ascii: "X") }
        return isMasked ? byKeyword["XXXXXXXA"] : nil
    }

    /// Whether the first letter of a keyword reserves it for private use (RFC 5321 §2.2.2).
    package static func isPrivate(_ keyword: String) -> Bool { keyword.utf8.first == UInt8(ascii: "X") }
}

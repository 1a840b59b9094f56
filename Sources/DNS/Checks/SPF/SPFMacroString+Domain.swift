import SMTPSyntax

extension SPFMacroString {
    /// Whether the end is that of a domain: a macro, or a dot and a top-level label, with a dot after it or without.
    ///
    ///     a.example.test     a.example.test.     a.%{d}     not: localhost, 192.0.2.1
    ///
    /// RFC 7208 §7.1 (domain-end)
    var endsAsDomain: Bool {
        guard case .text(let text) = pieces.last, text != [0x20], text != [UInt8(ascii: "%")] else {
            return !pieces.isEmpty
        }
        let dot = UInt8(ascii: ".")
        let name = text.last == dot ? text.dropLast() : text[...]
        guard let place = name.lastIndex(of: dot) else { return false }
        return Self.isTopLabel(name[(place + 1)...])
    }

    /// Letters, digits and hyphens, not digits alone, no hyphen at the ends.
    private static func isTopLabel(_ label: ArraySlice<UInt8>) -> Bool {
        let hyphen = UInt8(ascii: "-")
        return label.allSatisfy { ASCII.isAlphanumeric($0) || $0 == hyphen } && !label.allSatisfy(ASCII.isDigit)
            && label.first != hyphen && label.last != hyphen
    }
}

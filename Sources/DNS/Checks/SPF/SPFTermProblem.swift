/// What is wrong with a term of an SPF record.
package enum SPFTermProblem: Error, Hashable, Sendable {
    /// Neither a mechanism nor a modifier has this name (RFC 7208 §4.6.1).
    case unknownMechanism
    /// The name of a modifier or a mechanism is not well formed.
    case badName
    /// The mechanism or modifier needs a domain after its colon or equals sign.
    case missingDomain
    /// Not a domain: it has an end that is neither a label nor a macro, or a character that is not allowed (§7.1).
    case badDomain
    /// A macro is not well formed (§7.1); how it begins.
    case badMacro(String)
    /// `c`, `r` and `t` are for explanations only (§7.2).
    case macroOnlyForExplanations(String)
    /// Not an IPv4 or IPv6 address (§5.6).
    case badAddress
    /// A prefix length that is too long, has a leading zero, or is not a number (§5.6).
    case badPrefixLength
    /// `all` and other terms that have no argument (§5.1).
    case unexpectedArgument
    /// `redirect` and `exp` may occur once (§6).
    case repeatedModifier
    /// An octet that is not printable ASCII (§4.5, §12).
    case notASCII
}

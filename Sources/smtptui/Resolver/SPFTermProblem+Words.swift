import DNS

extension SPFTermProblem {
    /// What is wrong, in a few words, as they follow a colon.
    var words: String {
        switch self {
        case .unknownMechanism: "no mechanism has this name (RFC 7208 §4.6.1)"
        case .badName: "the name is malformed"
        case .missingDomain: "the domain is missing"
        case .badDomain: "its domain is malformed (RFC 7208 §7.1)"
        case .badMacro(let text): "the macro \(CheckWords.shown(text)) is malformed (RFC 7208 §7.1)"
        case .macroOnlyForExplanations(let text):
            "the macro \(CheckWords.shown(text)) is allowed only in explanations (RFC 7208 §7.2)"
        case .badAddress: "its address is malformed (RFC 7208 §5.6)"
        case .badPrefixLength: "its prefix length is wrong (RFC 7208 §5.6)"
        case .unexpectedArgument: "it has no argument"
        case .repeatedModifier: "it occurs twice, and once is allowed (RFC 7208 §6)"
        case .notASCII: "it has bytes that are not printable ASCII"
        }
    }
}

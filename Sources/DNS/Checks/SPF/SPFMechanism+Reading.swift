import SMTPSyntax

// One row per mechanism: what may follow its name (RFC 7208 §5).
extension SPFMechanism {
    /// Reads a term that is not a modifier.
    init(_ term: ArraySlice<UInt8>) throws(SPFTermProblem) {
        var rest = term
        let qualifiers: [UInt8: SPFResult] = [0x2B: .pass, 0x2D: .fail, 0x7E: .softfail, 0x3F: .neutral]
        let qualified = rest.first.flatMap { qualifiers[$0] }
        if qualified != nil { rest = rest.dropFirst() }
        let name = rest.prefix { $0 != UInt8(ascii: ":") && $0 != UInt8(ascii: "/") }
        result = qualified ?? .pass
        kind = try Self.kind(ASCII.uppercased(name), rest.dropFirst(name.count))
        octets = term
    }

    private static func kind(_ name: String, _ rest: ArraySlice<UInt8>) throws(SPFTermProblem) -> Kind {
        switch name {
        case "ALL":
            guard rest.isEmpty else { throw .unexpectedArgument }
            return .all
        case "INCLUDE": return .include(try domain(rest))
        case "EXISTS": return .exists(try domain(rest))
        case "PTR": return .ptr(rest.isEmpty ? nil : try domain(rest))
        case "A":
            let (domain, lengths) = try domainAndLengths(rest)
            return .a(domain, lengths)
        case "MX":
            let (domain, lengths) = try domainAndLengths(rest)
            return .mx(domain, lengths)
        case "IP4": return try network(rest, isIPv6: false)
        case "IP6": return try network(rest, isIPv6: true)
        case "": throw .badName
        default: throw .unknownMechanism
        }
    }

    /// What follows a colon, which must be there.
    private static func argument(_ rest: ArraySlice<UInt8>) throws(SPFTermProblem) -> ArraySlice<UInt8> {
        guard rest.first == UInt8(ascii: ":") else { throw rest.isEmpty ? .missingDomain : .unexpectedArgument }
        return rest.dropFirst()
    }

    private static func domain(_ rest: ArraySlice<UInt8>) throws(SPFTermProblem) -> SPFMacroString {
        try SPFMacroString(try argument(rest), for: .domain)
    }

    private static func domainAndLengths(
        _ rest: ArraySlice<UInt8>
    ) throws(SPFTermProblem) -> (SPFMacroString?, SPFPrefixLengths) {
        var rest = rest
        let lengths = try SPFPrefixLengths(endOf: &rest)
        guard !rest.isEmpty else { return (nil, lengths) }
        guard rest.first == UInt8(ascii: ":") else { throw .badPrefixLength }
        return (try domain(rest), lengths)
    }

    private static func network(_ rest: ArraySlice<UInt8>, isIPv6: Bool) throws(SPFTermProblem) -> Kind {
        guard rest.first == UInt8(ascii: ":") else { throw .badAddress }
        let parts = rest.dropFirst().split(separator: UInt8(ascii: "/"), maxSplits: 1, omittingEmptySubsequences: false)
        guard let address = DNSAddress(String(decoding: parts[0], as: UTF8.self)), address.isIPv6 == isIPv6 else {
            throw .badAddress
        }
        let most = isIPv6 ? 128 : 32
        guard parts.count == 2 else { return .network(address, most) }
        guard let bits = SPFPrefixLengths.number(parts[1]), bits <= most else { throw .badPrefixLength }
        return .network(address, bits)
    }
}

// Whether a mechanism matches (RFC 7208 §5).
extension SPFEvaluation {
    /// Nil if it does not match; otherwise the terms of included records that decided.
    mutating func match(
        _ mechanism: SPFMechanism, of domain: DNSName, _ step: SPFStep
    ) throws(SPFStop) -> [SPFStep]? {
        switch mechanism.kind {
        case .all, .network: mechanism.matches(sender.address) == true ? [] : nil
        case .include(let spec): try includes(try target(spec, of: domain), step)
        case .a(let spec, let lengths):
            try isAddress(of: try target(spec, of: domain), lengths, step) ? [] : nil
        case .mx(let spec, let lengths):
            try isExchange(of: try target(spec, of: domain), lengths, step) ? [] : nil
        case .ptr(let spec): try isName(within: try target(spec, of: domain), step) ? [] : nil
        case .exists(let spec): try exists(try target(spec, of: domain), step) ? [] : nil
        }
    }

    /// The table of RFC 7208 §5.2: only pass matches, and no record is an error.
    private mutating func includes(_ domain: DNSName?, _ step: SPFStep) throws(SPFStop) -> [SPFStep]? {
        let outcome = try enter(domain, step)
        if outcome.result == .noRecord { throw .permerror(.nothingIncluded(step)) }
        return outcome.result == .pass ? outcome.decision : nil
    }

    private var addressType: DNSType { sender.address.isIPv6 ? .aaaa : .a }

    private mutating func isAddress(
        of name: DNSName?, _ lengths: SPFPrefixLengths, _ step: SPFStep
    ) throws(SPFStop) -> Bool {
        guard let name else { return false }
        let bits = lengths.bits(for: sender.address)
        return try counted(name, addressType, step).addresses.contains { sender.address.isWithin($0, bits: bits) }
    }

    private mutating func isExchange(
        of name: DNSName?, _ lengths: SPFPrefixLengths, _ step: SPFStep
    ) throws(SPFStop) -> Bool {
        guard let name else { return false }
        let records = try counted(name, .mx, step).records
        if records.count > Self.mostNames { throw .permerror(.tooManyExchanges(step, count: records.count)) }
        for record in records {
            guard case .mx(let exchange) = record.data, !exchange.isNull else { continue }
            if try isAddress(of: exchange.host, lengths, step) { return true }
        }
        return false
    }

    /// It is always an A record that is asked for, whatever the family of the sender (RFC 7208 §5.7).
    private mutating func exists(_ name: DNSName?, _ step: SPFStep) throws(SPFStop) -> Bool {
        guard let name else { return false }
        return try !counted(name, .a, step).addresses.isEmpty
    }

    private mutating func isName(within domain: DNSName?, _ step: SPFStep) throws(SPFStop) -> Bool {
        usesPTR = true
        guard let domain else { return false }
        let failure = lookups.answer(sender.address.reverseName, .ptr)?.failure
        if failure?.isTemporary == false { try countVoid(step) }
        return try validatedNames().contains { $0.isWithin(domain) }
    }

    /// The names of the address that lead back to it; a look-up that fails means only that there is none of it (§5.5).
    mutating func validatedNames() throws(SPFStop) -> [DNSName] {
        guard let answer = lookups.answer(sender.address.reverseName, .ptr) else { throw .awaited }
        var names: [DNSName] = []
        for record in answer.records.prefix(Self.mostNames) {
            guard case .ptr(let name) = record.data else { continue }
            guard let addresses = lookups.answer(name, addressType)?.addresses else { throw .awaited }
            if addresses.contains(sender.address) { names.append(name) }
        }
        return names
    }
}

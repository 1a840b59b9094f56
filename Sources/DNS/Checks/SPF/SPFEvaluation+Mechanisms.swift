// Whether a mechanism matches (RFC 7208 §5).
extension SPFEvaluation {
    /// Nil if it does not match; otherwise the outcome of the included record, which is empty for other mechanisms.
    mutating func match(
        _ mechanism: SPFMechanism, of domain: DNSName, _ step: SPFStep
    ) throws(SPFStop) -> Outcome? {
        if case .include(let spec) = mechanism.kind { return try includes(try target(spec, of: domain), step) }
        return try matches(mechanism, of: domain, step) ? Outcome(result: .pass) : nil
    }

    /// Whether a mechanism matches that leads to no other record.
    private mutating func matches(
        _ mechanism: SPFMechanism, of domain: DNSName, _ step: SPFStep
    ) throws(SPFStop) -> Bool {
        switch mechanism.kind {
        case .all, .network: mechanism.matches(sender.address) == true
        case .include: false
        case .a(let spec, let lengths): try isAddress(of: try target(spec, of: domain), lengths, step)
        case .mx(let spec, let lengths): try isExchange(of: try target(spec, of: domain), lengths, step)
        case .ptr(let spec): try isName(within: try target(spec, of: domain), step)
        case .exists(let spec): try exists(try target(spec, of: domain), step)
        }
    }

    /// The table of RFC 7208 §5.2: only pass matches, and no record is an error.
    private mutating func includes(_ domain: DNSName?, _ step: SPFStep) throws(SPFStop) -> Outcome? {
        let outcome = try enter(domain, step)
        if outcome.result == .noRecord { throw .permerror(.nothingIncluded(step)) }
        if outcome.result == .pass { return outcome }
        unmatched.append(SPFInclusion(step: step, result: outcome.result, decision: outcome.decision.last))
        return nil
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
        let answer = try asked(sender.address.reverseName, .ptr)
        var names: [DNSName] = []
        for record in answer.records.prefix(Self.mostNames) {
            guard case .ptr(let name) = record.data else { continue }
            if try asked(name, addressType).addresses.contains(sender.address) { names.append(name) }
        }
        return names
    }

    /// The answer to a question that may fail, if it was asked at all.
    private mutating func asked(_ name: DNSName, _ type: DNSType) throws(SPFStop) -> DNSAnswer {
        guard let answer = lookups.answer(name, type) else { throw .awaited }
        if answer.failure == .notAsked { throw .ended(.temperror, .lookup(answer.question, .notAsked)) }
        return answer
    }
}

/// Reads the record of a domain and those to which it leads, without an address: what is wrong with them, and how many
/// terms ask the DNS where no mechanism matches.
///
///     v=spf1 include:_spf.example.net mx -all     2, and those of _spf.example.net
///
/// RFC 7208 §4.6.4
struct SPFSurvey {
    var lookups: Lookups
    private(set) var terms = 0
    private(set) var usesPTR = false
    /// A term of the first record that lets nearly everyone pass.
    private(set) var openTerm: SPFStep?
    /// The terms that led to the record that is read; where there is a problem, to the one that has it.
    private(set) var path: [SPFStep] = []

    init(_ lookups: Lookups) { self.lookups = lookups }

    /// Reads the record of a domain; false if it has none.
    mutating func read(_ domain: DNSName) throws(SPFStop) -> Bool {
        guard let record = try lookups.spfRecord(of: domain) else { return false }
        usesPTR = usesPTR || record.usesPTR
        if path.isEmpty, let open = record.openMechanism { openTerm = SPFStep(domain: domain, term: open.text) }
        for mechanism in record.mechanisms {
            // It always matches, and what follows is never evaluated (RFC 7208 §5.1).
            if mechanism.kind == .all { return true }
            let step = SPFStep(domain: domain, term: mechanism.text)
            if mechanism.asksDNS { try countTerm(step) }
            guard case .include(let spec) = mechanism.kind else { continue }
            if try !follow(spec, step) { throw .permerror(.nothingIncluded(step)) }
        }
        guard let redirect = record.redirect else { return true }
        let step = SPFStep(domain: domain, term: redirect.text)
        try countTerm(step)
        if try !follow(redirect.domain, step) { throw .permerror(.nothingRedirected(step)) }
        return true
    }

    /// Reads the record to which a term leads. Where that depends on the sender there is nothing to be read.
    private mutating func follow(_ spec: SPFMacroString, _ step: SPFStep) throws(SPFStop) -> Bool {
        guard let text = spec.plain else { return true }
        guard let domain = DNSName(target: text) else { return false }
        path.append(step)
        let isThere = try read(domain)
        path.removeLast()
        return isThere
    }

    private mutating func countTerm(_ step: SPFStep) throws(SPFStop) {
        terms += 1
        if terms > SPFEvaluation.mostTerms { throw .permerror(.tooManyTerms(step)) }
    }
}

import SMTPSyntax

/// Evaluates SPF records for one sender, as far as the answers that are there allow.
///
/// The depth of `include` and `redirect` is bounded by the 10 terms that may ask the DNS (RFC 7208 §4.6.4).
///
/// RFC 7208 §4
struct SPFEvaluation {
    /// The most terms that ask the DNS, terms with look-ups without records, and names of a `mx` and a `ptr` (§4.6.4).
    static let mostTerms = 10
    static let mostVoidLookups = 2
    static let mostNames = 10

    /// What a record results in.
    struct Outcome {
        let result: SPFResult
        var decision: [SPFStep] = []
        /// Whether the mechanism that decided lets nearly everyone pass.
        var isOpen = false
        /// The explanation of the record that decided, and the domain that has it.
        var explanation: (SPFMacroString, DNSName)?
    }

    let sender: SPFSender
    var lookups: Lookups
    private(set) var terms = 0
    private(set) var voidLookups = 0
    /// The number of the term that was last counted for a look-up without records.
    private var lastVoidTerm = 0
    var usesPTR = false
    /// The terms `include` that did not match.
    var unmatched: [SPFInclusion] = []
    /// A term of the first record that lets nearly everyone pass.
    private(set) var openTerm: SPFStep?
    /// The terms that led to the record that is evaluated; where it ends early, to the one that has the problem.
    private(set) var path: [SPFStep] = []

    init(_ sender: SPFSender, _ lookups: Lookups) {
        self.sender = sender
        self.lookups = lookups
    }

    /// check_host() for a domain; nil is what is not a domain.
    mutating func check(_ domain: DNSName?) throws(SPFStop) -> Outcome {
        guard let domain, let record = try lookups.spfRecord(of: domain) else { return Outcome(result: .noRecord) }
        if path.isEmpty, let open = record.openMechanism { openTerm = SPFStep(domain: domain, term: open.text) }
        for mechanism in record.mechanisms where mechanism.matches(sender.address) != false {
            let step = SPFStep(domain: domain, term: mechanism.text)
            if mechanism.asksDNS { try countTerm(step) }
            guard let inner = try match(mechanism, of: domain, step) else { continue }
            return Outcome(
                result: mechanism.result, decision: [step] + inner.decision, isOpen: mechanism.isOpen || inner.isOpen,
                explanation: record.explanation.map { ($0.domain, domain) })
        }
        guard let redirect = record.redirect else { return Outcome(result: .neutral) }
        return try follow(redirect, of: domain)
    }

    /// The record of the domain that is evaluated instead of this one (RFC 7208 §6.1).
    private mutating func follow(_ redirect: SPFRecord.Modifier, of domain: DNSName) throws(SPFStop) -> Outcome {
        let step = SPFStep(domain: domain, term: redirect.text)
        try countTerm(step)
        var outcome = try enter(try target(redirect.domain, of: domain), step)
        if outcome.result == .noRecord { throw .permerror(.nothingRedirected(step)) }
        outcome.decision.insert(step, at: 0)
        return outcome
    }

    /// check_host() for a domain to which a term leads.
    mutating func enter(_ domain: DNSName?, _ step: SPFStep) throws(SPFStop) -> Outcome {
        path.append(step)
        let outcome = try check(domain)
        path.removeLast()
        return outcome
    }

    // Look-ups

    /// The answer for a term: look-ups without records are counted.
    mutating func counted(_ name: DNSName, _ type: DNSType, _ step: SPFStep) throws(SPFStop) -> DNSAnswer {
        let answer = try lookups.heard(name, type)
        if answer.records.isEmpty { try countVoid(step) }
        return answer
    }

    /// Counts a term that has a look-up without records; one with several counts once.
    mutating func countVoid(_ step: SPFStep) throws(SPFStop) {
        guard lastVoidTerm != terms else { return }
        lastVoidTerm = terms
        voidLookups += 1
        if voidLookups > Self.mostVoidLookups { throw .permerror(.tooManyVoidLookups(step)) }
    }

    private mutating func countTerm(_ step: SPFStep) throws(SPFStop) {
        terms += 1
        if terms > Self.mostTerms { throw .permerror(.tooManyTerms(step)) }
    }
}

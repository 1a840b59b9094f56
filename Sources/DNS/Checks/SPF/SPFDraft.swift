/// An SPF report that is being made.
struct SPFDraft {
    let identity: SPFReport.Identity
    let domain: String
    var record: [UInt8]?
    var result: SPFResult?
    var obstacle: SPFReport.Obstacle?
    private var problem: SPFProblem?
    private var decision: [SPFStep] = []
    private var unmatched: [SPFInclusion] = []
    private var openTerm: SPFStep?
    private var terms = 0
    private var voidLookups = 0
    private var explanation: [UInt8]?
    private var usesPTR = false

    init(identity: SPFReport.Identity, domain: String) {
        self.identity = identity
        self.domain = domain
    }

    /// The domain as a name; nil for an address literal, a single label, and anything else that is not a domain.
    var name: DNSName? {
        guard let name = DNSName(domain: domain), name.labels.count >= 2 else { return nil }
        return name
    }

    /// Evaluates it; false if an answer is still to come.
    mutating func evaluate(_ name: DNSName, _ evaluation: inout SPFEvaluation) -> Bool {
        do throws(SPFStop) {
            let outcome = try evaluation.check(name)
            result = outcome.result
            decision = outcome.decision
            unmatched = outcome.result == .pass ? [] : evaluation.unmatched
            openTerm = evaluation.openTerm ?? (outcome.result == .pass && outcome.isOpen ? outcome.decision.last : nil)
            if outcome.result == .fail, let (spec, domain) = outcome.explanation {
                explanation = try evaluation.explanation(spec, of: domain)
            }
        } catch {
            guard case .ended(let end, let problem) = error else { return false }
            // A server may get the answer to what was not asked here.
            result = problem.isNotAsked ? nil : end
            self.problem = problem
            decision = evaluation.path
        }
        (terms, voidLookups, usesPTR) = (evaluation.terms, evaluation.voidLookups, evaluation.usesPTR)
        return true
    }

    /// What can be said of the record without an address; false if an answer is still to come.
    mutating func survey(_ name: DNSName, _ survey: inout SPFSurvey) -> Bool {
        do throws(SPFStop) {
            if try !survey.read(name) { settle(.noRecord) }
        } catch {
            guard case .ended(let end, let problem) = error else { return false }
            self.problem = problem
            decision = survey.path
            if survey.path.isEmpty, problem.isOfWholeRecord { settle(end) }
        }
        (terms, usesPTR, openTerm) = (survey.terms, survey.usesPTR, survey.openTerm)
        return true
    }

    /// The result is the same for every address.
    private mutating func settle(_ end: SPFResult) {
        result = end
        obstacle = nil
    }

    var report: SPFReport {
        SPFReport(
            identity: identity, domain: domain, name: name, record: record, result: result, obstacle: obstacle,
            problem: problem, decision: decision, unmatched: unmatched, openTerm: openTerm, terms: terms,
            voidLookups: voidLookups, explanation: explanation, usesPTR: usesPTR)
    }
}

extension SPFProblem {
    fileprivate var isNotAsked: Bool { if case .lookup(_, .notAsked) = self { true } else { false } }

    /// Whether no term of the record can match before the problem is met.
    fileprivate var isOfWholeRecord: Bool {
        switch self {
        case .severalRecords, .syntax: true
        case .lookup, .tooManyTerms, .tooManyVoidLookups, .tooManyExchanges, .nothingIncluded, .nothingRedirected: false
        }
    }
}

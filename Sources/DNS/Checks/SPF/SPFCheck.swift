import SMTPSyntax

/// Looks for the SPF record of a domain of the session, and evaluates it for the own address.
///
/// RFC 7208 §2.3, §2.4
struct SPFCheck {
    private let session: CheckedSession
    private let isForHelo: Bool

    init(_ session: CheckedSession, isForHelo: Bool) {
        self.session = session
        self.isForHelo = isForHelo
    }

    private var references: [SpecReference] {
        [isForHelo ? .rfc(7208, "2.3") : .rfc(7208, "2.4"), .rfc(7208, "4")]
    }

    func result(_ lookups: inout Lookups) -> CheckResult {
        if !isForHelo, session.sender == nil { return missing(.sender) }
        let isNull = !isForHelo && session.sender?.isEmpty == true
        guard isForHelo || isNull else {
            let (localPart, domain) = Self.parts(of: session.sender ?? "")
            return result(.mailFrom, localPart, domain, &lookups)
        }
        guard let helo = session.helo else { return missing(.helo) }
        return result(isNull ? .nullSender : .helo, "postmaster", helo, &lookups)
    }

    private func missing(_ part: SessionPart) -> CheckResult {
        CheckResult(finding: .missing(part), verdict: .unknown, references: references)
    }

    /// The local part and the domain of a path; a path without a local part has `postmaster` (RFC 7208 §4.3).
    static func parts(of path: String) -> (localPart: String, domain: String) {
        let octets = Array(path.utf8)
        guard let at = octets.lastIndex(of: UInt8(ascii: "@")) else { return ("postmaster", path) }
        var localPart = octets[..<at]
        // A source route in front of the mailbox (RFC 5321 §4.1.2).
        if localPart.first == UInt8(ascii: "@"), let colon = localPart.firstIndex(of: UInt8(ascii: ":")) {
            localPart = localPart[(colon + 1)...]
        }
        let name = localPart.isEmpty ? "postmaster" : String(decoding: localPart, as: UTF8.self)
        return (name, String(decoding: octets[(at + 1)...], as: UTF8.self))
    }

    private func result(
        _ identity: SPFReport.Identity, _ localPart: String, _ domain: String, _ lookups: inout Lookups
    ) -> CheckResult {
        var draft = SPFDraft(identity: identity, domain: domain)
        guard let name = draft.name else {
            draft.result = .noRecord
            return result(draft, [])
        }
        guard let answer = lookups.answer(name, .txt) else {
            return CheckResult(finding: .asking, verdict: .unknown, references: references)
        }
        draft.record = lookups.spf(in: answer.question)?.octets
        draft.obstacle = SPFReport.Obstacle(session.ownAddress?.unmapped)
        var isKnown = false
        if draft.obstacle == nil, let address = session.ownAddress?.unmapped {
            var evaluation = SPFEvaluation(sender(address, localPart, domain), lookups)
            isKnown = draft.evaluate(name, &evaluation)
            lookups = evaluation.lookups
        } else {
            var survey = SPFSurvey(lookups)
            isKnown = draft.survey(name, &survey)
            lookups = survey.lookups
        }
        guard isKnown else { return CheckResult(finding: .asking, verdict: .unknown, references: references) }
        // Those to which the record leads decide with it.
        return result(draft, lookups.used.flatMap(\.records).filter(\.isSPF))
    }

    private func sender(_ address: DNSAddress, _ localPart: String, _ domain: String) -> SPFSender {
        SPFSender(
            address: address, localPart: Array(localPart.utf8), domain: Array(domain.utf8),
            helo: Array((session.helo ?? "unknown").utf8),
            receiver: Array((session.server?.description ?? "unknown").utf8), time: session.time)
    }

    private func result(_ draft: SPFDraft, _ records: [DNSRecord]) -> CheckResult {
        let report = draft.report
        return CheckResult(
            finding: .spf(report), verdict: report.verdict, references: references + report.references,
            records: records)
    }
}

extension DNSRecord {
    fileprivate var isSPF: Bool {
        guard case .txt(let strings) = data else { return false }
        return SPFRecord.isSPF(Array(strings.joined()))
    }
}

extension SPFReport.Obstacle {
    /// Nil for an address of the Internet.
    fileprivate init?(_ address: DNSAddress?) {
        guard let address else {
            self = .ownAddressUnknown
            return
        }
        switch AddressScope(address) {
        case .global: return nil
        case .site: self = .site(address)
        case .loopback: self = .loopback(address)
        }
    }
}

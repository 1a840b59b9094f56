/// What a check found: a kind with its data. Sentences are made where it is shown.
package enum DNSFinding: Hashable, Sendable {
    /// The session lacks what the check needs.
    case missing(SessionPart)
    /// What the session has is not a domain of the DNS: an address literal, or a name with letters beyond ASCII.
    case notADomain(String)
    /// Answers are still to come.
    case asking
    case reverse(ReverseReport)
    case helo(HeloReport)
    case senderDomain(SenderDomainReport)
    case spf(SPFReport)
    case dmarc(DMARCReport)
    case mtaSTS(MTASTSReport)
    case tlsReporting(TLSReportingReport)
    case dane(DANEReport)
}

extension DNSCheck.Subject {
    /// Whether there is a row about it.
    ///
    /// The null sender has no domain, and its SPF is that of the name in EHLO (RFC 7208 §2.4).
    func isPart(of session: CheckedSession) -> Bool {
        switch self {
        case .senderDomain, .spfHelo: session.sender?.isEmpty != true
        case .reverse, .helo, .spfMailFrom, .dmarc, .mtaSTS, .tlsReporting, .dane: true
        }
    }
}

import DNS

extension DNSFinding {
    func words(of subject: DNSCheck.Subject, at place: CheckPlace) -> CheckWords {
        switch self {
        case .missing(let part): CheckWords(subject.words, part.words(at: place))
        case .notADomain(let text):
            CheckWords(subject.words, "\"\(CheckWords.shown(text))\" is not a domain of the DNS.")
        case .asking: CheckWords(subject.words, "Asking …")
        case .reverse(let report): report.words
        case .helo(let report): report.words(at: place)
        case .senderDomain(let report): report.words
        case .spf(let report): report.words(at: place)
        case .dmarc(let report): report.words
        case .mtaSTS(let report): report.words
        case .tlsReporting(let report): report.words
        case .dane(let report): report.words
        }
    }
}

extension DNSCheck.Subject {
    /// What is checked, where no more is known of it.
    fileprivate var words: String {
        switch self {
        case .reverse: "Reverse DNS (PTR)"
        case .helo: "Name in EHLO or HELO"
        case .senderDomain: "Sender's domain (MAIL FROM)"
        case .spfMailFrom: "SPF (MAIL FROM)"
        case .spfHelo: "SPF (EHLO or HELO)"
        case .dmarc: "DMARC"
        case .mtaSTS: "MTA-STS"
        case .tlsReporting: "TLS reporting (TLSRPT)"
        case .dane: "DANE (TLSA)"
        }
    }
}

extension SessionPart {
    /// Why the part is missing, in a sentence.
    fileprivate func words(at place: CheckPlace) -> String {
        switch self {
        case .ownAddress: place.whyHidden
        case .helo: "EHLO or HELO was not sent."
        case .sender: "MAIL FROM was not sent."
        case .fromDomain: "Neither MAIL FROM nor a header field From was sent."
        case .fromDomainOfNullSender:
            "MAIL FROM has the null sender, and no header field From was sent, so there is no domain to look up."
        case .recipientDomain: "RCPT TO was not sent."
        case .server: place.whyNameless
        }
    }
}

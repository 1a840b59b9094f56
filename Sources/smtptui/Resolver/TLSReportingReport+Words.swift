import DNS

extension TLSReportingReport {
    var words: CheckWords {
        let subject = "TLS reporting of \(domain) (TLSRPT)"
        if let missing = record.words("TLSRPT", at: "_smtp._tls.\(domain)") { return CheckWords(subject, missing) }
        let list = addresses.prefix(5).map { CheckWords.shown($0) }.joined(separator: ", ")
        return CheckWords(
            subject,
            CheckWords.sentences(
                addresses.isEmpty
                    ? "The record has no valid address for reports." : "Reports on failed TLS go to \(list).",
                TagProblem.words(problems)))
    }
}

import DNS

extension MTASTSReport {
    var words: CheckWords {
        let subject = "MTA-STS of \(domain)"
        if let missing = record.words("MTA-STS", at: "_mta-sts.\(domain)") { return CheckWords(subject, missing) }
        let announced = id.map { "A policy is announced, with the id \(CheckWords.shown($0))." }
        return CheckWords(
            subject,
            CheckWords.sentences(
                announced ?? "A policy is announced, without a valid id.", TagProblem.words(problems),
                "The policy is not fetched; it is at \(policyAddress)."),
            advice: "In the mode enforce, senders deliver only with TLS and a valid certificate (RFC 8461 §5).")
    }
}

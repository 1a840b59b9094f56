import SMTPSyntax

extension SPFReport {
    var verdict: DNSCheck.Verdict {
        switch result {
        case .pass: openTerm == nil ? .good : .notice
        case .fail, .permerror: .bad
        case .softfail, .neutral, .noRecord: .notice
        case .temperror: .unknown
        case nil: problem?.isPermanent == true ? .bad : .unknown
        }
    }

    /// The sections that say why the result is what it is, beside those of the check.
    var references: [SpecReference] {
        switch problem {
        case .severalRecords: [.rfc(7208, "4.5")]
        case .syntax: [.rfc(7208, "4.6"), .rfc(7208, "12")]
        case .tooManyTerms, .tooManyVoidLookups, .tooManyExchanges: [.rfc(7208, "4.6.4")]
        case .nothingIncluded: [.rfc(7208, "5.2")]
        case .nothingRedirected: [.rfc(7208, "6.1")]
        case .lookup: [.rfc(7208, "2.6.6")]
        case nil: []
        }
    }
}

extension SPFProblem {
    /// Whether only a change of the record helps.
    package var isPermanent: Bool { if case .lookup = self { false } else { true } }
}

import DNS

extension DANEReport {
    var words: CheckWords {
        CheckWords("DANE of \(server) (TLSA)", CheckWords.sentences(outcomeWords, recordWords), advice: advice)
    }

    private var outcomeWords: String {
        switch outcome {
        case .matches(let number): "The certificate matches record \(number + 1)."
        case .differs: "The certificate matches none of the records."
        case .nothingUsable: "None of the records can be used for SMTP (RFC 7672 §3.1)."
        case .noRecords: "There are no TLSA records at \(name): DANE does not apply."
        case .recordsNotSecured:
            "\(comparisonWords)The answer with the TLSA records was not validated (no AD), so DANE does not apply (RFC 7672 §2.2)."
        case .addressNotSecured:
            "\(comparisonWords)The answer with the address of \(server) was not validated (no AD), so DANE does not apply (RFC 7672 §2.2.1)."
        case .noTLS: "There are TLSA records, and the session has no TLS."
        case .failed(let question, let failure): "\(question): \(failure.words)."
        }
    }

    /// What would be where DANE applied, in a sentence with a space behind it; empty where nothing was compared.
    private var comparisonWords: String {
        switch comparison {
        case .matches(let number): "The certificate matches record \(number + 1). "
        case .differs: "The certificate matches none of the records. "
        case nil: ""
        }
    }

    private var recordWords: String? {
        guard !records.isEmpty else { return nil }
        let words = records.prefix(10).enumerated().map { index, record in
            "record \(index + 1) \(record.isSuperseded ? Self.superseded : record.words)"
        }
        return "In the order of the answer: " + words.joined(separator: "; ") + (records.count > 10 ? " …" : ".")
    }

    private static let wrongOnceSigned =
        " In a signed zone, a sender with DANE does not deliver to this server (RFC 7672 §2.2)."
    private static let superseded = "is ignored, because another one has a stronger hash (RFC 7671 §9)"

    private var advice: String {
        switch outcome {
        case .matches, .noRecords: ""
        case .differs: "A sender with DANE does not deliver to this server (RFC 7672 §2.2)."
        case .nothingUsable: "A sender with DANE requires TLS and accepts any certificate (RFC 7672 §2.2)."
        case .noTLS: "A sender with DANE does not deliver without TLS (RFC 7672 §2.2); use STARTTLS and ask again."
        case .recordsNotSecured, .addressNotSecured:
            "Either the zone is not signed, and senders with DANE ignore the records; or this name server does not validate: "
                + "--dns ADDRESS asks another one." + (comparison == .differs ? Self.wrongOnceSigned : "")
        case .failed(_, .notAsked): ""
        case .failed: "A sender with DANE keeps the message and tries again later (RFC 7672 §2.1.2)."
        }
    }
}

extension JudgedAssociation {
    /// What is said of it, as it follows its number.
    fileprivate var words: String {
        guard state == .differs, association?.usage == 2 else { return state.words }
        return "matches no issuer certificate that the server sent: a server whose record is of a CA has to send the "
            + "certificate of that CA, too, also if it is a root (RFC 7672 §3.1.2)"
    }
}

extension JudgedAssociation.State {
    /// What it says of a record, as it follows its number.
    fileprivate var words: String {
        switch self {
        case .matches(0): "matches the certificate of the server"
        case .matches(let number):
            "matches certificate \(number + 1) of the chain (whether signatures lead to it is not verified)"
        case .matchesWithoutName(let number):
            "matches certificate \(number + 1) of the chain, but the certificate of the server has other names (RFC 7672 §3.2.2)"
        case .differs: "does not match"
        case .notCompared: "was not compared"
        case .usageNotForSMTP: "has a usage that SMTP does not use (RFC 7672 §3.1.3)"
        case .unknownUsage: "has an unknown usage"
        case .unknownSelector: "has an unknown selector"
        case .unknownMatching: "has an unknown matching type"
        case .wrongLength(let expected): "has a hash of a wrong length, not of \(expected) bytes"
        case .malformed: "is malformed"
        }
    }
}

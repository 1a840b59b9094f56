extension OCSPStaple {
    /// It in words, after `OCSP response: `.
    package var words: String {
        switch self {
        case .none: "the server sent none"
        case .unreadable: "the server sent one that is unreadable"
        case .refused(let word): "the server sent an error of the responder in its place (\(word))"
        case .answer(let answer): answer.words
        }
    }

    /// What is wrong with it, for the conversation; nil for nothing. `isRequired`: the certificate demands one.
    func warning(isRequired: Bool) -> String? {
        switch self {
        case .none:
            isRequired
                ? "the certificate requires a stapled OCSP response (must-staple, RFC 7633), and the server sent none"
                : nil
        case .unreadable, .refused: "OCSP response: \(words)"
        case .answer(let answer): answer.isGood ? nil : "OCSP response: \(answer.words)"
        }
    }
}

extension OCSPAnswer {
    fileprivate var words: String {
        var parts = [isOfCertificate ? statusWords : "about another certificate, which is \(statusWords)"]
        parts.append("from \(from)" + (to.map { " to \($0) UTC" } ?? " UTC"))
        switch age {
        case .current: break
        case .early: parts.append("not valid yet")
        case .expired: parts.append("expired")
        }
        parts.append(signatureWords)
        return parts.joined(separator: ", ")
    }

    private var statusWords: String {
        switch status {
        case .good: "good"
        case .revoked(let since, let reason): "REVOKED since \(since) UTC" + (reason.map { " (\($0))" } ?? "")
        case .unknown: "unknown to the responder"
        }
    }

    private var signatureWords: String {
        switch signature {
        case .verified: "signature verified"
        case .wrong: "but the signature is wrong"
        case .unauthorized:
            "signed by \(responder), and nothing shows that the issuer of the certificate has authorized it "
                + "(RFC 6960 §4.2.2.2)"
        case .unverified: "signature not verified"
        }
    }
}

extension ConnectionFailure {
    /// The failure in a sentence that says what and which, the same on the screen and on standard error.
    package var sentence: String {
        switch kind {
        case .nameNotFound: "The name \(endpoint.host) cannot be resolved."
        case .refused: "\(endpoint) refused the connection; nothing listens there."
        case .unanswered: "\(endpoint) did not answer."
        case .timedOut(let seconds): "\(endpoint) did not answer within \(seconds) s."
        case .unreachable: "No route to \(endpoint)."
        case .noSuchDomain: "The domain \(endpoint.host) does not exist (NXDOMAIN)."
        case .noMail: "\(endpoint.host) accepts no mail: its only MX record is the null MX (RFC 7505 §3)."
        case .lookupFailed(let words): "The mail servers of \(endpoint.host) could not be looked up: \(words)."
        case .noAddress: "No mail server of \(endpoint.host) has an address."
        case .noMailServer(let count):
            "None of the \(count) addresses of the mail servers of \(endpoint.host) accepted a connection."
        case .other(let words): "No connection to \(endpoint): \(words)."
        }
    }
}

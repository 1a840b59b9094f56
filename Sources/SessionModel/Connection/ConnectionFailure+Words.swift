extension ConnectionFailure {
    /// The failure in a sentence that says what and which, the same on the screen and on standard error.
    package var sentence: String {
        let place = hop.map { "The \($0)" } ?? "\(endpoint)"
        let host = hop?.endpoint?.host ?? endpoint.host
        let sentence =
            switch kind {
            case .nameNotFound: "The name \(host) cannot be resolved\(suffix)."
            case .noAddress(let family):
                NumericAddress(host: host, port: 0) == nil
                    ? "The name \(host) has no \(family.name) address\(suffix)."
                    : "\(host) is not an \(family.name) address\(suffix)."
            case .refused: "\(place) refused the connection; nothing listens there."
            case .unanswered: "\(place) did not answer."
            case .timedOut(let seconds): "\(place) did not answer within \(seconds) s."
            case .unreachable: "No route to \(hop.map { "the \($0)" } ?? "\(endpoint)")."
            case .noSocket: "There is no socket at \(endpoint)."
            case .sourceUnavailable(let source, let words):
                "Cannot connect from \(source.port == 0 ? source.ip : source.description): \(words)."
            case .hop(let failure): "\(place) \(failure.words)."
            case .noSuchDomain: "The domain \(host) does not exist (NXDOMAIN)."
            case .noMail: "\(host) accepts no mail: its only MX record is the null MX (RFC 7505 §3)."
            case .lookupFailed(let words): "The mail servers of \(host) could not be looked up: \(words)."
            case .noMailAddress: "No mail server of \(host) has an address."
            case .noMailServer(let count):
                "None of the \(count) addresses of the mail servers of \(host) accepted a connection."
            case .other(let words): "No connection to \(hop.map { "the \($0)" } ?? "\(endpoint)"): \(words)."
            }
        return sentence + tried
    }

    /// Whose name it is, where it is not that of the server.
    private var suffix: String { hop.map { " (the \($0))" } ?? "" }

    private var tried: String {
        attempts.count > 1 ? " Tried: \(attempts.map(\.words).joined(separator: "; "))." : ""
    }
}

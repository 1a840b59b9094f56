extension ConnectionFailure {
    /// The failure in a sentence that says what and which, the same on the screen and on standard error.
    package var sentence: String {
        switch kind {
        case .nameNotFound: "The name \(endpoint.host) cannot be resolved."
        case .refused: "\(endpoint) refused the connection; nothing listens there."
        case .unanswered: "\(endpoint) did not answer."
        case .timedOut(let seconds): "\(endpoint) did not answer within \(seconds) s."
        case .unreachable: "No route to \(endpoint)."
        case .other(let words): "No connection to \(endpoint): \(words)."
        }
    }
}

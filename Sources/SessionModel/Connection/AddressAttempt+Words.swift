extension AddressAttempt {
    /// What became of it: `[2001:db8::1]:25 refused the connection`.
    package var words: String {
        switch failure {
        case nil: "\(address) had not answered yet"
        case .refused: "\(address) refused the connection"
        case .unanswered, .timedOut: "\(address) did not answer"
        case .unreachable: "no route to \(address)"
        case .sourceUnavailable(_, let words): "\(address): \(words)"
        case .other(let words): "\(address): \(words)"
        case .greeting(let failure): "\(address) \(failure.words)"
        case .nameNotFound, .noAddress, .socket, .hop, .command, .noSuchDomain, .noMail, .lookupFailed, .noMailAddress,
            .noMailAddressOf, .noMailServer:
            "\(address) was not reached"
        }
    }
}
